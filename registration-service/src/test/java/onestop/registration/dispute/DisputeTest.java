package onestop.registration.dispute;

import static onestop.registration.Office.as;
import static onestop.registration.Office.employer;
import static onestop.registration.Office.officer;
import static onestop.registration.Office.otherEmployer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Disputes over HTTP (R5.5). */
@Tag("R5.5")
@QuarkusTest
@QuarkusTestResource(World.class)
class DisputeTest {

  private static ValidatableResponse record(RequestSpecification who, String complaint) {
    return who.body(complaint).post("/api/disputes").then();
  }

  private static ValidatableResponse step(
      RequestSpecification who, String id, String step, String body) {
    return who.body(body).post("/api/disputes/" + id + "/" + step).then();
  }

  @Test
  void aPersonsYearToAskForArbitrationRunsAnewFromAClaimAndTheAwardMayBeSued() {
    int n = Sample.next();
    String person = Office.registered(n);
    var me = as("person", "personId", person);
    String id =
        record(me, "{\"route\":\"ARBITRATION\",\"knownOn\":\"2025-03-10\",\"claim\":\"Wages\"}")
            .statusCode(201)
            .body("status", equalTo("OPEN"))
            .body("party", equalTo("PERSON"))
            .body("personId", equalTo(person))
            .body("fileBy", equalTo("2026-03-10"))
            .body("inTime", equalTo(false))
            .body("deadlines[0].basis", contains("R5.5", "R3.2"))
            .extract()
            .path("id");
    step(me, id, "interruption", "{\"on\":\"2026-03-11\",\"ground\":\"CLAIM\"}")
        .statusCode(422)
        .body("code", equalTo("NOT_INTERRUPTED"));
    step(
            as("person", "socialSecurityNumber", "DEU0P" + n),
            id,
            "interruption",
            "{\"on\":\"2025-12-01\",\"ground\":\"CLAIM\"}")
        .statusCode(200)
        .body("fileBy", equalTo("2026-12-01"))
        .body("inTime", equalTo(true));
    step(officer(), id, "acceptance", "{\"acceptedOn\":\"2026-06-01\"}").statusCode(409);
    step(me, id, "filing", "{\"filedOn\":\"2026-05-29\"}").body("status", equalTo("FILED"));
    step(me, id, "acceptance", "{\"acceptedOn\":\"2026-06-01\"}").statusCode(403);
    step(officer(), id, "acceptance", "{\"acceptedOn\":\"2026-05-01\"}")
        .statusCode(422)
        .body("code", equalTo("DAY_BEFORE_LAST_STEP"));
    step(officer(), id, "acceptance", "{\"acceptedOn\":\"" + Sample.today() + "\"}")
        .body("status", equalTo("ACCEPTED"))
        .body("decideBy", not(nullValue()));
    step(officer(), id, "extension", "{\"reason\":\"Three employers\"}")
        .statusCode(200)
        .body("complex", equalTo(true));
    step(officer(), id, "extension", "{\"reason\":\"again\"}")
        .statusCode(409)
        .body("code", equalTo("NOT_EXTENDABLE"));
    step(
            officer(),
            id,
            "outcome",
            "{\"outcome\":\"REJECTED\",\"decidedOn\":\"2027-03-01\",\"receivedOn\":\"2027-03-05\"}")
        .body("status", equalTo("DECIDED"))
        .body("outcome.outcome", equalTo("REJECTED"))
        .body("sueBy", equalTo("2027-03-22"))
        .body("deadlines.step", contains("FILE", "DECIDE", "SUE"));
    step(me, id, "withdrawal", "").statusCode(409);
  }

  @Test
  void atTheCounterAnOfficerSaysWhoseItIs() {
    String person = Office.registered(Sample.next());
    String complaint = "{\"route\":\"MEDIATION\",\"party\":\"%s\",\"%s\":\"%s\"}";
    String ofPerson = complaint.formatted("PERSON", "personId", person);
    String id =
        record(officer(), ofPerson)
            .statusCode(201)
            .body("personId", equalTo(person))
            .extract()
            .path("id");
    as("person", "personId", person).get("/api/disputes/" + id).then().statusCode(200);
    record(officer(), complaint.formatted("EMPLOYER", "employer", Sample.EMPLOYER))
        .statusCode(201)
        .body("party", equalTo("EMPLOYER"))
        .body("employer", equalTo(Sample.EMPLOYER));
    record(officer(), complaint.formatted("PERSON", "personId", UUID.randomUUID()))
        .statusCode(422)
        .body("errors.code", contains("PERSON_NOT_KNOWN"));
    record(employer(), ofPerson).statusCode(403).body("code", equalTo("OFFICER_ONLY"));
  }

