package onestop.local.world;

import static onestop.local.Part.REGISTRATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import onestop.local.Api;
import onestop.local.Part;

/** The end: today again, and what the person's timeline tells of it all. */
final class Ending {

  private Ending() {}

  static List<Step> steps() {
    return List.of(
        Step.of(REGISTRATION, "R3.4", Ending::today),
        Step.of(REGISTRATION, "R13.3", Ending::timeline));
  }

  private static String today(Story story) {
    story.moveTo(story.end);
    return "the clock of all services shows today again";
  }

  private static String timeline(Story story) {
    var last = story.services().contains(Part.SETTLEMENT) ? "account-closed" : "card-activated";
    var found =
        story.await(
            last + " on the person's timeline",
            () ->
                story.api.get(
                    REGISTRATION, "/api/people/" + story.personId + "/timeline", story.officer()),
            timeline -> tells(timeline, last));
    var text = new StringBuilder("the person's timeline:");
    for (var item : found.path("items")) {
      text.append(
          "%n       %s  %-12s %-28s %s"
              .formatted(
                  Instant.parse(item.path("at").asText()).atZone(Api.SHANGHAI).toLocalDate(),
                  item.path("service").asText(),
                  item.path("event").asText(),
                  item.path("summary").asText()));
    }
    return text + System.lineSeparator() + "    ";
  }

  private static boolean tells(JsonNode timeline, String event) {
    for (var item : timeline.path("items")) {
      if (event.equals(item.path("event").asText())) {
        return true;
      }
    }
    return false;
  }
}
