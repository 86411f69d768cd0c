package onestop.kit.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * Shows a payload without personal data: only values that look like a code or a date, in fields
 * known to be harmless, stay as they are (R2.7, R13.1).
 */
final class Masking {

  private static final Pattern HARMLESS_FIELD =
      Pattern.compile(
          "type|kind|category|status|reason|sex|nationality|country|issuingState|creditCode"
              + "|employerCreditCode|insurance|payer|month|year|outcome|specversion|source|id"
              + "|.*(On|At|Until|From|time)");
  private static final Pattern HARMLESS_VALUE = Pattern.compile("[A-Za-z0-9:.+/_-]{0,64}");

  private Masking() {}

  static JsonNode tree(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode masked = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field -> masked.set(field.getKey(), field(field.getKey(), field.getValue())));
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

  private static JsonNode field(String name, JsonNode value) {
    boolean harmless =
        value.isValueNode()
            && HARMLESS_FIELD.matcher(name).matches()
            && HARMLESS_VALUE.matcher(value.asText()).matches();
    return harmless ? value : tree(value);
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
