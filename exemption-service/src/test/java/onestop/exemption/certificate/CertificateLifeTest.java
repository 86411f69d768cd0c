package onestop.exemption.certificate;

import static onestop.exemption.Scene.EMPLOYER;
import static onestop.exemption.Scene.OTHER_EMPLOYER;
import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employ;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.said;
import static onestop.exemption.Scene.started;
import static onestop.exemption.Scene.tell;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life after the decision: longer, shorter, taken back, another employer (R6.3, R6.4). */
@QuarkusTest
@QuarkusTestResource(World.class)
class CertificateLifeTest {

  private Broker broker;

  @BeforeEach
  void begin() {
    broker = new Broker();
    today("2026-03-02");
  }

  @AfterEach
  void end() {
    broker.close();
  }

  private static ValidatableResponse extend(String id, String until, String consent) {
    Map<String, Object> body = new HashMap<>();
    body.put("until", until);
    body.put("certificateNumber", "E-" + UUID.randomUUID());
    if (consent != null) {
      body.put("consentReference", consent);
    }
    return officer().body(body).post("/api/certificates/" + id + "/extension").then();
  }

  private String granted(Person person, String category, String from, String until) {
    return handIn(paper(person, category, from, until, "handedInOn", "2026-03-02"))
        .body("status", is("ACTIVE"))
        .extract()
        .path("id");
  }

  private static void payable(Person person, String on, int count) {
    officer()
        .get("/api/coverage/" + person.id() + "?on=" + on)
        .then()
        .body("insurances.findAll { it.payable }", hasSize(count));
  }

  @Test
  void koreaExtendsToTheTotalThenOnceMoreToTheDay() {
    Person person = employed(broker, "KOR", "POSTED", "2026-01-10");
    String id = granted(person, "POSTED", "2026-02-01", "2031-01-31");
    extend(id, "2036-02-01", null).statusCode(422).body("code", is("OVER_MAX"));
    extend(id, "2031-01-31", null).statusCode(422).body("code", is("EXTENSION_NOT_LONGER"));
    extend(id, "2036-01-31", null)
        .statusCode(200)
        .body("until", is("2036-01-31"))
        .body("exempt", hasSize(2))
        .body("exempt[0].from", is("2026-02-01"))
        .body("exempt[0].until", is("2036-01-31"))
        .body("extensions", hasSize(1))
        .body("version", is(2));
    extend(id, "2039-02-01", null).body("code", is("OVER_MAX"));
    extend(id, "2038-01-31", null).statusCode(200).body("extensions[1].finalExtra", is(true));
    extend(id, "2039-01-31", null).body("code", is("NOT_EXTENDABLE"));
    payable(person, "2038-01-31", 3);
    payable(person, "2038-02-01", 5);
    Await.until(() -> assertEquals(2, said(broker, "exemption-extended", person.id()).size()));
  }

  @Test
  void japanNeedsConsentAndLocalHiresOfKoreaGetNone() {
    Person person = employed(broker, "JPN", "POSTED", "2026-01-10");
    String id = granted(person, "POSTED", "2026-02-01", "2031-01-31");
    extend(id, "2033-01-31", null).statusCode(422).body("code", is("CONSENT_NEEDED"));
    extend(id, "2033-01-31", "MOHRSS-2030-17")
        .statusCode(200)
        .body("extensions[0].consentReference", is("MOHRSS-2030-17"));

    Person local = employed(broker, "KOR", "LOCAL_HIRE", "2026-01-10");
    String localId = granted(local, "LOCAL_HIRE", "2026-02-01", "2030-01-31");
    extend(localId, "2031-01-31", "X").statusCode(422).body("code", is("NOT_EXTENDABLE"));
  }

