package onestop.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Phaser;
import onestop.local.Api;
import onestop.local.Await;
import onestop.local.LocalFault;
import onestop.local.event.EventSender;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Says events as a careless world would: each a little later than the last or not, one in ten
 * twice, one in fifty beside something that nobody can take. What is said is decided by the
 * sender's own random numbers, so the same seed says the same.
 */
final class Feed implements AutoCloseable {

  /** Marks a poisoned record with its id, so that the checker knows it again in the topic. */
  static final String MARK = "chaos-poison";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String AUTHORITIES = "registration one-stop-work-permits";
  private static final int ONE_IN_DUPLICATES = 10;
  private static final int ONE_IN_POISON = 50;
  private static final int LATEST_MILLIS = 1_500;
  private static final int TRIES = 12;
  private static final int DUPLICATE_MILLIS = 8_000;

  private final EventSender sender;
  private final Fed fed;
  private final Phaser underWay = new Phaser(1);

  Feed(String bootstrap, Fed fed) {
    this.sender = new EventSender(bootstrap);
    this.fed = fed;
  }

  /** Says it, perhaps twice, perhaps with poison beside it. */
  void say(Random random, String topic, String key, String type, UUID id, Object data) {
    var bytes = bytes(data);
    var record = record(topic, key, bytes, type, id.toString());
    fed.events.incrementAndGet();
    later(random.nextInt(LATEST_MILLIS), record);
    if (random.nextInt(ONE_IN_DUPLICATES) == 0) {
      fed.duplicates.incrementAndGet();
      later(random.nextInt(DUPLICATE_MILLIS), record(topic, key, bytes, type, id.toString()));
    }
    if (random.nextInt(ONE_IN_POISON) == 0) {
      poison(random, topic, key, type, id, bytes);
    }
  }

  /** Says it at once and only this: what is said next to the same key comes after it. */
  void sayNow(String topic, String key, String type, UUID id, Object data) {
    fed.events.incrementAndGet();
    send(record(topic, key, bytes(data), type, id.toString()));
  }

  /** Broken JSON in both modes, a required field gone, a header gone. */
  private void poison(Random random, String topic, String key, String type, UUID of, byte[] whole) {
    var id = UUID.nameUUIDFromBytes(("poison " + of).getBytes(StandardCharsets.UTF_8)).toString();
    var cut = new String(whole, 0, whole.length / 2, StandardCharsets.UTF_8);
    boolean readable = true;
    var channels = hearers(topic);
    ProducerRecord<String, byte[]> record;
    switch (random.nextInt(4)) {
      case 0 -> record = record(topic, key, utf8(cut), type, id);
      case 1 -> {
        var event =
            "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/chaos\",\"type\":\"%s\",\"data\":%s"
                .formatted(id, type, cut);
        record = new ProducerRecord<>(topic, key, utf8(event));
        record.headers().add("content-type", utf8("application/cloudevents+json"));
        readable = false;
      }
      case 2 -> {
        record = record(topic, key, utf8("{}"), type, id);
        // Nothing is wrong with it for who does not hear this type.
        channels = hearers(topic, type);
      }
      default -> {
        record = record(topic, key, whole, type, id);
        record.headers().remove("ce_type");
        readable = false;
      }
    }
    record.headers().add(MARK, utf8(id));
    fed.poison.put(id, new Fed.Poisoned(id, topic, channels, readable));
    later(random.nextInt(LATEST_MILLIS), record);
  }

  /** The channels that hear a topic, by service and name. */
  private static Set<String> hearers(String topic) {
    return switch (topic) {
      case "work-permits" -> Set.of("registration work-permits", AUTHORITIES);
      case "residence-permits" ->
          Set.of("registration residence-permits", "registration one-stop-residence-permits");
      case "contributions" -> Set.of("settlement contributions");
      case "pensions" -> Set.of("settlement pensions", "verification pensions");
      case "insured-persons" -> Set.of("exemption insured-persons");
      default -> throw new IllegalArgumentException(topic);
    };
  }

  private static Set<String> hearers(String topic, String type) {
    return switch (type) {
      case "work-permit-issued", "work-permit-cancelled" -> Set.of("registration work-permits");
      case "residence-permit-cancelled" -> Set.of("registration residence-permits");
      default -> hearers(topic);
    };
  }

  private ProducerRecord<String, byte[]> record(
      String topic, String key, byte[] data, String type, String id) {
    var record = new ProducerRecord<>(topic, key, data);
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id,
            "ce_source",
            "/chaos",
            "ce_type",
            type,
            "ce_time",
            ZonedDateTime.now(Api.SHANGHAI).toOffsetDateTime().toString(),
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, utf8(value)));
    return record;
  }

  /** Sends it after a while, in a thread of its own; a broker that is away is waited for. */
  private void later(int millis, ProducerRecord<String, byte[]> record) {
    underWay.register();
    Thread.ofVirtual()
        .start(() -> {
          Await.pause(Duration.ofMillis(millis));
          send(record);
          underWay.arriveAndDeregister();
        });
  }

  /** Sends it until the broker has it; what was sent and not acknowledged comes twice. */
  private void send(ProducerRecord<String, byte[]> record) {
    for (int tries = 1; ; tries++) {
      try {
        sender.sendAsTheyAre(List.of(record));
        return;
      } catch (LocalFault fault) {
        if (tries == TRIES) {
          fed.complaints.add("an event for %s was not sent: %s".formatted(record.topic(), fault));
          return;
        }
      }
    }
  }

  /** Waits until all that was said is in the topics. */
  void flush() {
    underWay.arriveAndAwaitAdvance();
  }

  /** As the contracts write it. */
  static JsonNode json(Object data) {
    return JSON.valueToTree(data);
  }

  private byte[] bytes(Object data) {
    try {
      return JSON.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    sender.close();
  }
}
