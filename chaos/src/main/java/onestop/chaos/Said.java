package onestop.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onestop.local.event.EventReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as a topic holds it.
 *
 * @param poison the id of the feeder's poisoned event, null for what is meant to be read
 * @param data null when it is not JSON
 */
record Said(
    String topic,
    int partition,
    long offset,
    String key,
    String id,
    String type,
    String cause,
    String poison,
    JsonNode data) {

  private static final JsonMapper JSON = new JsonMapper();

  /** All that a topic holds, in its order within each partition. */
  static List<Said> in(String topic, EventReader reader) {
    return reader.all(topic).stream().map(Said::of).toList();
  }

  private static Said of(ConsumerRecord<String, byte[]> record) {
    JsonNode data = null;
    try {
      data = JSON.readTree(record.value());
    } catch (IOException _) {
      // Poison; anything else without data is a violation.
    }
    return new Said(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        EventReader.header(record, "ce_id"),
        EventReader.header(record, "ce_type"),
        EventReader.header(record, "ce_causationid"),
        EventReader.header(record, Feed.MARK),
        data);
  }

  /** Without those that came again under the same id: at least once is what is promised. */
  static List<Said> once(List<Said> all) {
    var seen = new HashSet<String>();
    var once = new ArrayList<Said>();
    for (var said : all) {
      if (said.poison() == null && seen.add(said.id())) {
        once.add(said);
      }
    }
    return once;
  }

  String position() {
    return topic + "/" + partition + "/" + offset;
  }

  String text(String field) {
    return data == null || !data.hasNonNull(field) ? "" : data.path(field).asText();
  }

  /** What its version counts: the one whose state it tells of. */
  Optional<String> aggregate() {
    return Optional.ofNullable(
            switch (topic) {
              case "registrations" ->
                  data.hasNonNull("registrationId") ? text("registrationId") : null;
              case "cards" -> text("cardId");
              case "exemptions" -> data.hasNonNull("certificateId") ? text("certificateId") : null;
              case "verifications" -> text("beneficiaryId");
              case "certificates-of-coverage" -> text("certificateNumber");
              case "settlements" ->
                  type.startsWith("account-")
                      ? text("socialSecurityNumber")
                      : type.equals("payment-ordered")
                          ? text("paymentOrderId")
                          : data.hasNonNull("settlementId") ? text("settlementId") : null;
              default -> null;
            })
        .filter(Objects::nonNull);
  }
}
