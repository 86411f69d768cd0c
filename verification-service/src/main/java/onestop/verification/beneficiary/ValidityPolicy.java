package onestop.verification.beneficiary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How long a verification holds and what is due before it runs out (R10.1, R10.4, R10.5). Pure.
 *
 * @param reminderDays days ahead of the end at which to remind, such as 60, 30, 7
 * @param matchDays days ahead of the run that would withhold at which a data match is asked for
 */
public record ValidityPolicy(List<Integer> reminderDays, int matchDays) {

  /** The steps from the earliest to the last. */
  public ValidityPolicy {
    reminderDays = reminderDays.stream().sorted((one, other) -> other - one).toList();
  }

  /** The first due day: the last of the month one year after the first payment (R10.1). */
  public static LocalDate firstDue(YearMonth firstPayment) {
    return firstPayment.plusYears(1).atEndOfMonth();
  }

  /** Same day of the next year, on which it still holds (R10.1); 29 February ends on the 28th. */
  public static LocalDate validUntil(LocalDate performedOn) {
    return performedOn.plusYears(1);
  }

  /** True when that month's pension may be paid (R10.5). */
  public static boolean covers(LocalDate validUntil, YearMonth month) {
    return !validUntil.isBefore(month.atDay(1));
  }

  /** The first month whose run would withhold (R10.5). */
  public static YearMonth firstWithheld(LocalDate validUntil) {
    return YearMonth.from(validUntil).plusMonths(1);
  }

  /** Day of the data match: so many days ahead of the first day of the month withheld (R10.4). */
  public LocalDate matchOn(LocalDate validUntil) {
    return firstWithheld(validUntil).atDay(1).minusDays(matchDays);
  }

  /**
   * The reminder that applies today: the smallest step reached, unless it or a smaller one was said
   * (R10.4).
   *
   * @param said smallest step said so far for this end, null when none
   */
  public Optional<Integer> reminder(LocalDate validUntil, Integer said, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, validUntil);
    if (left < 0) {
      return Optional.empty();
    }
    return reminderDays.stream()
        .filter(step -> left <= step)
        .reduce((_, smaller) -> smaller)
        .filter(step -> said == null || step < said);
  }

  /** Day of the next reminder after the step said, null when none is left. */
  public LocalDate nextReminderOn(LocalDate validUntil, Integer said) {
    return reminderDays.stream()
        .filter(step -> said == null || step < said)
        .findFirst()
        .map(validUntil::minusDays)
        .orElse(null);
  }
}
