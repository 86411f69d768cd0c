package onestop.local.world;

import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaving China for good: the employment ends, the account is paid out, two officers having looked
 * at it.
 */
final class Leaving {

  private Leaving() {}

  static List<Step> steps() {
    var needs = Set.of(REGISTRATION, SETTLEMENT);
    return List.of(
        new Step(needs, "R9.4", Leaving::employmentEnds),
        new Step(needs, "R9.1, R9.2", Leaving::applied),
        new Step(needs, "R9.3", Leaving::noticeConfirmed),
        new Step(needs, "R9.5", Leaving::reviewed),
        new Step(needs, "R9.5, R7.4", Leaving::approved),
        new Step(needs, "R9.5", Leaving::paid),
        new Step(needs, "R9.1", Leaving::closed));
  }

  private static String employmentEnds(Story story) {
    var lastDay = story.paidThrough.atEndOfMonth();
    story.moveTo(lastDay);
    story.api.post(
        REGISTRATION,
        "/api/registrations/" + story.registrationId + "/employment-end",
        story.employer(),
        Map.of("endedOn", lastDay.toString(), "reason", "The contract ends, he goes home"));
    story.await(
        "the end of the employment known to settlement",
        () ->
            story.api.get(
                SETTLEMENT, "/api/accounts/" + story.socialSecurityNumber, story.officer()),
        account -> account.hasNonNull("employmentEndedOn"));
    return "the employment ends";
  }

  private static String applied(Story story) {
    story.moveTo(story.today.plusDays(5));
    var signedOn = story.today.toString();
    var account = CardNumber.of("kim " + story.seed);
    var answer =
        story.api.post(
            SETTLEMENT,
            "/api/settlements",
            story.person(),
            Map.of(
                "socialSecurityNumber",
                story.socialSecurityNumber,
                "kind",
                "DEPARTURE",
                "choice",
                "WITHDRAW",
                "leavingOn",
                story.today.plusDays(20).toString(),
                "documents",
                List.of(
                    Map.of("kind", "BENEFITS_DECLARATION", "signedOn", signedOn),
                    Map.of("kind", "TERMINATION_APPLICATION", "signedOn", signedOn),
                    Map.of(
                        "kind",
                        "PASSPORT",
                        "number",
                        story.permit.person().document().number(),
                        "originalSeen",
                        true),
                    Map.of("kind", "BANK_CARD", "number", account, "originalSeen", true)),
                "bankAccount",
                Map.of(
                    "holderName",
                    story.holder(),
                    "bank",
                    "Bank of Shenzhen Bay",
                    "number",
                    account,
                    "kind",
                    "FINANCIAL_SOCIAL_SECURITY_CARD",
                    "province",
                    "Guangdong",
                    "activated",
                    true)));
    story.settlementId = answer.path("id").asText();
    return "the person applies in writing for payment: " + answer.path("status").asText();
  }

  private static String noticeConfirmed(Story story) {
    story.moveTo(story.today.plusDays(2));
    var signed = Map.of("signedOn", story.today.toString());
    return "the notice of the right to keep the account is read and signed: "
        + post(story, "/notice-confirmation", story.person(), signed);
  }

  private static String reviewed(Story story) {
    return "the first officer reviews: " + post(story, "/review", story.officer(), Map.of());
  }

  private static String approved(Story story) {
    return "a second officer approves: " + post(story, "/approval", story.reviewer(), Map.of());
  }

  private static String post(Story story, String verb, String token, Object body) {
    var path = "/api/settlements/" + story.settlementId + verb;
    return story.api.post(SETTLEMENT, path, token, body).path("status").asText();
  }

  private static String paid(Story story) {
    var settlement =
        story.await(
            "the payment executed",
            () ->
                story.api.get(
                    SETTLEMENT, "/api/settlements/" + story.settlementId, story.officer()),
            Story.status("PAID"));
    return "the bank has paid " + settlement.path("amount").asText() + " CNY";
  }

  private static String closed(Story story) {
    story.await(
        "the account closed",
        () ->
            story.api.get(
                SETTLEMENT, "/api/accounts/" + story.socialSecurityNumber, story.officer()),
        Story.status("CLOSED"));
    return "the account is closed";
  }
}
