package onestop.chaos;

import java.util.HashMap;
import java.util.Map;
import onestop.local.Part;

/** Every poisoned event is a dead letter of every channel that hears it, and nothing else is. */
final class LetterCheck {

  private final Evidence evidence;

  LetterCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  void run() {
    var kept = kept();
    for (var poison : evidence.fed().poison.values()) {
      var letters = kept.getOrDefault(poison.id(), Map.of());
      evidence.expectAll(poison.channels(), letters.keySet(), "channels that keep " + poison);
      letters.forEach((channel, count) -> {
        // Sent again because it was not acknowledged, one without an id cannot be known again.
        if (count > 1 && poison.readable()) {
          evidence.violations().add("%s has %d letters of %s".formatted(channel, count, poison));
        }
      });
    }
  }

  /** How many letters each channel has of a poisoned event, by its id. */
  private Map<String, Map<String, Integer>> kept() {
    var positions = new HashMap<String, String>();
    evidence.facts().poison().forEach(said -> positions.put(said.position(), said.poison()));
    var kept = new HashMap<String, Map<String, Integer>>();
    for (var service : Part.services()) {
      for (var letter :
          evidence.desk().all(service, "/api/dead-letters?limit=200", evidence.officer())) {
        var position =
            "%s/%d/%d"
                .formatted(
                    letter.path("topic").asText(),
                    letter.path("partition").asInt(),
                    letter.path("offset").asLong());
        var poison = positions.get(position);
        if (poison == null) {
          evidence
              .violations()
              .add(
                  "%s has a dead letter that is no poison: %s of %s, %s"
                      .formatted(
                          service.label(),
                          letter.path("type").asText(),
                          position,
                          letter.path("reasons")));
        } else {
          kept.computeIfAbsent(poison, _ -> new HashMap<>())
              .merge(service.label() + " " + letter.path("consumer").asText(), 1, Integer::sum);
        }
      }
    }
    return kept;
  }
}
