package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.SocialSecurityNumber;

/** Closes accounts that were paid out (R7.5). */
@ApplicationScoped
public class AccountClosing {

  private final AccountRepository accounts;
  private final AccountEvents events;
  private final Standing standing;
  private final BusinessClock clock;

  AccountClosing(
      AccountRepository accounts, AccountEvents events, Standing standing, BusinessClock clock) {
    this.accounts = accounts;
    this.events = events;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * Closes the account once. Someone who lives and is employed again meanwhile has a new one at
   * once, which begins from zero.
   */
  public void close(
      SocialSecurityNumber number, YearMonth through, YearMonth paidIn, boolean lives) {
    Account account = accounts.of(number).orElseThrow();
    boolean settled =
        account.settledThrough() != null && !account.settledThrough().isBefore(through);
    if (account.status() == AccountStatus.CLOSED || settled) {
      return;
    }
    accounts.close(account, through, paidIn);
    events.closed(account);
    if (lives && !standing.employmentEnded(number, clock.today())) {
      account.openAgain(clock.today());
      events.opened(account);
    }
  }
}
