package onestop.settlement.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.account.Pension;
import onestop.settlement.account.PensionRepository;
import onestop.settlement.ledger.Credits;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.parameter.Figures;
import onestop.settlement.parameter.ProvincialIncome;

/** Gathers what a calculation needs: ledger, rates, pension and provincial income. */
@ApplicationScoped
class Reckoning {

  private final Ledger ledger;
  private final Figures figures;
  private final PensionRepository pensions;
  private final SettlementRepository settlements;

  Reckoning(
      Ledger ledger,
      Figures figures,
      PensionRepository pensions,
      SettlementRepository settlements) {
    this.ledger = ledger;
    this.figures = figures;
    this.pensions = pensions;
    this.settlements = settlements;
  }

  /**
   * What an application would pay in a month, from what counts after the last lump sum. The grants
   * of a death are paid once, also for a person of two accounts (R2.5).
   */
  Calculation of(Application application, Account account, YearMonth paidIn) {
    return calculate(
        application,
        credits(account.socialSecurityNumber(), account.settledThrough(), null),
        paidIn,
        application.kind() == SettlementKind.DEATH
            && settlements.grantsApproved(account.personId()));
  }

  /** What a settlement would have paid, had everything been known that is known now. */
  Calculation again(Settlement settlement) {
    Payout payout = settlement.payout();
    boolean granted = DeathGrants.NONE.equals(payout.calculation().grants());
    return calculate(
        settlement.application(),
        credits(settlement.socialSecurityNumber(), payout.ledgerAfter(), payout.ledgerThrough()),
        payout.paidIn(),
        granted);
  }

  /**
   * The last month that a payment in that month covers: nothing credited already is left behind.
   */
  YearMonth coveredThrough(
      SocialSecurityNumber number, YearMonth settledThrough, YearMonth paidIn) {
    YearMonth last = credits(number, settledThrough, null).lastMonth();
    return last == null || last.isBefore(paidIn) ? paidIn : last;
  }

  private Credits credits(SocialSecurityNumber number, YearMonth after, YearMonth through) {
    return ledger.credits(number).between(after, through);
  }

  private Calculation calculate(
      Application application, Credits credits, YearMonth paidIn, boolean grantedAlready) {
    if (application.kind() != SettlementKind.DEATH) {
      return Calculation.ofWithdrawal(credits, paidIn, figures.rates());
    }
    var pension = pensions.of(application.socialSecurityNumber());
    ProvincialIncome income = income(application);
    int paidMonths = credits.paidMonths();
    DeathGrants grants =
        pension
            .filter(Pension::wasAwarded)
            .map(one ->
                DeathGrants.ofPensioner(
                    income.monthlyIncome(), paidMonths, one.drawnMonths(application.diedOn())))
            .orElseGet(() -> DeathGrants.beforePension(income.monthlyIncome(), paidMonths));
    return Calculation.ofDeath(
        credits,
        paidIn,
        figures.rates(),
        grantedAlready ? DeathGrants.NONE : grants,
        income,
        pension.map(Pension::overpaid).orElse(Money.ZERO),
        application.shares());
  }

  private ProvincialIncome income(Application application) {
    if (application.provincialMonthlyIncome() != null) {
      return new ProvincialIncome(
          null, application.provincialMonthlyIncome(), application.reason(), null);
    }
    LocalDate diedOn = application.diedOn();
    int year = diedOn.getYear() - 1;
    return figures
        .provincialIncome(year)
        .orElseThrow(() ->
            Refusal.rule(
                "NO_PARAMETER",
                Map.of("rows", "provincial monthly income", "month", String.valueOf(year))));
  }
}