  @Test
  void afterItsEndACertificateIsNotExtended() {
    Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
    String id = granted(person, "POSTED", "2026-02-01", "2026-05-31");
    today("2026-05-31");
    extend(id, "2026-06-30", null).statusCode(200);
    today("2026-07-01");
    extend(id, "2026-12-31", null).statusCode(422).body("code", is("EXTENSION_TOO_LATE"));
    officer()
        .get("/api/certificates/" + id)
        .then()
        .body("status", is("EXPIRED"))
        .body("until", is("2026-06-30"));
  }

  @Test
  void anExtensionDoesNotOverlapAndHonoursTheVersion() {
    Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
    String id = granted(person, "POSTED", "2026-02-01", "2026-05-31");
    granted(person, "POSTED", "2026-09-01", "2026-12-31");
    extend(id, "2026-09-01", null).statusCode(422).body("code", is("OVERLAP"));
    officer()
        .header("If-Match", "\"7\"")
        .body(Map.of("lastDay", "2026-04-30"))
        .post("/api/certificates/" + id + "/termination")
        .then()
        .statusCode(412);
    extend(id, "2026-08-31", null).statusCode(200);
  }

  @Test
  void anEarlyEndKeepsWhatWasExemptUntilThen() {
    Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
    String id = granted(person, "POSTED", "2026-02-01", "2027-01-31");
    Map<String, String> body = Map.of("lastDay", "2026-04-30", "reason", "sent home");
    as("employer", "employer", EMPLOYER)
        .body(body)
        .post("/api/certificates/" + id + "/termination")
        .then()
        .statusCode(403);
    officer()
        .body(Map.of("lastDay", "2027-02-01"))
        .post("/api/certificates/" + id + "/termination")
        .then()
        .statusCode(422)
        .body("code", is("OUT_OF_PERIOD"));
    officer()
        .body(body)
        .post("/api/certificates/" + id + "/termination")
        .then()
        .statusCode(200)
        .body("status", is("TERMINATED"))
        .body("until", is("2026-04-30"));
    officer().body(body).post("/api/certificates/" + id + "/termination").then().statusCode(409);
    payable(person, "2026-04-30", 3);
    payable(person, "2026-05-01", 5);
    Await.until(() -> assertEquals(1, said(broker, "exemption-ended", person.id()).size()));
    assertTrue(
        said(broker, "exemption-ended", person.id())
            .getFirst()
            .contains("\"lastExemptDay\":\"2026-04-30\""));
    granted(person, "POSTED", "2026-05-01", "2026-06-30");
  }

  @Test
  void arevokedCertificateNeverExempted() {
    Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
    Map<String, Object> body = paper(person, "POSTED", "2026-02-01", "2027-01-31");
    String id = handIn(body).extract().path("id");
    officer().body(Map.of()).post("/api/certificates/" + id + "/revocation").then().statusCode(400);
    officer()
        .body(Map.of("reason", "forged"))
        .post("/api/certificates/" + id + "/revocation")
        .then()
        .statusCode(200)
        .body("status", is("REVOKED"))
        .body("exempt", empty());
    payable(person, "2026-02-15", 5);
    Await.until(() -> assertEquals(1, said(broker, "exemption-ended", person.id()).size()));
    assertFalse(said(broker, "exemption-ended", person.id()).getFirst().contains("lastExemptDay"));
    handIn(body).statusCode(201).body("status", is("ACTIVE"));
  }

