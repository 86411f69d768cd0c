package onestop.settlement.coverage;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which months a certificate exempts (R6.2): those in which every day of employment is exempt;
 * otherwise the whole month is payable.
 *
 * @param from first exempt day
 * @param until last exempt day; null when none is left
 */
public record ExemptMonths(LocalDate from, LocalDate until) {

  /**
   * True when all days of employment in the month are exempt.
   *
   * @param employedFrom first day of employment, or of its month when the day is not known; null
   *     when nothing is known
   * @param dayKnown whether that is the day itself
   * @param employedUntil last day of employment, null while it goes on
   */
  public boolean exempts(
      YearMonth month, LocalDate employedFrom, boolean dayKnown, LocalDate employedUntil) {
    if (until == null) {
      return false;
    }
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    if (employedFrom != null && YearMonth.from(employedFrom).equals(month)) {
      // Only the month is known: someone posted begins to work here when the certificate begins.
      first = dayKnown ? employedFrom : later(first, earlier(from, last));
    }
    if (employedUntil != null && YearMonth.from(employedUntil).equals(month)) {
      last = employedUntil;
    }
    return !from.isAfter(first) && !until.isBefore(last);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
