package onestop.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import onestop.local.Await;
import onestop.local.event.EventReader;
import onestop.local.event.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Hears one type of event on one topic. An event is done when its handler returns; one whose
 * handler fails is handed over again until it does not, so a handler's work must bear being done
 * twice.
 */
final class Listener implements Runnable, AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String topic;
  private final String type;
  private final Consumer<JsonNode> handler;
  private final Map<String, Object> settings;
  private final JsonMapper json = new JsonMapper();
  private volatile boolean open = true;

  /**
   * A listener that {@link #run()} starts.
   *
   * @param handler takes the data of an event
   */
  Listener(String bootstrap, String name, String topic, String type, Consumer<JsonNode> handler) {
    this.topic = topic;
    this.type = type;
    this.handler = handler;
    this.settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "world." + name,
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "max.poll.records",
            50);
  }

  /** Hears until it is closed; a broker that is away is waited for. */
  @Override
  public void run() {
    while (open) {
      try (var consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
        consumer.subscribe(List.of(topic));
        while (open) {
          work(consumer, consumer.poll(PAUSE));
        }
      } catch (KafkaException e) {
        say("begins anew: " + e.getMessage());
        Await.pause(PAUSE);
      }
    }
  }

  /** Ends hearing after the work in hand. */
  @Override
  public void close() {
    open = false;
  }

  private void work(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
    boolean failed = false;
    for (var partition : records.partitions()) {
      for (var message : records.records(partition)) {
        if (!done(message)) {
          // The position goes back, so that the commit below does not count it and the next poll
          // brings it again.
          consumer.seek(partition, message.offset());
          failed = true;
          break;
        }
      }
    }
    if (!records.isEmpty()) {
      consumer.commitSync();
    }
    if (failed) {
      Await.pause(PAUSE);
    }
  }

  private boolean done(ConsumerRecord<String, byte[]> message) {
    var said = message.headers().lastHeader("ce_type");
    if (said == null || !type.equals(new String(said.value(), StandardCharsets.UTF_8))) {
      return true;
    }
    JsonNode data;
    try {
      data = json.readTree(message.value());
    } catch (IOException e) {
      say("passes over what is not JSON at offset " + message.offset());
      return true;
    }
    try {
      Trace.answering(EventReader.header(message, "traceparent"), () -> handler.accept(data));
      return true;
    } catch (RuntimeException e) {
      say("tries again: " + e.getMessage());
      return false;
    }
  }

  private void say(String line) {
    System.out.println(topic + ": " + line);
  }
}
