package onestop.registration.dispute;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void theStatesOfADisputeStandInTheDocs() {
    StateDocs.assertPrinted("dispute", DisputeStates.TABLE);
  }
}
