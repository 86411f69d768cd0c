package onestop.local.world;

import static onestop.local.Part.REGISTRATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What changes in the months of work: the passport, and the card, but never the number. */
final class Changes {

  private static final int YEARS_OF_A_PASSPORT = 10;

  private Changes() {}

  static List<Step> steps() {
    return List.of(
        Step.of(REGISTRATION, "R2.1", Changes::passportRenewed),
        Step.of(REGISTRATION, "R11.1", Changes::cardLost),
        Step.of(REGISTRATION, "R11.1", Changes::cardReplaced));
  }

  private static String passportRenewed(Story story) {
    var old = story.permit.person().document();
    LocalDate validUntil = story.today.plusYears(YEARS_OF_A_PASSPORT);
    var answer =
        story.api.post(
            REGISTRATION,
            "/api/people/" + story.personId + "/documents",
            story.person(),
            Map.of(
                "type", old.type(),
                "number", "N" + old.number().substring(1),
                "issuingState", old.issuingState(),
                "validUntil", validUntil.toString()));
    return "a new passport is linked, %d documents now; the number stays %s"
        .formatted(answer.path("documents").size(), answer.path("socialSecurityNumber").asText());
  }

  private static String cardLost(Story story) {
    return "the card is lost: " + post(story, "/loss").path("status").asText();
  }

  private static String cardReplaced(Story story) {
    story.cardId = post(story, "/replacement").path("id").asText();
    var card =
        story.await(
            "the new card issued",
            () -> story.api.get(REGISTRATION, "/api/cards/" + story.cardId, story.person()),
            Story.status("ISSUED"));
    return "and replaced for a fee of %s: ...%s"
        .formatted(card.path("fee").asText(), card.path("cardNumberLast4").asText());
  }

  private static JsonNode post(Story story, String verb) {
    return story.api.post(
        REGISTRATION, "/api/cards/" + story.cardId + verb, story.person(), Map.of());
  }
}
