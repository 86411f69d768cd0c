package onestop.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import onestop.kit.failure.Outage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RetriableException;
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
  // So many dead rows a reading in order may have to step over.
  private static final int DEAD_ROWS = 20_000;

  private final AgroalDataSource database;
  private final ObjectMapper json;
  private final OutboxMetrics metrics;
  private final Map<String, Object> broker;
  private final String source;
  private final boolean enabled;
  private final Outage outage = new Outage(LOG, "Events stay in the outbox");
  private final Semaphore nudges = new Semaphore(0);
  private volatile boolean stopping;
  private volatile Thread thread;
  private int dead;

  OutboxRelay(
      AgroalDataSource database,
      ObjectMapper json,
      OutboxMetrics metrics,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "quarkus.application.name") String application,
      @ConfigProperty(name = "onestop.outbox.relay", defaultValue = "true") boolean enabled) {
    this.database = database;
    this.json = json;
    this.metrics = metrics;
    this.broker = Map.copyOf(broker);
    this.source = "/" + application;
    this.enabled = enabled;
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

  // After the intake has finished its batches, so that what they said last goes out as well.
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event)
      throws InterruptedException {
    stopping = true;
    nudge();
    if (thread != null) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  /** True as long as its thread runs, whoever else is away. */
  boolean isAlive() {
    Thread running = thread;
    return running == null || running.isAlive();
  }

  private void relay() {
    try {
      while (!stopping) {
        withOneProducer();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the end, or until the producer can do no more. */
  private void withOneProducer() throws InterruptedException {
    Producer<String, byte[]> producer;
    try {
      producer = producer(broker);
    } catch (RuntimeException e) {
      // Its address may not be known yet.
      outage.hit(e);
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      return;
    }
    try {
      var round = new OutboxRound(database, producer, source, json);
      boolean usable = true;
      boolean last = false;
      while (usable && !last) {
        last = stopping;
        nudges.drainPermits();
        usable = round(round, last);
      }
    } finally {
      producer.close(Duration.ofSeconds(1));
    }
  }

  /** Runs a round and waits for the next; false when the producer is broken. */
  private boolean round(OutboxRound round, boolean last) throws InterruptedException {
    Exception failure;
    try {
      var result = round.run();
      metrics.ran(result);
      dead += result.sent();
      failure = result.failure();
      if (!result.waits()) {
        outage.over();
      }
    } catch (SQLException | RuntimeException e) {
      failure = e;
    }
    metrics.measure(database);
    vacuum();
    if (failure != null) {
      outage.hit(failure);
    }
    if (last) {
      return true;
    }
    if (failure == null) {
      nudges.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    }
    TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    return failure instanceof SQLException || failure instanceof RetriableException;
  }

  /**
   * Clears away what was sent: autovacuum wakes up once a minute, and until then a busy service's
   * rounds would read over hundreds of thousands of dead rows.
   */
  private void vacuum() {
    if (dead < DEAD_ROWS) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      // Beside another's nobody waits, and nobody waits for a file to be cut short.
      statement.execute("VACUUM (SKIP_LOCKED, TRUNCATE false) outbox");
      dead = 0;
    } catch (SQLException _) {
      // It is tried after the next round, and autovacuum comes in any case.
    }
  }

  /**
   * A producer that keeps the order and gives up in time.
   *
   * @param broker where the broker is and how one gets in: the settings under {@code kafka.}
   */
  static Producer<String, byte[]> producer(Map<String, Object> broker) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.putAll(
        Map.of(
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
            // Less than any topic takes: a batch refused as too large is split at this size
            // only, without end (KAFKA-8350, mended in the client's 4.2).
            "batch.size",
            256 * 1024,
            "compression.type",
            "none"));
    settings.keySet().retainAll(ProducerConfig.configNames());
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }
}
