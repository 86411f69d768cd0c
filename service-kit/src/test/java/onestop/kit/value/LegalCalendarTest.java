package onestop.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R3.2, R3.3, R3.5 and R3.7, against a slow count that shares nothing with the calendar. */
class LegalCalendarTest {

  private static final List<String[]> ROWS = rows();

  private static List<String[]> rows() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                LegalCalendarTest.class.getResourceAsStream("/data/holidays.csv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> Character.isDigit(line.charAt(0)))
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<LocalDate> days(String kind) {
    return ROWS.stream()
        .filter(row -> row[1].equals(kind))
        .map(row -> LocalDate.parse(row[0]))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static final LegalCalendar CALENDAR =
      new LegalCalendar(Set.of(2024, 2025, 2026), days("REST"), days("WORK"));

  /** One character a day, from 2024-01-01: what an almanac on the wall would show. */
  private static final String ALMANAC = almanac();

  private static String almanac() {
    Map<String, String> named =
        ROWS.stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    var almanac = new StringBuilder();
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
      String kind = named.get(day.toString());
      boolean weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
      almanac.append(kind == null ? (weekend ? 'r' : 'w') : (kind.equals("REST") ? 'r' : 'w'));
    }
    return almanac.toString();
  }

  private static LocalDate dayAt(int index) {
    return LocalDate.of(2024, 1, 1).plusDays(index);
  }

  @Test
  void everyIssueDateOfThreeYearsEndsItsThirtyDaysWhereASlowCountDoes() {
    for (int issued = 0; dayAt(issued).getYear() < 2027; issued++) {
      int last = issued + 30;
      int due = ALMANAC.indexOf('w', last);
      assertEquals(
          dayAt(due), CALENDAR.endOfPeriod(dayAt(issued).plusDays(30)), "issued " + dayAt(issued));
    }
  }

  @Test
  void everyDateCountsWorkingDaysAsASlowCountDoes() {
    for (int from = 0; dayAt(from).getYear() < 2027; from++) {
      for (int days : new int[] {1, 5, 10, 20}) {
        int at = from;
        for (int counted = 0; counted < days; counted++) {
          at = ALMANAC.indexOf('w', at + 1);
        }
        assertEquals(
            dayAt(at), CALENDAR.workingDaysAfter(dayAt(from), days), dayAt(from) + " " + days);
      }
      assertEquals(ALMANAC.charAt(from) == 'r', CALENDAR.isRestDay(dayAt(from)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 2025-10-09",
    "2026-01-15, 2026-02-14",
    "2024-01-30, 2024-02-29",
    "2023-12-02, 2024-01-02",
    "2025-02-01, 2025-03-03"
  })
  void theThirtyDaysOfKnownDates(LocalDate issued, LocalDate due) {
    assertEquals(due, CALENDAR.endOfPeriod(issued.plusDays(30)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24, false",
    "2026-12-25, true",
    "2025-12-31, false",
    "2027-01-01, true",
    "2023-12-31, true",
    "2024-01-01, false"
  })
  void aDueDateIsProvisionalWhileANoticeCouldMoveIt(LocalDate due, boolean provisional) {
    assertEquals(provisional, CALENDAR.isProvisional(due));
  }

  @Test
  void aYearWithoutNoticeCountsWeekendsOnly() {
    assertTrue(CALENDAR.isRestDay(LocalDate.of(2030, 10, 5)));
    assertFalse(CALENDAR.isRestDay(LocalDate.of(2030, 10, 1)));
    assertFalse(CALENDAR.knows(2030));
    assertTrue(CALENDAR.knows(2026));
  }
}
