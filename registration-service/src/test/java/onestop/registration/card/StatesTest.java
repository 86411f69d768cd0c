package onestop.registration.card;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void theStatesOfACardStandInTheDocs() {
    StateDocs.assertPrinted("card", CardStates.TABLE);
  }
}
