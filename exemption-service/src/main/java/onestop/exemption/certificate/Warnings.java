package onestop.exemption.certificate;

import java.time.LocalDate;
import java.util.List;

/** When the end of an exemption is warned of: 90, 30 and 7 days ahead (R6.6). */
final class Warnings {

  private static final List<Integer> STEPS = List.of(90, 30, 7);

  private Warnings() {}

  /** The next day to warn on for that end, after a day; null when none is left. */
  static LocalDate after(LocalDate day, LocalDate end) {
    return STEPS.stream()
        .map(end::minusDays)
        .filter(step -> step.isAfter(day))
        .findFirst()
        .orElse(null);
  }

  /**
   * The first day to warn on, of a new end. One that is due already stays due: of several steps
   * that have passed only the smallest is said.
   */
  static LocalDate first(LocalDate end) {
    return end.minusDays(STEPS.getFirst());
  }
}
