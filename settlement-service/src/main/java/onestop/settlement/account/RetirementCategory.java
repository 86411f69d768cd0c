package onestop.settlement.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The original retirement ages and how they rise from 2025-01 (R8.1); here only to tell whether a
 * pension is already due (R9.4). Verification-service explains them.
 */
public enum RetirementCategory {
  /** Men. */
  MALE_60(60, 4, 36),
  /** Women in management or technical posts. */
  FEMALE_55(55, 4, 36),
  /** Other women. */
  FEMALE_50(50, 2, 60);

  private static final YearMonth RISING_FROM = YearMonth.of(2025, 1);
  private static final int MINIMUM = 180;
  private static final int LARGEST_MINIMUM = 240;
  private static final int LAST_YEAR_OF_MINIMUM = 2029;
  private static final int MORE_A_YEAR = 6;

  private final int age;
  private final int step;
  private final int cap;

  RetirementCategory(int age, int step, int cap) {
    this.age = age;
    this.step = step;
    this.cap = cap;
  }

  /** The month of retirement (R8.1). */
  YearMonth retirementMonth(LocalDate dateOfBirth) {
    YearMonth original = YearMonth.from(dateOfBirth).plusYears(age);
    if (original.isBefore(RISING_FROM)) {
      return original;
    }
    long later = RISING_FROM.until(original, ChronoUnit.MONTHS) / step + 1;
    return original.plusMonths(Math.min(later, cap));
  }

  /** Contribution months needed by those who retire in that year (R8.2). */
  static int minimumMonths(int year) {
    int more = Math.max(0, year - LAST_YEAR_OF_MINIMUM) * MORE_A_YEAR;
    return Math.min(MINIMUM + more, LARGEST_MINIMUM);
  }

  /** True when age and months of a monthly pension are both reached (R9.1). */
  boolean isPensionDue(LocalDate dateOfBirth, int paidMonths, LocalDate today) {
    YearMonth month = retirementMonth(dateOfBirth);
    return !month.isAfter(YearMonth.from(today)) && paidMonths >= minimumMonths(month.getYear());
  }
}
