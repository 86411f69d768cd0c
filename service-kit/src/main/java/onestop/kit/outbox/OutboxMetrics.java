package onestop.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What an operator sees of the outbox: events sent and refused, rows waiting and the age of the
 * oldest, these two measured by the relay at most every five seconds and never by who reads them.
 */
@ApplicationScoped
class OutboxMetrics {

  private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Counter sent;
  private final Counter failed;
  private long nextMeasure = System.nanoTime();
  private volatile Backlog backlog = Backlog.UNKNOWN;

  private record Backlog(long waiting, long ageInSeconds) {

    static final Backlog UNKNOWN = new Backlog(-1, -1);
  }

  OutboxMetrics(MeterRegistry registry) {
    sent = registry.counter("onestop.outbox.sent");
    failed = registry.counter("onestop.outbox.failed");
    Gauge.builder("onestop.outbox.waiting", () -> backlog.waiting())
        .description("Events not at the broker yet, -1 while that is not known")
        .register(registry);
    Gauge.builder("onestop.outbox.age", () -> backlog.ageInSeconds())
        .description("How long the oldest of them waits, -1 while that is not known")
        .baseUnit("seconds")
        .register(registry);
  }

  void ran(OutboxRound.Result result) {
    sent.increment(result.sent());
    failed.increment(result.refused().size());
    if (!result.refused().isEmpty()) {
      LOG.warnf(
          "The broker refuses %d events, such as %s; their keys wait",
          result.refused().size(), result.refused().getFirst());
    }
  }

  void measure(DataSource database) {
    if (System.nanoTime() - nextMeasure < 0) {
      return;
    }
    nextMeasure = System.nanoTime() + PAUSE.toNanos();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT count(*), coalesce(extract(epoch FROM now() - min(said_at)), 0)::bigint"
                    + " FROM outbox");
        var row = query.executeQuery()) {
      row.next();
      backlog = new Backlog(row.getLong(1), row.getLong(2));
    } catch (SQLException _) {
      backlog = Backlog.UNKNOWN;
    }
  }
}