  @Test
  void whoChangesTheEmployerNeedsANewCertificate() {
    Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
    Map<String, Object> body = paper(person, "POSTED", "2026-02-01", "2027-01-31");
    String id = handIn(body).extract().path("id");
    var moved = new Person(person.id(), UUID.randomUUID(), "DEU");
    tell(
        broker,
        person,
        "employment-ended",
        5,
        """
        "socialSecurityNumber": "DEU0X1", "employerCreditCode": "%s", "endedOn": "2026-04-30\"\
        """
            .formatted(EMPLOYER));
    tell(
        broker,
        moved,
        "registration-clock-started",
        1,
        started(OTHER_EMPLOYER, "POSTED", "2026-05-01"));

    Await.until(() ->
        officer()
            .get("/api/certificates/" + id)
            .then()
            .body("status", is("TERMINATED"))
            .body("until", is("2026-04-30"))
            .body("endedBecause", is("EMPLOYER_MISMATCH")));
    body.put("employerCreditCode", OTHER_EMPLOYER);
    body.put("from", "2026-05-01");
    handIn(body).body("reasons", contains("EMPLOYER_MISMATCH"));
    handIn(paper(person, "POSTED", "2026-05-01", "2027-01-31", "employerCreditCode", EMPLOYER))
        .body("reasons", contains("EMPLOYER_MISMATCH"));
    handIn(paper(person, "POSTED", "2026-05-01", "2027-01-31"))
        .body("status", is("ACTIVE"))
        .body("employerCreditCode", is(OTHER_EMPLOYER))
        .body("handInBy", is("2026-08-03"));
  }

  /** Works for one employer until that day, for another from the next on. */
  private void moves(Person person, String kind, String lastDay, String next) {
    tell(
        broker,
        person,
        "employment-ended",
        5,
        """
        "socialSecurityNumber": "KOR0X1", "employerCreditCode": "%s", "endedOn": "%s\"\
        """
            .formatted(EMPLOYER, lastDay));
    employ(
        broker,
        new Person(person.id(), UUID.randomUUID(), person.nationality()),
        OTHER_EMPLOYER,
        kind,
        next);
  }

  @Test
  void aLocalHireBeginsANewFirstPeriodWithAnotherEmployer() {
    Person person = employed(broker, "KOR", "LOCAL_HIRE", "2021-03-01");
    handIn(paper(person, "LOCAL_HIRE", "2021-03-01", "2026-02-28", "handedInOn", "2021-03-05"))
        .body("status", is("EXPIRED"));
    handIn(paper(person, "LOCAL_HIRE", "2026-03-01", "2026-12-31"))
        .body("reasons", contains("OVER_MAX"))
        .body("latestUntil", is("2026-02-28"));
    moves(person, "LOCAL_HIRE", "2026-02-28", "2026-03-01");

    handIn(paper(person, "LOCAL_HIRE", "2026-03-01", "2031-02-28"))
        .body("status", is("ACTIVE"))
        .body("latestUntil", is("2031-02-28"));
  }

  @Test
  void whoIsPostedToAnotherEmployerBeginsNone() {
    Person person = employed(broker, "DEU", "POSTED", "2022-03-01");
    handIn(paper(person, "POSTED", "2022-03-01", "2025-02-28", "handedInOn", "2022-03-05"))
        .body("status", is("EXPIRED"));
    moves(person, "POSTED", "2025-02-28", "2026-02-02");

    handIn(paper(person, "POSTED", "2026-02-02", "2027-03-01"))
        .body("reasons", contains("OVER_MAX"))
        .body("latestUntil", is("2027-02-28"));
    handIn(paper(person, "POSTED", "2026-02-02", "2027-02-28")).body("status", is("ACTIVE"));
  }

  @Test
  void whoOnlyLeavesKeepsTheCertificate() {
    Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
    String id = granted(person, "POSTED", "2026-02-01", "2027-01-31");
    tell(
        broker,
        person,
        "employment-ended",
        5,
        """
        "socialSecurityNumber": "DEU0X1", "employerCreditCode": "%s", "endedOn": "2026-04-30\"\
        """
            .formatted(EMPLOYER));
    tell(
        broker,
        person,
        "person-documents-changed",
        2,
        "\"socialSecurityNumber\": \"%s\""
            .formatted("DEU0" + person.id().toString().substring(0, 6).toUpperCase(Locale.ROOT)));
    payable(person, "2026-12-31", 3);
    officer().get("/api/certificates/" + id).then().body("status", is("ACTIVE"));
  }
}
