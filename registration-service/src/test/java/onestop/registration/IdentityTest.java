package onestop.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is who: one person, one number, and what an officer decides (R2). */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R2.5")
class IdentityTest {

  private static String issue(String permit, String surname, String passport, String employer) {
    Desk.workPermit(
        permit,
        "work-permit-issued",
        Sample.permit(
            permit, Sample.today().minusDays(2) + "T12:00:00+08:00", surname, passport, employer));
    return Desk.awaitOne(permit).getString("items[0].id");
  }

  private static ValidatableResponse decide(String id, String body) {
    return Desk.officer().body(body).post("/api/registrations/" + id + "/identity-decision").then();
  }

  private static String personOf(String registration) {
    return Desk.registration(registration).extract().path("person.id");
  }

  @Test
  @Tag("R2.2")
  void separateTakesTheNextReservedDigitAndIsFoundAgainUnderTheSharedDocument() {
    int n = Sample.next();
    String first = issue("P" + n, "FIRST" + n, "H" + n, Sample.EMPLOYER);
    String second = issue("Q" + n, "SECOND" + n, "H" + n, Sample.EMPLOYER);
    Desk.registration(second).body("hold", equalTo("DOCUMENT_HELD_BY_ANOTHER_PERSON"));
    Desk.submit(second, Desk.complete("H" + n))
        .body("status", equalTo("SUBMITTED"))
        .body("hold", equalTo("DOCUMENT_HELD_BY_ANOTHER_PERSON"));
    Desk.officer()
        .body("{\"decision\":\"APPROVE\"}")
        .post("/api/registrations/" + second + "/decision")
        .then()
        .statusCode(409)
        .body("code", equalTo("DOCUMENT_HELD_BY_ANOTHER_PERSON"));
    decide(second, "{\"decision\":\"SEPARATE\",\"reason\":\"two people, seen both\"}")
        .statusCode(200)
        .body("status", equalTo("REGISTERED"))
        .body("hold", nullValue())
        .body("person.socialSecurityNumber", equalTo("DEU1H" + n));
    Desk.submit(first, Desk.complete("H" + n))
        .body("person.socialSecurityNumber", equalTo("DEU0H" + n));
    String again = issue("R" + n, "SECOND" + n, "H" + n, Sample.OTHER_EMPLOYER);
    Desk.registration(again)
        .body("hold", nullValue())
        .body("person.socialSecurityNumber", equalTo("DEU1H" + n));
    decide(again, "{\"decision\":\"SEPARATE\",\"reason\":\"again\"}")
        .statusCode(409)
        .body("code", equalTo("NOTHING_HELD"));
  }

  @Test
  @Tag("R2.1")
  void theSamePersonKeepsTheNumberAndTheFilesAreJoined() {
    int n = Sample.next();
    String first = issue("P" + n, "NAME" + n, "H" + n, Sample.EMPLOYER);
    Desk.submit(first, Desk.complete("H" + n)).body("status", equalTo("REGISTERED"));
    String kept = personOf(first);
    String second = issue("Q" + n, "NAME" + n, "I" + n, Sample.OTHER_EMPLOYER);
    Desk.registration(second).body("hold", equalTo("POSSIBLE_DUPLICATE_PERSON"));
    String merged = personOf(second);
    Desk.officer()
        .get("/api/registrations/" + second + "/identity-candidates")
        .then()
        .body("items.id", contains(kept));
    decide(second, "{\"decision\":\"SAME_PERSON\",\"reason\":\"renewed passport\"}")
        .statusCode(200)
        .body("hold", nullValue())
        .body("status", equalTo("CLOCK_RUNNING"))
        .body("person.id", equalTo(kept))
        .body("person.socialSecurityNumber", equalTo("DEU0H" + n));
    Desk.submit(second, Desk.complete("I" + n))
        .body("status", equalTo("REGISTERED"))
        .body("person.socialSecurityNumber", equalTo("DEU0H" + n));
    Desk.officer()
        .get("/api/people/" + merged)
        .then()
        .body("id", equalTo(kept))
        .body("documents.number", contains("H" + n, "I" + n));
    try (var broker = new Broker()) {
      Await.until(() -> {
        var said = broker.read("registrations", "person-merged", data -> data.contains(merged));
        assertEquals(1, said.size());
        assertEquals(kept, said.getFirst().key());
        Contracts.assertValid("person-merged", said.getFirst().value());
      });
    }
    Await.until(() ->
        Desk.officer()
            .get("/api/people/" + kept + "/timeline")
            .then()
            .body("items.event", hasItem("person-merged")));
  }

