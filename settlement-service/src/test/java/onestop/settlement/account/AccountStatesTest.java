package onestop.settlement.account;

import onestop.kit.testing.StateDocs;
import org.junit.jupiter.api.Test;

class AccountStatesTest {

  @Test
  void anAccountsStatesArePrinted() {
    StateDocs.assertPrinted("pension-account", AccountStates.TABLE);
  }
}
