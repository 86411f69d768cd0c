package onestop.registration.dispute;

import java.time.LocalDate;
import java.util.Optional;
import onestop.kit.value.LegalCalendar;

/** The days of a dispute (R5.5), each counted by R3.2: only the last day moves over rest days. */
final class DisputePolicy {

  private static final int DAYS_TO_AWARD = 45;
  private static final int MORE_DAYS_IF_COMPLEX = 15;

  private DisputePolicy() {}

  /**
   * The last day to file, empty where no term runs.
   *
   * @param from the day of knowing, of receipt, or of the last interruption; it does not count
   */
  static Optional<LocalDate> fileBy(Route route, LocalDate from, LegalCalendar calendar) {
    return from == null
        ? Optional.empty()
        : route.term().map(term -> calendar.endOfPeriod(from.plus(term)));
  }

  /** The last day for an award: 45 days from acceptance, 15 more when the case is complex. */
  static LocalDate awardBy(LocalDate acceptedOn, boolean complex, LegalCalendar calendar) {
    return calendar.endOfPeriod(
        acceptedOn.plusDays(DAYS_TO_AWARD + (complex ? MORE_DAYS_IF_COMPLEX : 0)));
  }

  /** A claim or acknowledgement interrupts only a term that runs on its day. */
  static boolean interrupts(LocalDate from, LocalDate fileBy, LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(fileBy);
  }
}
