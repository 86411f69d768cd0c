package onestop.kit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import onestop.kit.failure.Failures;
import onestop.kit.form.Fault;
import onestop.kit.form.Forms;
import onestop.kit.form.Scalars;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** Reads CloudEvents off Kafka records, binary and structured mode, and names every fault. */
@ApplicationScoped
class LetterReader {

  private static final Logger LOG = Logger.getLogger(LetterReader.class);
  private static final String STRUCTURED = "application/cloudevents+json";

  // Printable, so that it can stand in a row and in a log.
  private static final Pattern ATTRIBUTE = Pattern.compile("\\P{C}{1,200}");

  private final Forms forms;

  LetterReader(Forms forms) {
    this.forms = forms;
  }

  /** Reads a record; it never throws. */
  Letter read(ConsumerRecord<String, byte[]> record, Handlers handlers) {
    try {
      return readOne(record, handlers);
    } catch (RuntimeException | StackOverflowError e) {
      // An event's own check stumbled: a fault of ours, and no reason to stop the channel.
      LOG.errorf("Reading from %s failed: %s", record.topic(), Failures.where(e));
      return new Letter(record, null, null, Reasons.unexplained(e));
    }
  }

  private Letter readOne(ConsumerRecord<String, byte[]> record, Handlers handlers) {
    JsonNode body;
    try {
      body = forms.parse(record.value() == null ? new byte[0] : record.value());
    } catch (IOException _) {
      // The envelope of a binary event is whole even when its data is not.
      Envelope envelope = isStructured(record, null) ? null : binary(record).envelope();
      return faulty(record, envelope, new Fault("", "NOT_JSON", Map.of(), true));
    }
    boolean structured = isStructured(record, body);
    Attributes attributes =
        structured ? envelope(record, name -> text(body.get(name))) : binary(record);
    Envelope envelope = attributes.envelope();
    if (envelope == null) {
      return faulty(record, null, attributes.fault());
    }
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
        record,
        envelope,
        reading.faults().isEmpty() ? reading.value() : null,
        reading.faults(),
        text(data.get("personId")));
  }

  /** By its content type; a sender who names none is understood as well. */
  private static boolean isStructured(ConsumerRecord<String, byte[]> record, JsonNode body) {
    String contentType = header(record, "content-type");
    if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED)) {
      return true;
    }
    return header(record, "ce_specversion") == null && body != null && body.has("specversion");
  }

  private static Attributes binary(ConsumerRecord<String, byte[]> record) {
    return envelope(record, name -> header(record, "ce_" + name));
  }

  private record Attributes(Envelope envelope, Fault fault) {}

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
      if (needed[1] == null || needed[1].isBlank()) {
        return new Attributes(
            null, new Fault(needed[0], "MISSING_HEADER", Map.of("attribute", needed[0]), true));
      }
      if (!ATTRIBUTE.matcher(needed[1]).matches()) {
        return new Attributes(null, new Fault(needed[0], "WRONG_FORMAT", Map.of(), true));
      }
    }
    String correlation = printable(attribute.apply("correlationid"));
    return new Attributes(
        new Envelope(
            id,
            source,
            type,
            time(attribute.apply("time"), record),
            printable(attribute.apply("subject")),
            correlation == null ? id : correlation),
        null);
  }

  private static String printable(String text) {
    return text != null && ATTRIBUTE.matcher(text).matches() ? text : null;
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
