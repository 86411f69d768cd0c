package onestop.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import onestop.kit.outbox.OutboxRound.Row;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Sends the rows of one transaction in waves: the first event of every key, then the second of
 * those acknowledged, and so on. It begins nothing after two seconds, so that with the last
 * acknowledgement the database's patience with an idle transaction (10 s) is not used up.
 */
final class OutboxStep {

  private static final Duration SENDING = Duration.ofSeconds(2);

  private final Producer<String, byte[]> producer;
  private final Function<Row, ProducerRecord<String, byte[]>> message;
  private final long end = System.nanoTime() + SENDING.toNanos();
  private final Map<String, Deque<Row>> lanes = new LinkedHashMap<>();
  private final List<UUID> acknowledged = new ArrayList<>();
  private final Map<Row, String> refused = new HashMap<>();
  private final Set<String> unreachable = new HashSet<>();
  private Exception failure;

  OutboxStep(
      Producer<String, byte[]> producer, Function<Row, ProducerRecord<String, byte[]>> message) {
    this.producer = producer;
    this.message = message;
  }

  /** What the broker has. */
  List<UUID> acknowledged() {
    return acknowledged;
  }

  /** What the broker will not take, and why. */
  Map<Row, String> refused() {
    return refused;
  }

  /** The topics and lanes for which no broker answered. */
  Set<String> unreachable() {
    return unreachable;
  }

  /** Why nobody answered there, null when all did. */
  Exception failure() {
    return failure;
  }

  /** False when time was over before everything was tried. */
  boolean isDone() {
    return lanes.isEmpty();
  }

  void send(List<Row> rows) throws InterruptedException {
    rows.forEach(row -> lanes.computeIfAbsent(row.lane(), _ -> new ArrayDeque<>()).add(row));
    while (!lanes.isEmpty() && isTimeLeft()) {
      for (var sending : wave().entrySet()) {
        settle(sending.getKey(), sending.getValue());
      }
      lanes.values().removeIf(Deque::isEmpty);
    }
  }

  private boolean isTimeLeft() {
    return System.nanoTime() - end < 0;
  }

  private Map<Row, Future<RecordMetadata>> wave() throws InterruptedException {
    Map<Row, Future<RecordMetadata>> wave = new LinkedHashMap<>();
    for (Deque<Row> lane : List.copyOf(lanes.values())) {
      Row row = lane.getFirst();
      if (!isTimeLeft()) {
        break;
      }
      if (unreachable.contains(row.topic())) {
        lanes.remove(row.lane());
        continue;
      }
      Future<RecordMetadata> sending = producer.send(message.apply(row));
      if (sending.isDone()) {
        settle(row, sending);
        if (unreachable.contains(row.lane())) {
          // It waited in vain for word of where the topic lies: no other of it needs to try.
          unreachable.add(row.topic());
        }
      } else {
        wave.put(row, sending);
      }
    }
    return wave;
  }

  private void settle(Row row, Future<RecordMetadata> sending) throws InterruptedException {
    try {
      sending.get();
      acknowledged.add(row.id());
      lanes.get(row.lane()).removeFirst();
    } catch (ExecutionException e) {
      lanes.remove(row.lane());
      if (isRefusal(e.getCause())) {
        refused.put(row, e.getCause().getClass().getSimpleName());
      } else {
        unreachable.add(row.lane());
        failure = e.getCause() instanceof Exception cause ? cause : e;
      }
    }
  }

  // A broken sequence says nothing of the event: the producer mends it and the event goes again.
  private static boolean isRefusal(Throwable cause) {
    return cause instanceof ApiException
        && !(cause instanceof RetriableException)
        && !(cause instanceof OutOfOrderSequenceException);
  }
}
