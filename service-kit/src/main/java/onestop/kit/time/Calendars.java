package onestop.kit.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onestop.kit.failure.Outage;
import onestop.kit.value.LegalCalendar;
import org.jboss.logging.Logger;

/**
 * The legal calendar of all loaded holiday notices, the same in every service: the notices that
 * ship as {@code data/holidays.csv}, later ones from {@code holiday-notices}.
 */
@ApplicationScoped
public class Calendars {

  private static final String REPLACE =
      "UPDATE SET notice = excluded.notice, rest = excluded.rest, work = excluded.work, loaded_at ="
          + " now() WHERE (known.notice, known.rest, known.work) IS DISTINCT FROM (excluded.notice,"
          + " excluded.rest, excluded.work)";

  private final AgroalDataSource database;
  private final Refreshed<LegalCalendar> calendar;

  private final Event<HolidayNotice> changes;
  private final TransactionSynchronizationRegistry transaction;

  Calendars(
      AgroalDataSource database,
      Event<HolidayNotice> changes,
      TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.changes = changes;
    this.transaction = transaction;
    this.calendar =
        new Refreshed<>(
            Duration.ofSeconds(1),
            this::read,
            new Outage(Logger.getLogger(Calendars.class), "Holiday notices are not read"));
  }

  /** The calendar as far as notices are loaded. */
  public LegalCalendar current() {
    return calendar.get();
  }

  /**
   * Stores a notice, in place of an earlier one of the year, and tells whoever observes notices;
   * joins the transaction.
   *
   * @return false when it was known already, which changes nothing
   */
  public boolean load(HolidayNotice notice) {
    if (!store(notice, REPLACE)) {
      return false;
    }
    calendar.forget();
    forgetAfterwards();
    changes.fire(notice);
    return true;
  }

  private boolean store(HolidayNotice notice, String orElse) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO holiday_notice AS known (year, notice, rest, work) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (year) DO "
                    + orElse)) {
      insert.setInt(1, notice.year());
      insert.setString(2, notice.notice());
      insert.setArray(3, connection.createArrayOf("date", dates(notice.rest())));
      insert.setArray(4, connection.createArrayOf("date", dates(notice.work())));
      return insert.executeUpdate() > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // Whoever reads before the commit reads too early, whoever reads inside too much if it fails.
  private void forgetAfterwards() {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the end of the transaction counts.
          }

          @Override
          public void afterCompletion(int status) {
            calendar.forget();
          }
        });
  }

  /** The notice of a year, empty when it is not loaded. */
  public Optional<HolidayNotice> notice(int year) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT notice, rest, work FROM holiday_notice WHERE year = ?")) {
      query.setInt(1, year);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new HolidayNotice(
                    year, row.getString(1), days(row.getArray(2)), days(row.getArray(3))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object[] dates(Collection<LocalDate> days) {
    return days.stream().sorted().map(Date::valueOf).toArray();
  }

  private static List<LocalDate> days(Array dates) throws SQLException {
    return Arrays.stream((Date[]) dates.getArray()).map(Date::toLocalDate).toList();
  }

  private LegalCalendar read() throws SQLException {
    Set<Integer> years = new HashSet<>();
    Set<LocalDate> rest = new HashSet<>();
    Set<LocalDate> work = new HashSet<>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT year, rest, work FROM holiday_notice");
        var row = query.executeQuery()) {
      while (row.next()) {
        years.add(row.getInt(1));
        rest.addAll(days(row.getArray(2)));
        work.addAll(days(row.getArray(3)));
      }
    }
    return new LegalCalendar(years, rest, work);
  }

  // Before the channels open, so that no event is counted on an empty calendar.
  void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    loadShipped();
  }

  /**
   * Loads the notices of {@code data/holidays.csv} whose years are not there yet. A year that a new
   * release brings changes clocks that run, as one that an officer loads; what an officer loaded
   * stays.
   */
  public void loadShipped() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          boolean first = current().isEmpty();
          for (HolidayNotice notice : shipped()) {
            if (store(notice, "NOTHING") && !first) {
              changes.fire(notice);
            }
          }
          forgetAfterwards();
        });
  }

  /** The notices of {@code data/holidays.csv}. */
  static Collection<HolidayNotice> shipped() {
    Map<Integer, HolidayNotice> notices = new TreeMap<>();
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Calendars.class.getResourceAsStream("/data/holidays.csv"),
                StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("date,"))
          .map(line -> line.split(",", -1))
          .forEach(cell ->
              notices
                  .computeIfAbsent(
                      Integer.valueOf(cell[2]),
                      year ->
                          new HolidayNotice(year, cell[3], new ArrayList<>(), new ArrayList<>()))
                  .add(cell[1], LocalDate.parse(cell[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notices.values();
  }
}
