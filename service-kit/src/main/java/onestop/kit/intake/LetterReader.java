package onestop.kit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import onestop.kit.form.Fault;
import onestop.kit.form.Forms;
import onestop.kit.form.Scalars;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads CloudEvents off Kafka records, binary and structured mode, and names every fault. */
@ApplicationScoped
public class LetterReader {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final int LONGEST_ATTRIBUTE = 200;

  private final Forms forms;

  LetterReader(Forms forms) {
    this.forms = forms;
  }

  Letter read(ConsumerRecord<String, byte[]> record, Handlers handlers) {
    JsonNode body;
    String contentType = header(record, "content-type");
    boolean structured = contentType != null && contentType.startsWith(STRUCTURED);
    try {
      body = forms.parse(record.value() == null ? new byte[0] : record.value());
    } catch (IOException _) {
      // The envelope of a binary event is whole even when its data is not.
      Envelope envelope =
          structured ? null : envelope(record, name -> header(record, "ce_" + name)).orNull();
      return faulty(record, envelope, new Fault("", "NOT_JSON", Map.of(), true));
    }
    var attributes =
        structured
            ? envelope(record, name -> text(body.get(name)))
            : envelope(record, name -> header(record, "ce_" + name));
    if (attributes.fault() != null) {
      return faulty(record, attributes.envelope(), attributes.fault());
    }
    Envelope envelope = attributes.envelope();
    Handlers.Handler handler = handlers.of(envelope.type());
    if (handler == null) {
      return new Letter(record, envelope, null, List.of());
    }
    JsonNode data = structured ? body.get("data") : body;
    if (data == null || !data.isObject()) {
      return faulty(record, envelope, new Fault("data", "REQUIRED", Map.of(), true));
    }
    var reading = forms.tolerant(data, handler.data());
    return new Letter(
        record, envelope, reading.faults().isEmpty() ? reading.value() : null, reading.faults());
  }

  private record Attributes(Envelope envelope, Fault fault) {

    Envelope orNull() {
      return envelope;
    }
  }

  private static Attributes envelope(
      ConsumerRecord<String, byte[]> record, UnaryOperator<String> attribute) {
    String id = attribute.apply("id");
    String source = attribute.apply("source");
    String type = attribute.apply("type");
    for (var needed :
        List.of(
            new String[] {"id", id},
            new String[] {"source", source},
            new String[] {"type", type},
            new String[] {"specversion", attribute.apply("specversion")})) {
      if (needed[1] == null || needed[1].isBlank() || needed[1].length() > LONGEST_ATTRIBUTE) {
        return new Attributes(null, missing(needed[0]));
      }
    }
    String correlation = attribute.apply("correlationid");
    return new Attributes(
        new Envelope(
            id,
            source,
            type,
            time(attribute.apply("time"), record),
            attribute.apply("subject"),
            correlation == null ? id : correlation),
        null);
  }

  private static Fault missing(String attribute) {
    return new Fault(attribute, "MISSING_HEADER", Map.of("attribute", attribute), true);
  }

  private static Instant time(String text, ConsumerRecord<String, byte[]> record) {
    try {
      return text == null ? Instant.ofEpochMilli(record.timestamp()) : Scalars.instant(text);
    } catch (IllegalArgumentException | DateTimeException _) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  private static Letter faulty(
      ConsumerRecord<String, byte[]> record, Envelope envelope, Fault fault) {
    return new Letter(record, envelope, null, List.of(fault));
  }

  private static String text(JsonNode node) {
    return node == null || !node.isTextual() ? null : node.asText();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
