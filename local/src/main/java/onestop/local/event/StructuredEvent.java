package onestop.local.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CloudEvent in structured mode, read from one line. Where it goes stands in its attribute {@code
 * topic}, which is ours and does not travel; its key is the attribute {@code partitionkey}, else
 * the topic's natural key in the data.
 */
public record StructuredEvent(String topic, String key, String json) {

  /** Either an event or everything that is wrong with the line. */
  public record Parsed(Optional<StructuredEvent> event, List<String> faults) {}

  /** Reads a line; what the data say beyond the key is the services' business. */
  public static Parsed parse(String line, Set<String> topics, JsonMapper mapper) {
    JsonNode read;
    try {
      read = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      return new Parsed(Optional.empty(), List.of("not JSON: " + e.getOriginalMessage()));
    }
    if (!(read instanceof ObjectNode event)) {
      return new Parsed(Optional.empty(), List.of("not a JSON object"));
    }
    var faults = new ArrayList<String>();
    if (!event.path("specversion").asText().equals("1.0")) {
      faults.add("specversion is not \"1.0\"");
    }
    for (var attribute : List.of("id", "source", "type")) {
      if (event.path(attribute).asText().isBlank()) {
        faults.add(attribute + " is missing");
      }
    }
    var topic = event.path("topic").asText();
    if (topic.isBlank()) {
      faults.add("topic is missing");
    } else if (!topics.contains(topic)) {
      faults.add("no topic " + topic + ": it is one of " + String.join(", ", topics));
    }
    var key = key(topic, event);
    if (key.isBlank() && topics.contains(topic)) {
      faults.add(
          "no key: data has no "
              + String.join(" or ", NaturalKeys.of(topic))
              + ", and there is no partitionkey");
    }
    if (!faults.isEmpty()) {
      return new Parsed(Optional.empty(), faults);
    }
    event.remove("topic");
    return new Parsed(Optional.of(new StructuredEvent(topic, key, event.toString())), List.of());
  }

  private static String key(String topic, JsonNode event) {
    if (event.hasNonNull("partitionkey")) {
      return event.get("partitionkey").asText();
    }
    return NaturalKeys.of(topic).stream()
        .map(field -> event.path("data").path(field).asText())
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }
}
