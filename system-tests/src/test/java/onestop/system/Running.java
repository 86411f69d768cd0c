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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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
    system.start();
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
    try (var consumer = consumer()) {
      for (String topic : FACTS) {
        counts.put(
            topic,
            consumer.endOffsets(partitions(consumer, topic)).values().stream()
                .mapToLong(Long::longValue)
                .sum());
      }
    }
    return counts;
  }

  /** Sends every event that ever came from outside once more, byte for byte. */
  int sendAllAgain() {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (var consumer = consumer()) {
      for (String topic : Topics.ofContracts()) {
        if (FACTS.contains(topic)) {
          continue;
        }
        var partitions = partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
          consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        }
      }
    }
    try (var producer = producer()) {
      for (var record : all) {
        var again =
            new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
        producer.send(again).get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return all.size();
  }

  /** Sends something that nobody can read. */
  void sendPoison(String topic) {
    try (var producer = producer()) {
      producer
          .send(
              new ProducerRecord<>(
                  topic, new byte[] {'k'}, "{not json".getBytes(StandardCharsets.UTF_8)))
          .get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.<String, Object>of("bootstrap.servers", system.bootstrap()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", system.bootstrap()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Override
  public void close() {
    system.close();
  }
}
