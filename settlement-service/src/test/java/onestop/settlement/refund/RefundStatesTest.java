package onestop.settlement.refund;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class RefundStatesTest {

  @Test
  void aRefundsStatesArePrinted() {
    StateDocs.assertPrinted("refund", RefundStates.TABLE);
  }
}
