package onestop.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs {@link OutboxRound}s: at once after a commit on this replica that said something, and every
 * second for what others left.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long POLL_MILLIS = 1_000;

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final String bootstrap;
  private final String source;
  private final boolean enabled;
  private final Counter sent;
  private final Counter failed;
  private final Semaphore nudges = new Semaphore(0);
  private volatile Thread thread;

  OutboxRelay(
      AgroalDataSource database,
      ObjectMapper json,
      MeterRegistry metrics,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
      @ConfigProperty(name = "quarkus.application.name") String application,
      @ConfigProperty(name = "onestop.outbox.relay", defaultValue = "true") boolean enabled) {
    this.database = database;
    this.json = json;
    this.bootstrap = bootstrap;
    this.source = "/" + application;
    this.enabled = enabled;
    this.sent = metrics.counter("onestop.outbox.sent");
    this.failed = metrics.counter("onestop.outbox.failed");
    Gauge.builder("onestop.outbox.waiting", () -> ask("count(*)")).register(metrics);
    Gauge.builder("onestop.outbox.age", () -> ask("extract(epoch FROM now() - min(said_at))"))
        .baseUnit("seconds")
        .register(metrics);
  }

  /** There is something to send. */
  void nudge() {
    nudges.release();
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relay);
    }
  }

  // After the channels have stopped, so that what they said last goes out as well.
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event)
      throws InterruptedException {
    Thread running = thread;
    if (running != null) {
      thread = null;
      nudge();
      running.join(Duration.ofSeconds(10));
    }
  }

  private void relay() {
    try (Producer<String, byte[]> producer = producer(bootstrap)) {
      var round = new OutboxRound(database, producer, source, json);
      boolean last = false;
      while (!last) {
        last = thread == null;
        nudges.drainPermits();
        boolean calm = round(round);
        if (!calm) {
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } else if (!last && nudges.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
          nudges.drainPermits();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when it should be tried again a little later. */
  private boolean round(OutboxRound round) throws InterruptedException {
    try {
      var result = round.run();
      sent.increment(result.sent());
      failed.increment(result.stoppedKeys().size());
      if (!result.stoppedKeys().isEmpty()) {
        LOG.warnf("%d keys could not be sent; they stay", result.stoppedKeys().size());
      }
      return result.stoppedKeys().isEmpty();
    } catch (SQLException | RuntimeException e) {
      LOG.warnf("A round of the outbox failed: %s", e.getClass().getName());
      return false;
    }
  }

  /** A producer that keeps the order and gives up in time. */
  static Producer<String, byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "delivery.timeout.ms",
            5_000,
            "request.timeout.ms",
            3_000,
            "max.block.ms",
            2_000,
            "linger.ms",
            0,
            "batch.size",
            256 * 1024,
            "compression.type",
            "none"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private double ask(String expression) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT " + expression + " FROM outbox");
        var row = query.executeQuery()) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException _) {
      return Double.NaN;
    }
  }
}
