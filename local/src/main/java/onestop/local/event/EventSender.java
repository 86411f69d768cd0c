package onestop.local.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import onestop.local.LocalFault;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends CloudEvents; what a call has sent, the broker has acknowledged. */
public final class EventSender implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  public EventSender(String bootstrap) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "client.id",
                "local-world",
                "acks",
                "all",
                "enable.idempotence",
                true,
                // After a broker's crash a batch can be out of sequence until it is given up.
                "delivery.timeout.ms",
                10_000,
                "request.timeout.ms",
                5_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Sends an event in binary mode: attributes as headers, data as the value. */
  public void send(CloudEvent event) {
    var message = new ProducerRecord<>(event.topic(), event.key(), bytes(event.data()));
    header(message, "ce_specversion", "1.0");
    header(message, "ce_id", event.id().toString());
    header(message, "ce_source", event.source().toString());
    header(message, "ce_type", event.type());
    header(message, "ce_time", event.timeText());
    header(message, "ce_subject", event.subject());
    header(message, "ce_dataschema", "urn:onestop:schema:" + event.type() + ":1");
    header(message, "content-type", "application/json");
    Trace.current().ifPresent(parent -> header(message, "traceparent", parent));
    acknowledged(producer.send(message));
  }

  /** Sends events in structured mode, without waiting for one before the next. */
  public void send(List<StructuredEvent> events) {
    var sending = events.stream().map(event -> producer.send(message(event))).toList();
    sending.forEach(EventSender::acknowledged);
  }

  /** Sends records as they are, whatever is wrong with them, and waits for them together. */
  public void sendAsTheyAre(List<ProducerRecord<String, byte[]>> records) {
    var sending = records.stream().map(producer::send).toList();
    sending.forEach(EventSender::acknowledged);
  }

  private static ProducerRecord<String, byte[]> message(StructuredEvent event) {
    var message =
        new ProducerRecord<>(
            event.topic(), event.key(), event.json().getBytes(StandardCharsets.UTF_8));
    header(message, "content-type", "application/cloudevents+json");
    return message;
  }

  private byte[] bytes(Object data) {
    try {
      return json.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + data.getClass(), e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void acknowledged(Future<RecordMetadata> sending) {
    try {
      sending.get();
    } catch (ExecutionException e) {
      throw new LocalFault("Kafka did not take an event: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