  @Test
  void againstTheAgencyReviewIsOpen60DaysAndSuitSixMonths() {
    String registration = Office.open(Sample.next());
    record(
            employer(),
            "{\"route\":\"REVIEW\",\"registrationId\":\"%s\",\"knownOn\":\"2026-03-10\"}"
                .formatted(registration))
        .statusCode(201)
        .body("party", equalTo("EMPLOYER"))
        .body("employer", equalTo(Sample.EMPLOYER))
        .body("fileBy", equalTo("2026-05-09"));
    record(
            employer(),
            "{\"route\":\"ADMINISTRATIVE_SUIT\",\"registrationId\":\"%s\",\"knownOn\":\"2026-03-10\",\"filedOn\":\"2026-09-11\"}"
                .formatted(registration))
        .body("fileBy", equalTo("2026-09-10"))
        .body("status", equalTo("FILED"))
        .body("inTime", equalTo(false));
  }

  @Test
  void anInterventionIsAskedOfTheAuthorityOrTheLevyAgency() {
    record(employer(), "{\"route\":\"INTERVENTION\"}")
        .statusCode(422)
        .body("errors.field", contains("addressee"));
    String id =
        record(
                employer(),
                "{\"route\":\"INTERVENTION\",\"addressee\":\"LEVY_AGENCY\",\"claim\":\"Wrong base\",\"filedOn\":\"2026-11-02\"}")
            .statusCode(201)
            .body("fileBy", nullValue())
            .body("deadlines", empty())
            .extract()
            .path("id");
    step(
            officer(),
            id,
            "outcome",
            "{\"outcome\":\"UPHELD\",\"decidedOn\":\"2026-11-20\",\"decision\":\"Base corrected\"}")
        .body("status", equalTo("DECIDED"));
  }

  @Test
  void aTermNeedsTheDayItRunsFrom() {
    record(employer(), "{\"route\":\"SUIT\",\"knownOn\":\"2026-03-10\"}")
        .statusCode(422)
        .body("errors.field", contains("receivedOn"));
    record(employer(), "{\"route\":\"REVIEW\",\"receivedOn\":\"2026-03-10\"}")
        .statusCode(422)
        .body("errors.field", contains("knownOn"));
    record(
            employer(),
            "{\"route\":\"SUIT\",\"receivedOn\":\"2026-03-10\",\"filedOn\":\"2026-03-09\"}")
        .statusCode(422)
        .body("errors.field", contains("filedOn"));
  }

  @Test
  void anEmployerAndAPersonSeeTheirOwnDisputesOnly() {
    int n = Sample.next();
    String registration = Office.open(n);
    String id =
        record(
                employer().header("Idempotency-Key", "d" + n),
                "{\"route\":\"MEDIATION\",\"registrationId\":\"%s\"}".formatted(registration))
            .statusCode(201)
            .extract()
            .path("id");
    record(
            employer().header("Idempotency-Key", "d" + n),
            "{\"route\":\"MEDIATION\",\"registrationId\":\"%s\"}".formatted(registration))
        .statusCode(201)
        .body("id", equalTo(id));
    employer().get("/api/disputes").then().body("items.id", hasItem(id));
    otherEmployer().get("/api/disputes/" + id).then().statusCode(404);
    otherEmployer().get("/api/disputes").then().body("items.id", not(hasItem(id)));
    String person = Office.registration(registration).extract().path("person.id");
    as("person", "personId", person).get("/api/disputes/" + id).then().statusCode(404);
    officer()
        .get("/api/disputes?registrationId=" + registration)
        .then()
        .body("items.id", contains(id));
    otherEmployer()
        .body("{\"route\":\"MEDIATION\",\"registrationId\":\"%s\"}".formatted(registration))
        .post("/api/disputes")
        .then()
        .statusCode(404);
  }

  @Test
  void aStepOnAnOlderStateOfADisputeIsRefused() {
    String id =
        record(employer(), "{\"route\":\"MEDIATION\"}").statusCode(201).extract().path("id");
    String tag = employer().get("/api/disputes/" + id).header("ETag");
    step(employer().header("If-Match", tag), id, "filing", "{\"filedOn\":\"2026-05-29\"}")
        .statusCode(200);
    step(employer().header("If-Match", tag), id, "withdrawal", "")
        .statusCode(412)
        .body("code", equalTo("CHANGED_SINCE"));
  }
}
