package onestop.verification.retirement;

import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** When a person may retire, and after how many months of contribution (R8.1, R8.2). Pure. */
final class RetirementPolicy {

  /** Up to three years earlier or later than the statutory month (flexible retirement, R8.1). */
  private static final int FLEXIBLE_MONTHS = 36;

  private static final int MONTHS_A_YEAR = 12;

  private final List<RetirementRow> ages;
  private final List<MinimumRow> minima;

  RetirementPolicy(List<RetirementRow> ages, List<MinimumRow> minima) {
    this.ages = List.copyOf(ages);
    this.minima = minima.stream().sorted(Comparator.comparingInt(MinimumRow::fromYear)).toList();
  }

  /**
   * A month in which one may retire.
   *
   * @param age whole years and months on that month
   * @param minimum the row that says how many months must have been paid
   */
  record Option(YearMonth month, Period age, MinimumRow minimum) {}

  /**
   * The answer for a month of birth.
   *
   * @param original month in which the original age is reached
   * @param statutory month of retirement, the delay counted
   * @param earliest by one's own wish, up to three years earlier but not before the original age
   * @param latest by agreement with the employer, up to three years later
   */
  record Retirement(
      YearMonth original,
      int delayMonths,
      Option statutory,
      Option earliest,
      Option latest,
      RetirementRow row) {}

  /** The months and minima for a birth month (R8.1, R8.2). */
  Retirement of(YearMonth birth, RetirementCategory category) {
    RetirementRow row =
        ages.stream().filter(one -> one.category() == category).findFirst().orElseThrow();
    YearMonth original = birth.plusYears(row.ageYears());
    int delay = delay(original, row);
    YearMonth statutory = original.plusMonths(delay);
    MinimumRow minimum = minimum(statutory);
    if (original.isBefore(YearMonth.from(row.from()))) {
      // Retired before the law: neither delayed nor flexible.
      Option only = new Option(statutory, age(birth, statutory), minimum);
      return new Retirement(original, delay, only, only, only, row);
    }
    YearMonth early = later(original, statutory.minusMonths(FLEXIBLE_MONTHS));
    YearMonth late = statutory.plusMonths(FLEXIBLE_MONTHS);
    return new Retirement(
        original,
        delay,
        new Option(statutory, age(birth, statutory), minimum),
        new Option(early, age(birth, early), minimum(early)),
        // Staying on by agreement does not raise what had to be paid.
        new Option(late, age(birth, late), minimum),
        row);
  }

  private static int delay(YearMonth original, RetirementRow row) {
    YearMonth start = YearMonth.from(row.from());
    if (original.isBefore(start)) {
      return 0;
    }
    long steps = ChronoUnit.MONTHS.between(start, original) / row.stepMonths() + 1;
    return Math.toIntExact(Math.min(steps, row.capMonths()));
  }

  private MinimumRow minimum(YearMonth retirement) {
    return minima.stream()
        .filter(row -> row.fromYear() <= retirement.getYear())
        .reduce((_, newer) -> newer)
        .orElseThrow();
  }

  private static Period age(YearMonth birth, YearMonth month) {
    long months = ChronoUnit.MONTHS.between(birth, month);
    return Period.of(
        Math.toIntExact(months / MONTHS_A_YEAR), Math.toIntExact(months % MONTHS_A_YEAR), 0);
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }
}
