package onestop.exemption.agreement;

import java.time.LocalDate;
import java.util.Optional;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate until) {

  /** The last of so many months from a day: that day plus the months, less one day (R6.3). */
  public static LocalDate endOfMonths(LocalDate from, int months) {
    return from.plusMonths(months).minusDays(1);
  }

  /** True when the day lies inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  /** True when at least one day lies in both. */
  public boolean overlaps(Period other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }

  /** The days in both, empty when there is none. */
  public Optional<Period> intersection(Period other) {
    Period both = new Period(later(from, other.from), earlier(until, other.until));
    return both.from.isAfter(both.until) ? Optional.empty() : Optional.of(both);
  }

  /** The later of two days. */
  public static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The earlier of two days. */
  public static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
