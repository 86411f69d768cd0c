package onestop.kit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onestop.kit.deadletter.Replay;
import onestop.kit.failure.Failures;
import onestop.kit.form.Fault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Takes what a channel brings: each event has its effect exactly once, whatever comes twice; what
 * cannot be taken becomes a dead letter; what is early waits; and while the database is away it is
 * tried for as long as that lasts.
 */
@ApplicationScoped
public class Intake implements Replay {

  private static final Logger LOG = Logger.getLogger(Intake.class);
  private static final int TRIES_TOGETHER = 2;
  private static final int TRIES_ALONE = 5;
  private static final int TRIES_UNEXPLAINED = 3;

  private final LetterReader reader;
  private final Delivery delivery;
  private final Patience patience;
  private final MeterRegistry metrics;

  private volatile String endedChannel;

  Intake(LetterReader reader, Delivery delivery, Patience patience, MeterRegistry metrics) {
    this.reader = reader;
    this.delivery = delivery;
    this.patience = patience;
    this.metrics = metrics;
  }

  /** The handlers of a channel, to be filled once by its consumer. */
  public Handlers handlers(String channel) {
    return delivery.handlers(channel);
  }

  /**
   * Takes a batch: when it returns, every record has had its effect or is kept as early or as a
   * dead letter, so the offsets may be acknowledged. It throws only when the service stops.
   */
  public void take(ConsumerRecords<String, byte[]> records, Handlers handlers) {
    try {
      patience.withBatch(() -> {
        List<Letter> letters = new ArrayList<>(records.count());
        records.forEach(record -> letters.add(reader.read(record, handlers)));
        take(letters, handlers);
      });
    } catch (Patience.Stopping e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // The channel ends here: only a restart brings it back.
      endedChannel = handlers.channel();
      LOG.errorf("Channel %s ended: %s", handlers.channel(), Failures.where(e));
      throw e;
    }
  }

  /**
   * Handles what waits for these keys; joins the transaction that makes them known. Within a batch
   * this happens once, at its end.
   */
  public void known(Object... keys) {
    delivery.known(Arrays.stream(keys).map(Handling::text).toList());
  }

  @Override
  public List<Fault> again(String channel, ConsumerRecord<String, byte[]> record) {
    Handlers handlers = delivery.existing(channel);
    return alone(reader.read(record, handlers), handlers, patience::attempt);
  }

  /** The channel that has ended, null as long as none has. */
  String endedChannel() {
    return endedChannel;
  }

  private void take(List<Letter> letters, Handlers handlers) {
    try {
      patience.insist(TRIES_TOGETHER, () -> inTransaction(letters, handlers));
    } catch (Patience.Stopping e) {
      throw e;
    } catch (RuntimeException e) {
      if (letters.size() > 1) {
        LOG.infof(
            "A batch of %d on %s goes one by one: %s",
            letters.size(), handlers.channel(), Failures.where(e));
      }
      letters.forEach(letter -> alone(letter, handlers, patience::insist));
    }
  }

  /** How a piece of work is tried so many times. */
  private interface Trying {
    void times(int tries, Runnable work);
  }

  private List<Fault> alone(Letter letter, Handlers handlers, Trying trying) {
    for (int tries = 1; ; tries++) {
      try {
        trying.times(TRIES_ALONE, () -> inTransaction(List.of(letter), handlers));
        return letter.faults();
      } catch (Patience.Stopping e) {
        throw e;
      } catch (RuntimeException e) {
        List<Fault> reasons = Reasons.of(e);
        // A commit that broke in the middle explains nothing; the inbox knows how it ended.
        if (Reasons.isExplained(reasons) || tries >= TRIES_UNEXPLAINED) {
          if (!Reasons.isExplained(reasons)) {
            LOG.errorf("Handling from %s failed: %s", handlers.channel(), Failures.where(e));
          }
          trying.times(TRIES_ALONE, () -> bury(letter, handlers, reasons));
          return reasons;
        }
      }
    }
  }

  private void bury(Letter letter, Handlers handlers, List<Fault> reasons) {
    QuarkusTransaction.requiringNew().run(() -> delivery.bury(letter, handlers, reasons));
  }

  private void inTransaction(List<Letter> letters, Handlers handlers) {
    int fresh = QuarkusTransaction.requiringNew().call(() -> delivery.handle(letters, handlers));
    count("onestop.intake.handled", handlers, fresh);
    count("onestop.intake.seen", handlers, letters.size());
    count(
        "onestop.intake.unknown", handlers, letters.stream().filter(Letter::isUnknownType).count());
  }

  private void count(String name, Handlers handlers, long number) {
    metrics.counter(name, "channel", handlers.channel()).increment((double) number);
  }
}
