package onestop.kit.watch;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onestop.kit.failure.Failures;
import onestop.kit.time.BusinessClock;
import org.jboss.logging.Logger;

/**
 * Measures every {@link Figure} once a minute, never because somebody reads it: a figure costs the
 * same however many look. What cannot be counted is not a number, never an old one.
 */
@ApplicationScoped
class Figures {

  private static final Logger LOG = Logger.getLogger(Figures.class);
  private static final int LONGEST_SECONDS = 5;

  private final List<Figure> figures;
  private final AgroalDataSource database;
  private final BusinessClock clock;
  private final Map<String, Map<String, Double>> measured = new ConcurrentHashMap<>();

  Figures(@All List<Figure> figures, AgroalDataSource database, BusinessClock clock) {
    this.figures = List.copyOf(figures);
    this.database = database;
    this.clock = clock;
  }

  void register(@Observes StartupEvent event, MeterRegistry metrics) {
    for (Figure figure : figures) {
      for (String value : figure.values()) {
        var gauge =
            Gauge.builder(figure.name(), () -> last(figure, value))
                .description(figure.description());
        (figure.tag() == null ? gauge : gauge.tag(figure.tag(), value)).register(metrics);
      }
    }
  }

  private double last(Figure figure, String value) {
    Map<String, Double> numbers = measured.get(figure.name());
    return numbers == null ? Double.NaN : numbers.getOrDefault(value, 0.0);
  }

  /** One at a time, whoever asks: an older count never replaces a newer one. */
  @Scheduled(every = "{onestop.watch.every}", concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void measure() {
    try (var connection = database.getConnection()) {
      LocalDate today = clock.today();
      for (Figure figure : figures) {
        measured.put(figure.name(), count(connection, figure, today));
      }
    } catch (SQLException | IllegalStateException failure) {
      LOG.warnf("The figures could not be counted: %s", Failures.where(failure));
      measured.clear();
    }
  }

  private static Map<String, Double> count(Connection connection, Figure figure, LocalDate today)
      throws SQLException {
    try (var query = connection.prepareStatement(figure.sql())) {
      query.setQueryTimeout(LONGEST_SECONDS);
      for (int i = 1; i <= figure.todays(); i++) {
        query.setObject(i, today);
      }
      Map<String, Double> numbers = new HashMap<>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          numbers.put(
              figure.tag() == null ? "" : rows.getString(1),
              rows.getDouble(figure.tag() == null ? 1 : 2));
        }
      }
      return Map.copyOf(numbers);
    }
  }
}
