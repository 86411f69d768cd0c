package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.value.SocialSecurityNumber;

/** Accounts as the caller may see them: another's is not there (404). */
@ApplicationScoped
public class AccountAccess {

  private final AccountRepository accounts;
  private final Caller caller;

  AccountAccess(AccountRepository accounts, Caller caller) {
    this.accounts = accounts;
    this.caller = caller;
  }

  /** The account of a number that stands in a path. */
  Account visible(String number) {
    Account account = accounts.of(number(number)).orElseThrow(Problems::notFound);
    Caller.require(caller.seesAll() || caller.isPerson(account.personId(), number));
    return account;
  }

  /**
   * A number of which the caller may see everything that is known, whether its account is open yet
   * or not.
   */
  public SocialSecurityNumber visibleNumber(String text) {
    SocialSecurityNumber number = number(text);
    Caller.require(
        caller.seesAll()
            || caller.isPerson(accounts.of(number).map(Account::personId).orElse(null), text));
    return number;
  }

  /** What is no number is nobody's. */
  private static SocialSecurityNumber number(String text) {
    try {
      return new SocialSecurityNumber(text);
    } catch (IllegalArgumentException _) {
      throw Problems.notFound();
    }
  }
}
