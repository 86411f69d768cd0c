package onestop.kit.time;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * A year's holiday notice of the State Council (R3.3).
 *
 * @param rest days off, weekdays and weekends named in it
 * @param work weekend days made working days
 */
public record HolidayNotice(
    @NotNull Integer year,
    @NotBlank String notice,
    @NotNull Set<LocalDate> rest,
    @NotNull Set<LocalDate> work)
    implements SelfChecking {

  void add(String kind, LocalDate day) {
    (kind.equals("REST") ? rest : work).add(day);
  }

  @Override
  public void check(Faults faults) {
    if (year == null || rest == null || work == null) {
      return;
    }
    if (rest.stream().anyMatch(day -> outside(day))) {
      faults.rule("rest", "YEAR_MISMATCH");
    }
    if (work.stream().anyMatch(day -> outside(day))) {
      faults.rule("work", "YEAR_MISMATCH");
    } else if (work.stream().anyMatch(rest::contains)) {
      faults.rule("work", "REST_AND_WORK");
    } else if (work.stream().anyMatch(day -> day == null || !weekend(day))) {
      faults.rule("work", "NOT_A_WEEKEND");
    }
  }

  private boolean outside(LocalDate day) {
    return day == null || day.getYear() != year;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
