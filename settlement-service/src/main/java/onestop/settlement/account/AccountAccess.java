package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.value.SocialSecurityNumber;

/**
 * Accounts as the caller may see them: another's is not there (404), a read is recorded (R13.1).
 */
@ApplicationScoped
public class AccountAccess {

  private final AccountRepository accounts;
  private final Caller caller;
  private final FileReads reads;

  AccountAccess(AccountRepository accounts, Caller caller, FileReads reads) {
    this.accounts = accounts;
    this.caller = caller;
    this.reads = reads;
  }

  /** The account of a number that stands in a path. */
  Account visible(String number) {
    Account account = accounts.of(number(number)).orElseThrow(Problems::notFound);
    Caller.require(caller.seesAll() || caller.isPerson(account.personId(), number));
    reads.read(Subject.person(account.personId(), account.socialSecurityNumber()));
    return account;
  }

  /**
   * A number of which the caller may see everything that is known, whether its account is open yet
   * or not.
   */
  public SocialSecurityNumber visibleNumber(String text) {
    SocialSecurityNumber number = number(text);
    UUID personId = accounts.of(number).map(Account::personId).orElse(null);
    Caller.require(caller.seesAll() || caller.isPerson(personId, text));
    reads.read(Subject.person(personId, number));
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
