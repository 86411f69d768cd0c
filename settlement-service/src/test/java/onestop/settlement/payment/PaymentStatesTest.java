package onestop.settlement.payment;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class PaymentStatesTest {

  @Test
  void aPaymentOrdersStatesArePrinted() {
    StateDocs.assertPrinted("payment-order", PaymentStates.TABLE);
  }
}
