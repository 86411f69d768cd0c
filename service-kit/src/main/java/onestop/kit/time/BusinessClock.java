package onestop.kit.time;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import onestop.kit.failure.Outage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The business date and time: the real ones plus an offset in days, one row in the service's
 * database that every replica reads at most a second late. Everything a citizen sees uses it;
 * record timestamps, tokens and retention do not.
 */
@ApplicationScoped
public class BusinessClock {

  /** Where the law's days begin and end (R3.4). */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final AgroalDataSource database;
  private final boolean travel;
  private final Refreshed<Integer> offset;

  BusinessClock(
      AgroalDataSource database,
      @ConfigProperty(name = "onestop.clock.travel", defaultValue = "false") boolean travel) {
    this.database = database;
    this.travel = travel;
    this.offset =
        new Refreshed<>(
            Duration.ofSeconds(1),
            this::read,
            new Outage(Logger.getLogger(BusinessClock.class), "The business date is not read"));
  }

  /** Today in Asia/Shanghai. */
  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }

  /** Now. */
  public Instant now() {
    return Instant.now().plus(Duration.ofDays(offsetDays()));
  }

  /** True while business time is not real time. */
  boolean travelling() {
    return offsetDays() != 0;
  }

  /** True where the date may be moved. */
  boolean mayTravel() {
    return travel;
  }

  void travelTo(LocalDate day) {
    long days = day.toEpochDay() - LocalDate.ofInstant(Instant.now(), ZONE).toEpochDay();
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("UPDATE business_clock SET offset_days = ?")) {
      update.setInt(1, Math.toIntExact(days));
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    offset.forget();
  }

  private int offsetDays() {
    return travel ? offset.get() : 0;
  }

  private Integer read() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT offset_days FROM business_clock");
        var row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
