package onestop.kit.time;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * A year's holiday notice of the State Council (R3.3). It may name days from 25 December of the
 * year before on: New Year's block often begins there (R3.5).
 *
 * @param rest days off, weekdays and weekends named in it
 * @param work weekend days made working days
 */
public record HolidayNotice(
    @NotNull @Min(2000) @Max(2100) Integer year,
    @NotBlank @Size(max = 200) String notice,
    @NotNull @Size(max = 366) List<LocalDate> rest,
    @NotNull @Size(max = 366) List<LocalDate> work)
    implements SelfChecking {

  /** From this day of December on the next year's notice may name days (R3.5). */
  private static final int FIRST_DAY_BEFORE = 25;

  void add(String kind, LocalDate day) {
    (kind.equals("REST") ? rest : work).add(day);
  }

  @Override
  public void check(Faults faults) {
    if (rest != null) {
      check("rest", rest, faults);
    }
    if (work == null) {
      return;
    }
    check("work", work, faults);
    for (int i = 0; i < work.size(); i++) {
      LocalDate day = work.get(i);
      if (day != null && rest != null && rest.contains(day)) {
        faults.rule("work[" + i + "]", "REST_AND_WORK");
      } else if (day != null && !isWeekend(day)) {
        faults.rule("work[" + i + "]", "NOT_A_WEEKEND");
      }
    }
  }

  private void check(String field, List<LocalDate> days, Faults faults) {
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      if (day != null && year != null && !isNameable(day)) {
        faults.rule(field + "[" + i + "]", "YEAR_MISMATCH");
      } else if (day != null && days.indexOf(day) < i) {
        faults.rule(field + "[" + i + "]", "NAMED_TWICE");
      }
    }
  }

  private boolean isNameable(LocalDate day) {
    return day.getYear() == year
        || (day.getYear() == year - 1
            && day.getMonth() == Month.DECEMBER
            && day.getDayOfMonth() >= FIRST_DAY_BEFORE);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
