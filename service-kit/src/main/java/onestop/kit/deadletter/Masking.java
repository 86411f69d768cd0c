package onestop.kit.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/** Shows a payload without personal data: only fields known to be harmless keep their value. */
final class Masking {

  private static final Pattern HARMLESS =
      Pattern.compile(
          "type|kind|category|status|reason|sex|nationality|country|issuingState|creditCode"
              + "|employerCreditCode|insurance|payer|month|year|outcome|bank|specversion|source|id"
              + "|.*(On|At|Until|From|time)");

  private Masking() {}

  static JsonNode tree(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode masked = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field ->
              masked.set(
                  field.getKey(),
                  field.getValue().isValueNode() && HARMLESS.matcher(field.getKey()).matches()
                      ? field.getValue()
                      : tree(field.getValue())));
      return masked;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode masked = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> masked.add(tree(element)));
      return masked;
    }
    return node.isTextual() || node.isNumber()
        ? JsonNodeFactory.instance.textNode(text(node.asText()))
        : node;
  }

  /** First 1 and last 2 characters of six and more, nothing of fewer (R2.7). */
  static String text(String value) {
    if (value == null) {
      return null;
    }
    return value.length() < 6
        ? "***"
        : value.charAt(0) + "***" + value.substring(value.length() - 2);
  }
}
