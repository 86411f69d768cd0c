package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.CreditedYear;
import onestop.settlement.ledger.Crediting;
import onestop.settlement.ledger.Credits;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.YearView;
import onestop.settlement.parameter.CreditingRates;
import onestop.settlement.parameter.Figures;

/** Shows accounts: where they stand, and how it came about. */
@ApplicationScoped
class AccountViews {

  private final AccountRepository accounts;
  private final Standing standing;
  private final Ledger ledger;
  private final Figures figures;
  private final BusinessClock clock;

  AccountViews(
      AccountRepository accounts,
      Standing standing,
      Ledger ledger,
      Figures figures,
      BusinessClock clock) {
    this.accounts = accounts;
    this.standing = standing;
    this.ledger = ledger;
    this.figures = figures;
    this.clock = clock;
  }

  AccountView of(Account account) {
    SocialSecurityNumber key = account.socialSecurityNumber();
    LocalDate today = clock.today();
    Credits credits = credits(account);
    CreditingRates rates = figures.rates();
    List<CreditedYear> closed = Crediting.statement(credits, today.getYear() - 1, rates);
    return new AccountView(
        key,
        account.personId(),
        account.status(),
        Crediting.balance(credits, today.getYear(), rates),
        credits.paidMonths(),
        account.openedOn(),
        standing.employmentEndedOn(key),
        ledger.monthsByPlace(key, account.settledThrough()).entrySet().stream()
            .map(place -> new AccountView.PlaceView(place.getKey(), place.getValue()))
            .toList(),
        closed.stream().anyMatch(year -> year.rate().provisional()),
        account.settledThrough(),
        List.of("R7.2", "R7.3", "R7.5"),
        account.version());
  }

  /** Its years from the first credit through the one named (R7.3, R7.4). */
  List<YearView> years(Account account, int through) {
    CreditingRates rates = figures.rates();
    Credits all = ledger.credits(account.socialSecurityNumber());
    // What lump sums have paid out is shown up to the month each was paid in.
    List<CreditedYear> credited = new ArrayList<>();
    for (AccountPayout payout : accounts.payouts(account.socialSecurityNumber())) {
      credited.addAll(
          Crediting.payout(all.between(payout.after(), payout.through()), payout.paidIn(), rates));
    }
    credited.addAll(
        Crediting.statement(all.between(account.settledThrough(), null), through, rates));
    return credited.stream().filter(year -> year.year() <= through).map(YearView::of).toList();
  }

  int thisYear() {
    return clock.today().getYear();
  }

  /** What counts now: all that was not paid out. */
  Credits credits(Account account) {
    return ledger.credits(account.socialSecurityNumber()).between(account.settledThrough(), null);
  }
}
