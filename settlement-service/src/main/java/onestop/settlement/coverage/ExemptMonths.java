package onestop.settlement.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * Which months certificates exempt together (R6.2): those in which every day of employment is
 * exempt; otherwise the whole month is payable.
 */
public record ExemptMonths(List<Period> periods) {

  /**
   * The exempt days of a certificate.
   *
   * @param from first exempt day
   * @param until last exempt day; null when none is left
   */
  public record Period(LocalDate from, LocalDate until) {}

  /** Those in which no day is left exempt nothing. */
  public ExemptMonths {
    periods =
        periods.stream()
            .filter(period -> period.until() != null)
            .sorted(Comparator.comparing(Period::from))
            .toList();
  }

  /**
   * Days of employment, as far as they are known.
   *
   * @param from first day, or the first of its month when the day is not known; null when nothing
   *     is known
   * @param dayKnown whether {@code from} is the day itself
   * @param until last day, null while it goes on
   */
  public record Employed(LocalDate from, boolean dayKnown, LocalDate until) {

    /** Nothing is known. */
    static final Employed UNKNOWN = new Employed(null, false, null);
  }

  /** True when all days of employment in the month are exempt. */
  public boolean exempts(YearMonth month, Employed employed) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    if (isIn(month, employed.from())) {
      first = employed.dayKnown() ? employed.from() : firstExempt(month);
    }
    if (isIn(month, employed.until())) {
      last = employed.until();
    }
    LocalDate next = first;
    for (Period period : periods) {
      if (!period.from().isAfter(next) && !period.until().isBefore(next)) {
        next = period.until().plusDays(1);
      }
    }
    return next.isAfter(last);
  }

  // Only the month is known: someone posted begins to work here when the certificate begins.
  private LocalDate firstExempt(YearMonth month) {
    return periods.stream()
        .filter(period -> !period.until().isBefore(month.atDay(1)))
        .map(Period::from)
        .filter(from -> isIn(month, from))
        .findFirst()
        .orElse(month.atDay(1));
  }

  private static boolean isIn(YearMonth month, LocalDate day) {
    return day != null && YearMonth.from(day).equals(month);
  }
}