  @Test
  void theSamePersonWithTheSameEmployerContinuesWhatIsThere() {
    int n = Sample.next();
    String first = issue("P" + n, "NAME" + n, "H" + n, Sample.EMPLOYER);
    String second = issue("Q" + n, "NAME" + n, "I" + n, Sample.EMPLOYER);
    decide(
            second,
            "{\"decision\":\"SAME_PERSON\",\"personId\":\"%s\",\"reason\":\"renewed\"}"
                .formatted(personOf(first)))
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
    Desk.registration(first)
        .body("status", equalTo("CLOCK_RUNNING"))
        .body("employmentDocument.number", equalTo("Q" + n));
  }

  @Test
  @Tag("R1.6")
  void aCaseThatIsOverIsHeldForNothing() {
    int n = Sample.next();
    issue("P" + n, "FIRST" + n, "H" + n, Sample.EMPLOYER);
    Desk.workPermit(
        "Q" + n,
        "work-permit-issued",
        Sample.permit(
                "Q" + n,
                Sample.today().minusDays(2) + "T12:00:00+08:00",
                "CHILD" + n,
                "H" + n,
                Sample.EMPLOYER)
            .replace("1988-04-12", "2014-04-12"));
    String id = Desk.awaitOne("Q" + n).getString("items[0].id");
    Desk.registration(id)
        .body("status", equalTo("CANCELLED"))
        .body("reason", equalTo("AGE_NOT_COVERED"))
        .body("hold", nullValue())
        .body("holdText", nullValue());
    decide(id, "{\"decision\":\"SEPARATE\",\"reason\":\"x\"}")
        .statusCode(409)
        .body("code", equalTo("NOTHING_HELD"));
  }

