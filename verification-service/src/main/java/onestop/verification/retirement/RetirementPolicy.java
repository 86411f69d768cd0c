package onestop.verification.retirement;

import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import onestop.kit.value.RetirementAge;

/** When a person may retire, and after how many months of contribution (R8.1, R8.2). Pure. */
final class RetirementPolicy {

  /** Up to three years earlier or later than the statutory month (flexible retirement). */
  private static final int FLEXIBLE_MONTHS = 36;

  private static final int MONTHS_A_YEAR = 12;

  private final List<MinimumRow> minima;

  RetirementPolicy(List<MinimumRow> minima) {
    this.minima = minima.stream().sorted(Comparator.comparingInt(MinimumRow::fromYear)).toList();
  }

  /**
   * A month in which one may retire.
   *
   * @param age whole years and months in that month
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
      YearMonth original, int delayMonths, Option statutory, Option earliest, Option latest) {}

  /** The months and minima for a birth month (R8.1, R8.2). */
  Retirement of(YearMonth birth, RetirementAge category) {
    YearMonth original = category.originalMonth(birth);
    YearMonth statutory = category.retirementMonth(birth);
    int delay = category.delayMonths(birth);
    MinimumRow minimum = minimum(statutory);
    Option on = new Option(statutory, age(birth, statutory), minimum);
    if (delay == 0) {
      // Reached before the law: neither delayed nor flexible.
      return new Retirement(original, delay, on, on, on);
    }
    YearMonth early = later(original, statutory.minusMonths(FLEXIBLE_MONTHS));
    YearMonth late = statutory.plusMonths(FLEXIBLE_MONTHS);
    return new Retirement(
        original,
        delay,
        on,
        new Option(early, age(birth, early), minimum(early)),
        // Staying on by agreement does not raise what had to be paid.
        new Option(late, age(birth, late), minimum));
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
