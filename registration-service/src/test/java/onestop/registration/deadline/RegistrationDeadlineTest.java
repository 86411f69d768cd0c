package onestop.registration.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onestop.kit.value.LegalCalendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3.1, R3.2, R3.3, R3.5: the 30 days. */
@Tag("R3.1")
@Tag("R3.2")
@Tag("R3.3")
@Tag("R3.5")
class RegistrationDeadlineTest {

  private static final List<String> NOTICES = notices();
  private static final LegalCalendar CALENDAR = calendar();

  @ParameterizedTest
  @CsvSource({
    // the rules' own examples
    "2025-09-01, 2025-10-01, 2025-10-09, false",
    "2026-01-15, 2026-02-14, 2026-02-14, false",
    // day 30 on an ordinary working day
    "2025-03-03, 2025-04-02, 2025-04-02, false",
    // on a Saturday, a Sunday, a Friday holiday before a weekend
    "2025-06-26, 2025-07-26, 2025-07-28, false",
    "2025-06-27, 2025-07-27, 2025-07-28, false",
    "2025-03-05, 2025-04-04, 2025-04-07, false",
    // over a leap day
    "2024-01-31, 2024-03-01, 2024-03-01, false",
    // spring festival of 2026 ends on 23 February
    "2026-01-16, 2026-02-15, 2026-02-24, false",
    // year end: 2026 is loaded, 2027 is not
    "2026-11-24, 2026-12-24, 2026-12-24, false",
    "2026-11-25, 2026-12-25, 2026-12-25, true",
    "2026-12-02, 2027-01-01, 2027-01-01, true",
    // 2024-12-31 is loaded and so is 2025
    "2024-12-01, 2024-12-31, 2024-12-31, false",
    // before the first loaded year weekends only
    "2023-09-01, 2023-10-01, 2023-10-02, true"
  })
  void dayThirtyMovesOnlyOffRestDays(
      LocalDate issuedOn, LocalDate dayThirty, LocalDate dueOn, boolean provisional) {
    var deadline = RegistrationDeadline.from(issuedOn, CALENDAR);
    assertEquals(dayThirty, deadline.dayThirty());
    assertEquals(dueOn, deadline.dueOn());
    assertEquals(provisional, deadline.provisional());
  }

  @Test
  void everyIssueDateOfThreeYearsAgreesWithASlowCount() {
    for (LocalDate day = LocalDate.of(2024, 1, 1);
        day.isBefore(LocalDate.of(2027, 1, 1));
        day = day.plusDays(1)) {
      LocalDate slow = day;
      for (int counted = 0; counted < 30; counted++) {
        slow = slow.plusDays(1);
      }
      while (rests(slow)) {
        slow = slow.plusDays(1);
      }
      assertEquals(slow, RegistrationDeadline.from(day, CALENDAR).dueOn(), day.toString());
    }
  }

  /** Looks the day up in the lines of the file itself. */
  private static boolean rests(LocalDate day) {
    if (NOTICES.stream().anyMatch(line -> line.startsWith(day + ",REST"))) {
      return true;
    }
    boolean works = NOTICES.stream().anyMatch(line -> line.startsWith(day + ",WORK"));
    return !works
        && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
  }

  private static LegalCalendar calendar() {
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> rest = new HashSet<>();
    Set<LocalDate> work = new HashSet<>();
    for (String line : NOTICES) {
      String[] cells = line.split(",", -1);
      if (cells[0].matches("\\d{4}-.*")) {
        years.add(Integer.valueOf(cells[2]));
        (cells[1].equals("REST") ? rest : work).add(LocalDate.parse(cells[0]));
      }
    }
    return new LegalCalendar(years, rest, work);
  }

  private static List<String> notices() {
    try (var file = LegalCalendar.class.getResourceAsStream("/data/holidays.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
