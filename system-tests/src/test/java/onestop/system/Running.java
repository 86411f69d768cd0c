package onestop.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Topics;
import onestop.local.event.EventReader;
import onestop.local.event.EventSender;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** The packaged services as processes on free ports, seen only over HTTP and Kafka. */
final class Running implements AutoCloseable {

  /** Said by our services; everything else comes from outside. */
  private static final Set<String> FACTS =
      Set.of(
          "registrations",
          "cards",
          "exemptions",
          "certificates-of-coverage",
          "settlements",
          "verifications");

  private final LocalSystem system;

  private Running(LocalSystem system) {
    this.system = system;
  }

  static Running start(Set<Part> services) throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path home = Files.createTempDirectory("onestop-system");
    var system = new LocalSystem(Settings.apart(root, home, services, true));
    try {
      system.start();
    } catch (RuntimeException e) {
      // Nobody else would: the caller has nothing to close.
      system.stop();
      throw e;
    }
    return new Running(system);
  }

  LocalSystem system() {
    return system;
  }

  JsonNode get(Part service, String path) {
    return system.api().get(service, path, system.token("officer", Map.of("sub", "officer-1")));
  }

  static void until(ThrowingRunnable assertions) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .untilAsserted(assertions);
  }

  /** How many records each fact topic holds, once that has stood still for a few seconds. */
  Map<String, Long> factsWhenQuiet() {
    var last = new AtomicReference<Map<String, Long>>(Map.of());
    var since = new AtomicReference<>(System.nanoTime());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          Map<String, Long> now = facts();
          if (!now.equals(last.get())) {
            last.set(now);
            since.set(System.nanoTime());
          }
          return System.nanoTime() - since.get() > Duration.ofSeconds(5).toNanos();
        });
    return last.get();
  }

  private Map<String, Long> facts() {
    Map<String, Long> counts = new TreeMap<>();
    try (var reader = new EventReader(system.bootstrap())) {
      FACTS.forEach(topic -> counts.put(topic, reader.count(topic)));
    }
    return counts;
  }

  /** Everything that a topic holds. */
  List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (var reader = new EventReader(system.bootstrap())) {
      return reader.all(topic);
    }
  }

  /** Sends every event that ever came from outside once more, byte for byte. */
  int sendAllAgain() {
    List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
    for (String topic : Topics.ofContracts()) {
      if (!FACTS.contains(topic)) {
        for (var record : read(topic)) {
          again.add(
              new ProducerRecord<>(
                  topic, record.partition(), record.key(), record.value(), record.headers()));
        }
      }
    }
    send(again);
    return again.size();
  }

  /** Sends something that nobody can read. */
  void sendPoison(String topic) {
    send(List.of(new ProducerRecord<>(topic, "k", "{not json".getBytes(StandardCharsets.UTF_8))));
  }

  void send(List<ProducerRecord<String, byte[]>> records) {
    try (var sender = new EventSender(system.bootstrap())) {
      sender.sendAsTheyAre(records);
    }
  }

  @Override
  public void close() {
    system.close();
  }
}
