package onestop.settlement;

import onestop.kit.testing.StateDocs;
import onestop.settlement.account.Account;
import onestop.settlement.payment.PaymentOrder;
import org.junit.jupiter.api.Test;

/** The pages in docs/states are the tables in the code. */
class StatesTest {

  @Test
  void anAccountsStatesArePrinted() {
    StateDocs.assertPrinted("pension-account", Account.TABLE);
  }

  @Test
  void aPaymentOrdersStatesArePrinted() {
    StateDocs.assertPrinted("payment-order", PaymentOrder.TABLE);
  }
}
