package onestop.settlement.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.kit.value.Money;
import onestop.settlement.parameter.CreditingRate;
import onestop.settlement.parameter.CreditingRates;

/**
 * Credits interest to an account by the monthly-product method, 月积数法 (R7.3, R7.4): a credit of
 * month n earns for the months from n to the end of the year, n included.
 */
public final class Crediting {

  private static final BigDecimal YEARLY_PERCENT = new BigDecimal("100");
  private static final BigDecimal MONTHLY_PERCENT = new BigDecimal("1200");

  private Crediting() {}

  /** Every year from the first credit through that year, gaps included (R7.3). */
  public static List<CreditedYear> statement(Credits credits, int through, CreditingRates rates) {
    List<CreditedYear> years = new ArrayList<>();
    if (credits.isEmpty()) {
      return years;
    }
    Money opening = Money.ZERO;
    for (int year = credits.firstYear(); year <= through; year++) {
      CreditedYear credited = wholeYear(year, opening, credits.of(year), rates.of(year));
      years.add(credited);
      opening = credited.closing();
    }
    return years;
  }

  /**
   * The same when the balance is paid out in a month (R7.4): in that year the opening earns for the
   * months before it, a credit of month n for those from n up to it. What was credited for later
   * months is paid too, but has earned nothing.
   *
   * @return the last year's {@code closing} is what is paid
   */
  public static List<CreditedYear> payout(Credits credits, YearMonth paidIn, CreditingRates rates) {
    int year = paidIn.getYear();
    List<CreditedYear> years = statement(credits, year - 1, rates);
    Money opening = years.isEmpty() ? Money.ZERO : years.getLast().closing();
    Map<YearMonth, Money> last = credits.from(year);
    BigDecimal products = BigDecimal.ZERO;
    for (var credit : last.entrySet()) {
      long months = credit.getKey().until(paidIn, java.time.temporal.ChronoUnit.MONTHS);
      products = products.add(times(credit.getValue(), Math.max(0, months)));
    }
    CreditingRate rate = rates.of(year);
    years.add(
        CreditedYear.of(
            year,
            opening,
            Money.sum(last.values()),
            interest(times(opening, paidIn.getMonthValue() - 1L), rate, MONTHLY_PERCENT),
            interest(products, rate, MONTHLY_PERCENT),
            rate,
            paidIn));
    return years;
  }

  /** Opening of that year and what was credited since, without the year's own interest. */
  public static Money balance(Credits credits, int year, CreditingRates rates) {
    List<CreditedYear> closed = statement(credits, year - 1, rates);
    Money opening = closed.isEmpty() ? Money.ZERO : closed.getLast().closing();
    return opening.plus(Money.sum(credits.from(year).values()));
  }

  private static CreditedYear wholeYear(
      int year, Money opening, Map<YearMonth, Money> credits, CreditingRate rate) {
    BigDecimal products = BigDecimal.ZERO;
    for (var credit : credits.entrySet()) {
      products = products.add(times(credit.getValue(), 12L - credit.getKey().getMonthValue() + 1));
    }
    return CreditedYear.of(
        year,
        opening,
        Money.sum(credits.values()),
        interest(opening.amount(), rate, YEARLY_PERCENT),
        interest(products, rate, MONTHLY_PERCENT),
        rate,
        null);
  }

  private static BigDecimal times(Money amount, long months) {
    return amount.amount().multiply(BigDecimal.valueOf(months));
  }

  private static Money interest(BigDecimal products, CreditingRate rate, BigDecimal percent) {
    return new Money(products.multiply(rate.percent()).divide(percent, 2, RoundingMode.HALF_UP));
  }
}
