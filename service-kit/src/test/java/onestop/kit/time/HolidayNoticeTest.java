package onestop.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onestop.kit.form.Faults;
import org.junit.jupiter.api.Test;

/** What a holiday notice knows to be wrong with itself (R3.3, R3.5). */
class HolidayNoticeTest {

  private static List<String> faults(int year, String rest, String work) {
    var faults = new Faults();
    new HolidayNotice(year, "notice", days(rest), days(work)).check(faults);
    return faults.list().stream().map(fault -> fault.field() + " " + fault.code()).toList();
  }

  private static List<LocalDate> days(String text) {
    return Stream.of(text.split(" ", -1))
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse)
        .toList();
  }

  @Test
  void everyFaultOfANoticeIsNamedAtItsDay() {
    assertEquals(
        List.of(
            "rest[1] YEAR_MISMATCH",
            "rest[2] YEAR_MISMATCH",
            "rest[4] NAMED_TWICE",
            "work[2] YEAR_MISMATCH",
            "work[0] REST_AND_WORK",
            "work[1] NOT_A_WEEKEND"),
        faults(
            2027,
            "2027-01-01 2028-01-01 2026-12-24 2027-05-01 2027-01-01",
            "2027-05-01 2027-05-03 2028-01-02"));
  }

  @Test
  void aNoticeMayNameTheLastDaysOfTheYearBefore() {
    assertEquals(List.of(), faults(2027, "2026-12-31 2027-01-01 2027-01-02", "2026-12-27"));
  }

  @Test
  void aNoticeWithoutMovedWorkingDaysIsFine() {
    assertEquals(List.of(), faults(2027, "2027-01-01", ""));
  }
}
