package onestop.registration.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import onestop.kit.value.LegalCalendar;

/** How long each authority has for a matter, from {@code data/one-stop-terms.csv} (R12.2). */
final class Terms {

  private static final Map<Matter.Kind, Term> ROWS = read();

  private Terms() {}

  /** So many days, of the calendar (moved by R3.2) or working days (R3.7), by a law. */
  private record Term(int days, boolean working) {

    LocalDate from(LocalDate day, LegalCalendar calendar) {
      return working
          ? calendar.workingDaysAfter(day, days)
          : calendar.endOfPeriod(day.plusDays(days));
    }
  }

  /** The day by which a matter asked for on that day is due; that day does not count. */
  static LocalDate dueOn(Matter.Kind kind, LocalDate day, LegalCalendar calendar) {
    return ROWS.get(kind).from(day, calendar);
  }

  private static Map<Matter.Kind, Term> read() {
    Map<Matter.Kind, Term> rows = new EnumMap<>(Matter.Kind.class);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Terms.class.getResourceAsStream("/data/one-stop-terms.csv"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> line.matches("[A-Z_]+,\\d+,(WORKING|CALENDAR),.*"))
          .map(line -> line.split(",", -1))
          .forEach(cell ->
              rows.put(
                  Matter.Kind.valueOf(cell[0]),
                  new Term(Integer.parseInt(cell[1]), cell[2].equals("WORKING"))));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
