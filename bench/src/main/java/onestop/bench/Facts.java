package onestop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Hears what the services say on a topic from now on. */
final class Facts implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final KafkaConsumer<String, byte[]> consumer;

  private Facts(KafkaConsumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** A fact as it came. */
  record Fact(String key, String type, JsonNode data) {}

  static Facts hear(String bootstrap, String topic) {
    var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Asked, so that it is known from where on before anything is sent.
    partitions.forEach(consumer::position);
    return new Facts(consumer);
  }

  /** The next ones, none when none come within a moment. */
  List<Fact> next() {
    List<Fact> facts = new ArrayList<>();
    for (var record : consumer.poll(Duration.ofMillis(100))) {
      var type = record.headers().lastHeader("ce_type").value();
      try {
        facts.add(
            new Fact(
                record.key(),
                new String(type, StandardCharsets.UTF_8),
                JSON.readTree(record.value())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return facts;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
