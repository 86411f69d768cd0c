package onestop.settlement.account;

import static onestop.settlement.account.AccountStatus.CLOSED;
import static onestop.settlement.account.AccountStatus.OPEN;
import static onestop.settlement.account.AccountStatus.RETAINED;

import onestop.kit.state.Transitions;

/** The one table of an account's life (R7.2, R9.4). */
final class AccountStates {

  static final Transitions<AccountStatus, AccountVerb> TABLE =
      new Transitions<AccountStatus, AccountVerb>()
          .row(null, AccountVerb.OPEN, OPEN, "account-opened")
          .row(OPEN, AccountVerb.RETAIN, RETAINED, "account-retained")
          .row(RETAINED, AccountVerb.REOPEN, OPEN, "account-reopened")
          .row(OPEN, AccountVerb.CLOSE, CLOSED, "account-closed")
          .row(RETAINED, AccountVerb.CLOSE, CLOSED, "account-closed")
          .row(CLOSED, AccountVerb.OPEN, OPEN, "account-opened");

  private AccountStates() {}
}
