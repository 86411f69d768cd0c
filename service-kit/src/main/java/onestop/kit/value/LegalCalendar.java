package onestop.kit.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Statutory rest days and how legal periods are counted over them (R3.2, R3.3, R3.5, R3.7). Pure:
 * it knows the notices it was built from and nothing else.
 */
public final class LegalCalendar {

  private final Set<Integer> years;
  private final Set<LocalDate> rest;
  private final Set<LocalDate> work;

  /**
   * A calendar of the given holiday notices.
   *
   * @param years the years whose notice is loaded
   * @param rest days named as rest days
   * @param work weekend days made working days
   */
  public LegalCalendar(Set<Integer> years, Set<LocalDate> rest, Set<LocalDate> work) {
    this.years = Set.copyOf(years);
    this.rest = Set.copyOf(rest);
    this.work = Set.copyOf(work);
  }

  /** True when no notice is loaded. */
  public boolean isEmpty() {
    return years.isEmpty();
  }

  /** True on a statutory rest day: named so, or a weekend not made a working day (R3.3). */
  public boolean isRestDay(LocalDate day) {
    if (rest.contains(day)) {
      return true;
    }
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend && !work.contains(day);
  }

  /** The day itself, or the first day after it that is not a rest day (R3.2). */
  public LocalDate endOfPeriod(LocalDate lastDay) {
    LocalDate end = lastDay;
    while (isRestDay(end)) {
      end = end.plusDays(1);
    }
    return end;
  }

  /** The last of so many working days; the day {@code from} is not counted (R3.7). */
  public LocalDate workingDaysAfter(LocalDate from, int days) {
    LocalDate day = from;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (!isRestDay(day)) {
        counted++;
      }
    }
    return day;
  }

  /** True while a holiday notice that could still move this due date is not loaded (R3.5). */
  public boolean isProvisional(LocalDate dueOn) {
    boolean yearEnd = dueOn.getMonth() == Month.DECEMBER && dueOn.getDayOfMonth() >= 25;
    return !years.contains(dueOn.getYear()) || (yearEnd && !years.contains(dueOn.getYear() + 1));
  }

  /** True when the notice of that year is loaded. */
  public boolean knows(int year) {
    return years.contains(year);
  }
}
