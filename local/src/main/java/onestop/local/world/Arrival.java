package onestop.local.world;

import static onestop.local.Part.EXEMPTION;
import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The first weeks: permit, clock, certificate of coverage, one-stop registration, number, card. */
final class Arrival {

  private Arrival() {}

  static List<Step> steps() {
    return List.of(
        Step.of(REGISTRATION, "R3.4", Arrival::goBack),
        Step.of(REGISTRATION, "R1.1", Arrival::permitIssued),
        Step.of(REGISTRATION, "R3.1, R3.2", Arrival::clockRuns),
        Step.of(REGISTRATION, "R12.1, R12.2", Arrival::appliedInOne),
        new Step(Set.of(REGISTRATION, EXEMPTION), "R6.1, R6.5", Arrival::certificateHandedIn),
        Step.of(REGISTRATION, "R4.1, R4.4", Arrival::returned),
        Step.of(REGISTRATION, "R4.1, R12.3", Arrival::submitted),
        Step.of(REGISTRATION, "R2.1, R2.2", Arrival::numbered),
        new Step(Set.of(REGISTRATION, EXEMPTION), "R6.2", Arrival::coverage),
        Step.of(REGISTRATION, "R11.1", Arrival::cardIssued),
        Step.of(REGISTRATION, "R12.2", Arrival::allDone),
        Step.of(REGISTRATION, "R11.1", Arrival::cardActivated),
        new Step(Set.of(REGISTRATION, SETTLEMENT), "R7.2", Arrival::accountOpened));
  }

  private static String goBack(Story story) {
    story.moveTo(story.end.minusMonths(Story.MONTHS).withDayOfMonth(3));
    return "the clock of all services is put back, so that the story ends today";
  }

  private static String permitIssued(Story story) {
    story.permit = NewHire.permit(story.seed, story.today);
    story.permits.issued(story.permit);
    return "work permit %s issued to %s, hired by %s"
        .formatted(story.permit.permitNumber(), story.holder(), story.permit.employer().name());
  }

  private static String clockRuns(Story story) {
    var found =
        story
            .await(
                "the registration of permit " + story.permit.permitNumber(),
                () ->
                    story.api.get(
                        REGISTRATION,
                        "/api/registrations?permitNumber=" + story.permit.permitNumber(),
                        story.officer()),
                Story::hasItems)
            .path("items")
            .path(0);
    story.registrationId = found.path("id").asText();
    story.personId = found.path("person").path("id").asText();
    return "the employer's 30 days run until " + found.path("clock").path("dueOn").asText();
  }

  private static String appliedInOne(Story story) {
    var answer =
        story.api.post(
            REGISTRATION,
            "/api/one-stop-applications",
            story.employer(),
            Map.of(
                "registrationId",
                story.registrationId,
                "matters",
                List.of(
                    Map.of("kind", "WORK_PERMIT", "action", "ISSUE"),
                    Map.of("kind", "SOCIAL_INSURANCE_REGISTRATION"),
                    Map.of("kind", "SOCIAL_SECURITY_CARD"))));
    story.applicationId = answer.path("id").asText();
    return "one application for three matters: " + states(answer);
  }

  private static String states(JsonNode application) {
    return StreamSupport.stream(application.path("matters").spliterator(), false)
        .map(matter -> matter.path("kind").asText() + " " + matter.path("state").asText())
        .collect(Collectors.joining(", "));
  }

  private static String certificateHandedIn(Story story) {
    story.moveTo(story.today.plusDays(6));
    story.exemptUntil = story.permit.validFrom().plusMonths(4).withDayOfMonth(1).minusDays(1);
    var answer =
        story.await(
            "the certificate of coverage taken",
            () ->
                story.api.post(
                    EXEMPTION,
                    "/api/certificates",
                    story.employer(),
                    Map.of(
                        "personId",
                        story.personId,
                        "country",
                        "KOR",
                        "certificateNumber",
                        "KR-" + story.seed,
                        "category",
                        "LOCAL_HIRE",
                        "from",
                        story.permit.validFrom().toString(),
                        "until",
                        story.exemptUntil.toString(),
                        "employerCreditCode",
                        story.permit.employer().creditCode())),
            taken -> true);
    return "certificate of coverage from Korea handed in: %s, exempt %s"
        .formatted(answer.path("status").asText(), answer.path("exempt"));
  }

  private static String returned(Story story) {
    var withoutContract = NewHire.documents(story.permit).subList(0, 2);
    var answer = submit(story, withoutContract);
    return "the employer submits and forgets the contract: %s, %s"
        .formatted(answer.path("status").asText(), answer.path("defects").findValuesAsText("code"));
  }

  private static String submitted(Story story) {
    story.moveTo(story.today.plusDays(4));
    var answer = submit(story, NewHire.documents(story.permit));
    return "the employer submits all through one-stop: " + answer.path("status").asText();
  }

  private static JsonNode submit(Story story, List<Map<String, Object>> documents) {
    return story.api.post(
        REGISTRATION,
        "/api/registrations/" + story.registrationId + "/submission",
        story.employer(),
        Map.of(
            "channel",
            "ONE_STOP",
            "declaredMonthlyWage",
            Story.WAGE,
            "claimsExemption",
            story.exemptUntil != null,
            "documents",
            documents));
  }

  private static String numbered(Story story) {
    var registration =
        story.await(
            "the registration decided",
            () ->
                story.api.get(
                    REGISTRATION, "/api/registrations/" + story.registrationId, story.officer()),
            Story.status("REGISTERED"));
    story.socialSecurityNumber = registration.path("person").path("socialSecurityNumber").asText();
    return "registered, social security number " + story.socialSecurityNumber;
  }

  private static String coverage(Story story) {
    var answer =
        story.api.get(
            EXEMPTION, "/api/coverage/" + story.personId + "?on=" + story.today, story.officer());
    return "insurances today: " + payable(answer);
  }

  private static String payable(JsonNode coverage) {
    var text = new StringBuilder();
    for (var item : coverage.path("insurances")) {
      text.append(text.isEmpty() ? "" : ", ");
      text.append(item.path("insurance").asText());
      text.append(item.path("payable").asBoolean() ? " payable" : " exempt");
    }
    return text.toString();
  }

  private static String cardIssued(Story story) {
    var card =
        story
            .await(
                "the card issued",
                () ->
                    story.api.get(
                        REGISTRATION, "/api/cards?personId=" + story.personId, story.officer()),
                list -> "ISSUED".equals(list.path("items").path(0).path("status").asText()))
            .path("items")
            .path(0);
    story.cardId = card.path("id").asText();
    return "card requested, produced by the bureau, issued: ...%s of %s"
        .formatted(card.path("cardNumberLast4").asText(), card.path("bank").asText());
  }

  private static String allDone(Story story) {
    var application =
        story.await(
            "all matters of the application completed",
            () ->
                story.api.get(
                    REGISTRATION,
                    "/api/one-stop-applications/" + story.applicationId,
                    story.employer()),
            Story.status("COMPLETED"));
    return "the application of that day: " + states(application);
  }

  private static String cardActivated(Story story) {
    var answer =
        story.api.post(
            REGISTRATION, "/api/cards/" + story.cardId + "/activation", story.person(), Map.of());
    return "the person activates the card: " + answer.path("status").asText();
  }

  private static String accountOpened(Story story) {
    story.await(
        "the individual account open",
        () ->
            story.api.get(
                SETTLEMENT, "/api/accounts/" + story.socialSecurityNumber, story.officer()),
        Story.status("OPEN"));
    return "an individual account is open";
  }
}
