package onestop.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents of the outside, ready to be sent: made before the time is taken. */
final class Events {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Events() {}

  /** An event in binary mode. */
  static ProducerRecord<String, byte[]> binary(
      String topic, String key, String source, String id, String type, Object data) {
    try {
      var message = new ProducerRecord<>(topic, key, JSON.writeValueAsBytes(data));
      header(message, "ce_specversion", "1.0");
      header(message, "ce_id", id);
      header(message, "ce_source", source);
      header(message, "ce_type", type);
      header(message, "content-type", "application/json");
      return message;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
