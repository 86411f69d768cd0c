package onestop.registration.registration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * At how many days left a running clock reminds (R3.6): each step once; after a jump only the
 * smallest that applies.
 *
 * @param steps days left, largest first
 */
record Reminders(List<Integer> steps) {

  Reminders {
    steps = steps.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** The step to say now, when it is smaller than the last one said. */
  Optional<Integer> due(long daysLeft, Integer said) {
    return steps.stream()
        .filter(step -> step >= daysLeft)
        .min(Comparator.naturalOrder())
        .filter(step -> said == null || step < said);
  }

  /** The day on which time next asks something: the next step, or the day after the due date. */
  LocalDate nextStepOn(LocalDate dueOn, Integer said) {
    return steps.stream()
        .filter(step -> said == null || step < said)
        .findFirst()
        .map(dueOn::minusDays)
        .orElse(dueOn.plusDays(1));
  }
}
