package onestop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import onestop.local.world.Permit;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Work permits that cannot be taken, in both modes, and what an officer must be told about each.
 *
 * @param field the path of the fault, empty when the whole is at fault
 * @param message how the reason is told in English
 */
record Poison(String field, String code, String message, ProducerRecord<String, byte[]> record) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final String REQUIRED = "This is needed.";
  private static final String NOT_JSON = "This is not JSON.";
  private static final String FORM = "This is not in the form agreed.";
  private static final String COUNTRY =
      "QQQ is no country code of ISO 3166-1 and none of a machine-readable document (R1.5).";
  private static final String CREDIT_CODE =
      "This is not a unified social credit code: its check character does not fit (R2.6).";

  /** What the officer must read: field, code and text. */
  String reason() {
    return "%s %s %s".formatted(field, code, message);
  }

  /** One of each kind; each time other events of other permits. */
  static List<Poison> of(Permit good) {
    var all = new ArrayList<Poison>();
    var number = "POISON" + UUID.randomUUID().toString().substring(0, 8);
    all.add(
        new Poison(
            "", "NOT_JSON", NOT_JSON, binary(number, bytes("{\"permitNumber\": \"" + number))));
    all.add(new Poison("", "NOT_JSON", NOT_JSON, structured(number, "{\"specversion\":\"1.0\",")));
    for (boolean structured : new boolean[] {false, true}) {
      all.add(
          poison(good, structured, "employer", "REQUIRED", REQUIRED, it -> it.remove("employer")));
      all.add(
          poison(
              good,
              structured,
              "validFrom",
              "WRONG_FORMAT",
              FORM,
              it -> it.put("validFrom", "2026-02-30")));
      all.add(
          poison(
              good,
              structured,
              "person.nationality",
              "UNKNOWN_COUNTRY",
              COUNTRY,
              it -> ((ObjectNode) it.path("person")).put("nationality", "QQQ")));
      all.add(
          poison(
              good,
              structured,
              "employer.creditCode",
              "CREDIT_CODE",
              CREDIT_CODE,
              it -> {
                var code = it.path("employer").path("creditCode").asText();
                var last = code.endsWith("A") ? "B" : "A";
                ((ObjectNode) it.path("employer")).put("creditCode", code.substring(0, 17) + last);
              }));
    }
    return all;
  }

  private static Poison poison(
      Permit good,
      boolean structured,
      String field,
      String code,
      String message,
      Consumer<ObjectNode> spoil) {
    var number = "POISON" + UUID.randomUUID().toString().substring(0, 8);
    ObjectNode data = JSON.valueToTree(good);
    data.put("permitNumber", number);
    spoil.accept(data);
    return new Poison(
        field,
        code,
        message,
        structured ? structured(number, event(data)) : binary(number, bytes(data.toString())));
  }

  private static String event(JsonNode data) {
    return JSON.createObjectNode()
        .put("specversion", "1.0")
        .put("id", UUID.randomUUID().toString())
        .put("source", "/permit-system")
        .put("type", "work-permit-issued")
        .set("data", data)
        .toString();
  }

  private static ProducerRecord<String, byte[]> binary(String key, byte[] value) {
    var record = new ProducerRecord<>("work-permits", key, value);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/permit-system",
            "ce_type", "work-permit-issued",
            "content-type", "application/json")
        .forEach((name, text) -> record.headers().add(name, bytes(text)));
    return record;
  }

  private static ProducerRecord<String, byte[]> structured(String key, String value) {
    var record = new ProducerRecord<>("work-permits", key, bytes(value));
    record.headers().add("content-type", bytes("application/cloudevents+json"));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
