package onestop.settlement.account;

import java.time.LocalDate;
import java.time.YearMonth;
import onestop.kit.value.RetirementAge;

/**
 * Whether the conditions of a monthly pension are met (R9.1, R9.4): the age (R8.1) and the months
 * of contribution that the year of retirement asks for (R8.2). Verification-service explains both.
 */
final class PensionEntitlement {

  private static final int MINIMUM = 180;
  private static final int LARGEST_MINIMUM = 240;
  private static final int LAST_YEAR_OF_MINIMUM = 2029;
  private static final int MORE_A_YEAR = 6;

  private PensionEntitlement() {}

  /** Contribution months needed by those who retire in that year (R8.2). */
  static int minimumMonths(int year) {
    int more = Math.max(0, year - LAST_YEAR_OF_MINIMUM) * MORE_A_YEAR;
    return Math.min(MINIMUM + more, LARGEST_MINIMUM);
  }

  /**
   * True when age and months are both reached.
   *
   * @param age null while nobody has set it (R1.6): then no pension is due by age
   */
  static boolean isDue(RetirementAge age, LocalDate birth, int paidMonths, LocalDate today) {
    if (age == null) {
      return false;
    }
    YearMonth month = age.retirementMonth(YearMonth.from(birth));
    return !month.isAfter(YearMonth.from(today)) && paidMonths >= minimumMonths(month.getYear());
  }
}
