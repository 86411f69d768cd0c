package onestop.exemption.outreach;

import java.time.LocalDate;
import java.util.List;

/** When one is reminded to hand a certificate in: 30 and 7 days before the last day (R6.10). */
final class Reminders {

  private static final List<Integer> STEPS = List.of(30, 7);

  private Reminders() {}

  /** The next day to remind on, after a day; null when none is left. */
  static LocalDate after(LocalDate day, LocalDate lastDay) {
    return STEPS.stream()
        .map(lastDay::minusDays)
        .filter(step -> step.isAfter(day))
        .findFirst()
        .orElse(null);
  }
}
