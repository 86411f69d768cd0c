package onestop.settlement.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import onestop.kit.value.Money;

/**
 * What is paid on a death besides the account (R9.6; 人社部发〔2021〕18号): the funeral grant, 丧葬补助金, and
 * the lump sum for the survivors, 抚恤金, both in months of the provincial income of the year before.
 *
 * @param lumpSumTwelfths months of income times twelve, so that it is exact to the month
 */
public record DeathGrants(Money funeral, Money lumpSum, int lumpSumTwelfths) {

  /** Nothing: they were granted already, on another account of the same person. */
  public static final DeathGrants NONE = new DeathGrants(Money.ZERO, Money.ZERO, 0);

  private static final BigDecimal FUNERAL_MONTHS = new BigDecimal("2");
  private static final int YEAR = 12;
  private static final int FIVE_YEARS = 5 * YEAR;
  private static final int TEN_YEARS = 10 * YEAR;
  private static final int FIFTEEN_YEARS = 15 * YEAR;
  private static final int LEAST = 3 * YEAR;
  private static final int MIDDLE = 6 * YEAR;
  private static final int USUAL = 9 * YEAR;
  private static final int MOST = 24 * YEAR;

  /**
   * The grants for someone who had not drawn a pension yet.
   *
   * @param monthlyIncome provincial, of the year before the death
   * @param paidMonths months of contributions
   */
  public static DeathGrants beforePension(Money monthlyIncome, int paidMonths) {
    return of(monthlyIncome, lumpSum(paidMonths));
  }

  /** The grants for a pensioner: less one month per year drawn, not below 9. */
  public static DeathGrants ofPensioner(Money monthlyIncome, int paidMonths, int drawnMonths) {
    return of(monthlyIncome, Math.max(USUAL, lumpSum(paidMonths) - drawnMonths));
  }

  // In twelfths of a month of income: one year of contributions is one month, so is one month a
  // twelfth.
  private static int lumpSum(int paidMonths) {
    if (paidMonths < FIVE_YEARS) {
      return LEAST;
    }
    if (paidMonths < TEN_YEARS) {
      return MIDDLE;
    }
    return Math.min(MOST, USUAL + Math.max(0, paidMonths - FIFTEEN_YEARS));
  }

  private static DeathGrants of(Money income, int twelfths) {
    return new DeathGrants(
        income.times(FUNERAL_MONTHS),
        new Money(
            income
                .amount()
                .multiply(BigDecimal.valueOf(twelfths))
                .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP)),
        twelfths);
  }
}
