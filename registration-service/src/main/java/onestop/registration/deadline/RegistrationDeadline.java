package onestop.registration.deadline;

import java.time.LocalDate;
import java.util.List;
import onestop.kit.value.LegalCalendar;

/**
 * The 30 days in which an employer registers (R3.1, R3.2): the opening day does not count, day 30
 * is opening day + 30, and only that last day moves over rest days.
 *
 * @param startedOn the opening day: issue of the employment document, or start of employment
 * @param dayThirty opening day + 30 calendar days
 * @param dueOn the last day of the period, until 24:00
 * @param provisional true while a holiday notice that could move it is not loaded (R3.5)
 */
public record RegistrationDeadline(
    LocalDate startedOn, LocalDate dayThirty, LocalDate dueOn, boolean provisional) {

  private static final int DAYS = 30;

  /** Counts from an opening day. */
  public static RegistrationDeadline from(LocalDate openingDay, LegalCalendar calendar) {
    LocalDate dayThirty = openingDay.plusDays(DAYS);
    LocalDate dueOn = calendar.endOfPeriod(dayThirty);
    return new RegistrationDeadline(openingDay, dayThirty, dueOn, calendar.isProvisional(dueOn));
  }

  /** The rules that gave this day. */
  public List<String> basis() {
    return provisional ? List.of("R3.1", "R3.2", "R3.3", "R3.5") : List.of("R3.1", "R3.2", "R3.3");
  }
}
