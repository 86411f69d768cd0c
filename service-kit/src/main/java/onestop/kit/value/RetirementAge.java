package onestop.kit.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The statutory retirement age since 2025-01 (R8.1). It stands in the kit because two services
 * decide by it: who is covered at all (R1.6), and when a pension begins.
 */
public enum RetirementAge {
  /** Men, originally 60. */
  MALE_60(60, 4, 36),
  /** Women, originally 55. */
  FEMALE_55(55, 4, 36),
  /** Women, originally 50. */
  FEMALE_50(50, 2, 60);

  private static final YearMonth REFORM = YearMonth.of(2025, 1);

  private final int originalYears;
  private final int step;
  private final int cap;

  RetirementAge(int originalYears, int step, int cap) {
    this.originalYears = originalYears;
    this.step = step;
    this.cap = cap;
  }

  /** The month in which the original age is reached. */
  public YearMonth originalMonth(YearMonth birth) {
    return birth.plusYears(originalYears);
  }

  /** Months by which the reform puts retirement off: none before 2025-01. */
  public int delayMonths(YearMonth birth) {
    YearMonth original = originalMonth(birth);
    if (original.isBefore(REFORM)) {
      return 0;
    }
    long since = ChronoUnit.MONTHS.between(REFORM, original);
    return Math.toIntExact(Math.min(since / step + 1, cap));
  }

  /** The month of retirement. */
  public YearMonth retirementMonth(YearMonth birth) {
    return originalMonth(birth).plusMonths(delayMonths(birth));
  }

  /** The age of retirement in months. */
  public int ageInMonths(YearMonth birth) {
    return originalYears * 12 + delayMonths(birth);
  }

  /** The day on which somebody born that day reaches the age. */
  public LocalDate reachedOn(LocalDate birth) {
    return birth.plusMonths(ageInMonths(YearMonth.from(birth)));
  }
}
