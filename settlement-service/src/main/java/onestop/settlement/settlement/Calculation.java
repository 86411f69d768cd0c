package onestop.settlement.settlement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import onestop.kit.value.Money;
import onestop.settlement.ledger.CreditedYear;
import onestop.settlement.ledger.Crediting;
import onestop.settlement.ledger.Credits;
import onestop.settlement.parameter.CreditingRates;
import onestop.settlement.parameter.ProvincialIncome;

/**
 * How an amount is reckoned (R7.4, R9.5, R9.6): every line of it.
 *
 * @param paidIn the month whose interest is the last
 * @param years of the account; the last one's closing is its balance
 * @param grants of a death, else null
 * @param income the figure the grants were reckoned with, else null
 * @param overpaid pension paid for months after the death
 * @param setOff how much of that was kept back
 * @param parts what each heir gets; of a departure one part
 * @param total all parts together
 */
record Calculation(
    YearMonth paidIn,
    List<CreditedYear> years,
    Money balance,
    DeathGrants grants,
    ProvincialIncome income,
    Money overpaid,
    Money setOff,
    List<Money> parts,
    Money total) {

  /** A lump sum on leaving. */
  static Calculation ofWithdrawal(Credits credits, YearMonth paidIn, CreditingRates rates) {
    List<CreditedYear> years = Crediting.payout(credits, paidIn, rates);
    Money balance = years.getLast().closing();
    Money paid = balance.max(Money.ZERO);
    return new Calculation(
        paidIn, years, balance, null, null, Money.ZERO, Money.ZERO, List.of(paid), paid);
  }

  /**
   * What the heirs get: the balance by their shares, the grants to the first. An overpaid pension
   * is kept back from the balance, and from the grants where the balance is not enough.
   */
  static Calculation ofDeath(
      Credits credits,
      YearMonth paidIn,
      CreditingRates rates,
      DeathGrants grants,
      ProvincialIncome income,
      Money overpaid,
      List<Share> shares) {
    List<CreditedYear> years = Crediting.payout(credits, paidIn, rates);
    Money balance = years.getLast().closing();
    Money inherited = balance.max(Money.ZERO);
    Money fromBalance = overpaid.min(inherited);
    Money granted = grants.funeral().plus(grants.lumpSum());
    Money fromGrants = overpaid.minus(fromBalance).min(granted);
    List<Money> parts = new ArrayList<>(Share.divide(inherited.minus(fromBalance), shares));
    parts.set(0, parts.getFirst().plus(granted).minus(fromGrants));
    return new Calculation(
        paidIn,
        years,
        balance,
        grants,
        income,
        overpaid,
        fromBalance.plus(fromGrants),
        List.copyOf(parts),
        Money.sum(parts));
  }

  /** True while a year's own rate is not published. */
  boolean provisional() {
    return years.stream().anyMatch(year -> year.rate().provisional());
  }
}
