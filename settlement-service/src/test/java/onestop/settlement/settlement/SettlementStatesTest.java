package onestop.settlement.settlement;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class SettlementStatesTest {

  @Test
  void aSettlementsStatesArePrinted() {
    StateDocs.assertPrinted("settlement", SettlementStates.TABLE);
  }
}
