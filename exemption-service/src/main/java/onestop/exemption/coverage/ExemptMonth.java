package onestop.exemption.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.exemption.agreement.Period;

/** Whether a whole month is exempt for an insurance (R6.2). */
final class ExemptMonth {

  private ExemptMonth() {}

  /**
   * True when every day of employment in the month is exempt. A month without employment is judged
   * as if employed throughout.
   *
   * @param employedFrom first day of the employment, null when open
   * @param employedUntil last day of it, null when open
   * @param exempt the exempt days of one insurance
   */
  static boolean isExempt(
      YearMonth month, LocalDate employedFrom, LocalDate employedUntil, List<Period> exempt) {
    Period whole = new Period(month.atDay(1), month.atEndOfMonth());
    Period employed =
        whole
            .intersection(
                new Period(
                    employedFrom == null ? whole.from() : employedFrom,
                    employedUntil == null ? whole.until() : employedUntil))
            .orElse(whole);
    return employed
        .from()
        .datesUntil(employed.until().plusDays(1))
        .allMatch(day -> exempt.stream().anyMatch(period -> period.contains(day)));
  }
}