  @Test
  void anUnknownPersonAndAMissingReasonAreRefused() {
    int n = Sample.next();
    issue("P" + n, "NAME" + n, "H" + n, Sample.EMPLOYER);
    String second = issue("Q" + n, "NAME" + n, "I" + n, Sample.EMPLOYER);
    decide(
            second,
            "{\"decision\":\"SAME_PERSON\",\"personId\":\"019a4831-93c0-706f-bc3b-8e5d12a947b1\",\"reason\":\"x\"}")
        .statusCode(422)
        .body("errors.code", contains("PERSON_NOT_KNOWN"));
    decide(second, "{}")
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("decision", "reason"));
    Desk.employer(Sample.EMPLOYER)
        .body("{\"decision\":\"SEPARATE\",\"reason\":\"x\"}")
        .post("/api/registrations/" + second + "/identity-decision")
        .then()
        .statusCode(403);
  }

  @Test
  void filesFoundAfterwardsToBeOnePersonsAreJoinedWithCardsAndNumber() {
    int n = Sample.next();
    String first = issue("P" + n, "FIRST" + n, "H" + n, Sample.EMPLOYER);
    String second = issue("Q" + n, "SECOND" + n, "I" + n, Sample.OTHER_EMPLOYER);
    Desk.submit(first, Desk.complete("H" + n)).body("status", equalTo("REGISTERED"));
    Desk.submit(second, Desk.complete("I" + n)).body("status", equalTo("REGISTERED"));
    String kept = personOf(first);
    String merged = personOf(second);
    var person = Desk.as("person", "personId", merged);
    String dispute =
        created(person, "/api/disputes", "{\"route\":\"MEDIATION\",\"claim\":\"Wages\"}");
    String application =
        created(
            person,
            "/api/one-stop-applications",
            "{\"matters\":[{\"kind\":\"SOCIAL_SECURITY_CARD\"}]}");
    String correction =
        created(
            person,
            "/api/people/" + merged + "/correction-requests",
            "{\"other\":\"my address\",\"reason\":\"moved\"}");
    String body = "{\"mergedPersonId\":\"%s\",\"reason\":\"married name\"}".formatted(merged);
    Desk.officer()
        .body(body)
        .post("/api/people/" + kept + "/merge")
        .then()
        .statusCode(200)
        .body("socialSecurityNumber", equalTo("DEU0H" + n))
        .body("documents.number", contains("H" + n, "I" + n));
    Desk.officer()
        .body(body)
        .post("/api/people/" + kept + "/merge")
        .then()
        .statusCode(422)
        .body("code", equalTo("SAME_FILE"));
    Desk.registration(second).body("person.id", equalTo(kept));
    Desk.officer()
        .get("/api/people?socialSecurityNumber=DEU0I" + n)
        .then()
        .body("id", equalTo(kept));
    Desk.officer()
        .get("/api/cards?personId=" + kept)
        .then()
        .body("items.findAll{it.status!='CANCELLED'}.size()", equalTo(1))
        .body("items.size()", equalTo(2));
    // Whoever still knows the old id finds the person.
    Desk.officer().get("/api/cards?personId=" + merged).then().body("items.size()", equalTo(2));
    Desk.officer()
        .get("/api/registrations?personId=" + merged)
        .then()
        .body("items.person.id", contains(kept, kept));
    Await.until(() ->
        Desk.officer()
            .get("/api/people/" + merged + "/timeline")
            .then()
            .body("items.event", hasItems("registration-completed", "person-merged")));
    try (var broker = new Broker()) {
      broker.send(
          "settlements",
          merged,
          "account-opened",
          "{\"personId\":\"%s\",\"version\":1}".formatted(merged));
    }
    Await.until(() ->
        Desk.officer()
            .get("/api/people/" + kept + "/timeline")
            .then()
            .body("items.event", hasItem("account-opened")));
    Desk.officer()
        .get("/api/correction-requests?personId=" + merged)
        .then()
        .body("items.id", contains(correction));
    for (String path : List.of("/api/people/" + kept, "/api/disputes/" + dispute)) {
      person.get(path).then().statusCode(200);
    }
    // Whose token names no number at all is nobody; whose names an unknown id and the number is.
    Desk.as("person", "socialSecurityNumber", "no number")
        .get("/api/people/" + kept)
        .then()
        .statusCode(404);
    Desk.as("person", "personId", UUID.randomUUID().toString(), "socialSecurityNumber", "DEU0H" + n)
        .get("/api/people/" + kept)
        .then()
        .statusCode(200);
    var now = Desk.as("person", "personId", kept);
    now.get("/api/disputes/" + dispute).then().body("personId", equalTo(kept));
    now.get("/api/one-stop-applications/" + application).then().body("personId", equalTo(kept));
    now.get("/api/correction-requests/" + correction).then().body("personId", equalTo(kept));
    Desk.as("system")
        .get("/api/data-copy/" + kept)
        .then()
        .statusCode(200)
        .body("data.disputes.id", contains(dispute))
        .body("data.oneStopApplications.id", contains(application))
        .body("data.corrections.id", contains(correction));
    // Registering again under any document finds the same person.
    String third = issue("R" + n, "FIRST" + n, "I" + n, Sample.THIRD_EMPLOYER);
    Desk.registration(third).body("person.id", equalTo(kept));
  }

  private static String created(RequestSpecification who, String path, String body) {
    return who.body(body).post(path).then().statusCode(201).extract().path("id");
  }

  @Test
  void theNumberStaysWithThePersonWhenOnlyTheFileThatEndsHasOne() {
    int n = Sample.next();
    String first = issue("P" + n, "FIRST" + n, "H" + n, Sample.EMPLOYER);
    String second = issue("Q" + n, "SECOND" + n, "I" + n, Sample.OTHER_EMPLOYER);
    Desk.submit(second, Desk.complete("I" + n)).body("status", equalTo("REGISTERED"));
    Desk.officer()
        .body("{\"mergedPersonId\":\"%s\",\"reason\":\"x\"}".formatted(personOf(second)))
        .post("/api/people/" + personOf(first) + "/merge")
        .then()
        .statusCode(200)
        .body("socialSecurityNumber", equalTo("DEU0I" + n));
  }

  @Test
  @Tag("R2.1")
  void aNewDocumentIsLinkedOnceAndAnothersIsRefused() {
    int n = Sample.next();
    String first = issue("P" + n, "FIRST" + n, "H" + n, Sample.EMPLOYER);
    issue("Q" + n, "SECOND" + n, "I" + n, Sample.OTHER_EMPLOYER);
    String documents = "/api/people/" + personOf(first) + "/documents";
    String passport =
        "{\"type\":\"PASSPORT\",\"number\":\"%s\",\"issuingState\":\"D\",\"validUntil\":\"2039-01-01\"}";
    for (int i = 0; i < 2; i++) {
      Desk.employer(Sample.EMPLOYER)
          .body(passport.formatted("j-" + n))
          .post(documents)
          .then()
          .statusCode(201)
          .body("documents.size()", equalTo(2));
    }
    Desk.employer(Sample.EMPLOYER)
        .body(passport.formatted("I" + n))
        .post(documents)
        .then()
        .statusCode(409)
        .body("code", equalTo("DOCUMENT_HELD_BY_ANOTHER_PERSON"));
    Desk.employer(Sample.EMPLOYER)
        .body(
            "{\"type\":\"PERMANENT_RESIDENT_ID\",\"number\":\"932682198501010018\",\"issuingState\":\"SAU\",\"validUntil\":\"2039-01-01\"}")
        .post(documents)
        .then()
        .statusCode(422)
        .body("errors.code", contains("CHECK_DIGIT"));
    for (int i = 0; i < 2; i++) {
      Desk.employer(Sample.EMPLOYER)
          .header("Idempotency-Key", "k" + n)
          .body(passport.formatted((i == 0 ? "J" : "K") + n))
          .post(documents)
          .then()
          .statusCode(i == 0 ? 201 : 422);
    }
    Desk.officer()
        .get("/api/people?documentNumber=J" + n + "&issuingState=DEU")
        .then()
        .statusCode(200);
    // A linked document is the person's: to show it is no mismatch with the permit.
    Desk.submit(first, Desk.complete("J" + n))
        .body("status", equalTo("REGISTERED"))
        .body("person.socialSecurityNumber", equalTo("DEU0H" + n));
  }

  @Test
  @Tag("R2.7")
  void whatCannotBeTakenIsShownWithItsNumbersMasked() {
    int n = Sample.next();
    String event;
    try (var broker = new Broker()) {
      event =
          broker.send(
              "work-permits",
              "P" + n,
              "work-permit-issued",
              Sample.permit(
                  "P" + n,
                  Sample.today() + "T12:00:00+08:00",
                  "MASK" + n,
                  "SECRET" + n,
                  "91440300MA5FKX471X"));
    }
    Await.until(() ->
        Desk.officer()
            .get("/api/dead-letters?limit=200")
            .then()
            .body("items.eventId", hasItem(event)));
    String shown = Desk.officer().get("/api/dead-letters?limit=200").asString();
    assertFalse(shown.contains("SECRET" + n));
  }
}
