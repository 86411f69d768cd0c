package onestop.exemption.certificate;

import static onestop.exemption.Scene.EMPLOYER;
import static onestop.exemption.Scene.OTHER_EMPLOYER;
import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.said;
import static onestop.exemption.Scene.tell;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates handed in: decided, said, shown, ended by time (R6.1 to R6.7). */
@QuarkusTest
@QuarkusTestResource(World.class)
class CertificateTest {

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

  @Test
  void whoIsNotKnownYetIsNotFound() {
    var stranger = new Person(UUID.randomUUID(), UUID.randomUUID(), "DEU");
    handIn(paper(stranger, "POSTED", "2026-02-01", "2026-12-31"))
        .statusCode(404)
        .body("code", is("PERSON_NOT_KNOWN"));
  }

  @Test
  void aCertificateInTimeExemptsFromItsStartAndRefunds() {
    Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
    String id =
        handIn(paper(person, "POSTED", "2025-12-01", "2027-11-30"))
            .statusCode(201)
            .header("ETag", is("\"1\""))
            .body("status", is("ACTIVE"))
            .body("reasons", empty())
            .body("exempt", hasSize(2))
            .body("exempt[0].insurance", is("PENSION"))
            .body("exempt[0].from", is("2025-12-01"))
            .body("exempt[0].until", is("2027-11-30"))
            .body("handInBy", is("2026-03-10"))
            .body("refund", is(true))
            .body("latestUntil", is("2030-11-30"))
            .body("employerCreditCode", is(EMPLOYER))
            .body("agreementRows[0].confidence", is("V2"))
            .extract()
            .path("id");

    officer()
        .get("/api/certificates/" + id)
        .then()
        .statusCode(200)
        .body("certificateNumber", notNullValue())
        .body("basis", notNullValue());
    Await.until(() -> assertEquals(1, said(broker, "exemption-granted", person.id()).size()));
    String said = said(broker, "exemption-granted", person.id()).getFirst();
    assertTrue(said.contains("\"exemptFrom\":\"2025-12-01\""), said);
    assertTrue(said.contains("\"refund\":true"), said);
    assertTrue(said.contains(id), said);

    covered(person, "2025-11-30", 5);
    covered(person, "2025-12-01", 3);
    covered(person, "2027-11-30", 3);
    covered(person, "2027-12-01", 5);
    officer()
        .get("/api/coverage/" + person.id() + "?on=2026-05-05")
        .then()
        .body("insurances.find { it.insurance == 'PENSION' }.payable", is(false))
        .body("insurances.find { it.insurance == 'PENSION' }.certificateId", is(id))
        .body("insurances.find { it.insurance == 'MEDICAL' }.payable", is(true))
        .body("insurances.find { it.insurance == 'MEDICAL' }.certificateId", nullValue());
    officer()
        .get("/api/coverage/" + person.id() + "/months?from=2025-11&until=2025-12")
        .then()
        .statusCode(200)
        .body("items[0].exempt", empty())
        .body("items[1].exempt", contains("PENSION", "UNEMPLOYMENT"));
  }

  private static void covered(Person person, String on, int payable) {
    officer()
        .get("/api/coverage/" + person.id() + "?on=" + on)
        .then()
        .statusCode(200)
        .body("insurances", hasSize(5))
        .body("insurances.findAll { it.payable }", hasSize(payable));
  }

  @Test
  void lateItExemptsFromTheMonthOfHandingInWithoutRefund() {
    Person person = employed(broker, "DEU", "POSTED", "2025-11-10");
    handIn(paper(person, "POSTED", "2025-11-01", "2027-10-31"))
        .body("status", is("ACTIVE"))
        .body("handInBy", is("2026-02-10"))
        .body("exempt[0].from", is("2026-03-01"))
        .body("refund", is(false));
    covered(person, "2026-02-28", 5);
    covered(person, "2026-03-01", 3);
  }

  @Test
  void anOfficerMaySayThatItWasHandedInBefore() {
    Person person = employed(broker, "DEU", "POSTED", "2025-11-10");
    Map<String, Object> body =
        paper(person, "POSTED", "2025-11-01", "2027-10-31", "handedInOn", "2026-02-10");
    as("employer", "employer", EMPLOYER)
        .body(body)
        .post("/api/certificates")
        .then()
        .statusCode(403)
        .body("code", is("HANDED_IN_ON_NOT_YOURS"));
    handIn(body).body("refund", is(true)).body("exempt[0].from", is("2025-11-01"));
    body.put("handedInOn", "2026-03-03");
    handIn(body).statusCode(422).body("code", is("HANDED_IN_AHEAD"));
  }

  @Test
  void whatIsOverWhenHandedInIsExpiredAtOnce() {
    Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
    handIn(paper(person, "POSTED", "2025-12-01", "2026-02-28"))
        .body("status", is("EXPIRED"))
        .body("exempt[0].until", is("2026-02-28"))
        .body("refund", is(true));
    Await.until(() -> assertEquals(1, said(broker, "exemption-ended", person.id()).size()));
    covered(person, "2026-01-15", 3);

    Person late = employed(broker, "DEU", "POSTED", "2025-09-10");
    handIn(paper(late, "POSTED", "2025-09-01", "2026-02-28"))
        .body("status", is("EXPIRED"))
        .body("reasons", empty())
        .body("exempt", empty())
        .body("refund", is(false));
    Await.until(() -> assertEquals(1, said(broker, "exemption-ended", late.id()).size()));
  }

  @ParameterizedTest
  @CsvSource({
    "USA, POSTED, 2026-01-01, 2026-12-31, NO_AGREEMENT",
    "FRA, POSTED, 2026-01-01, 2026-12-31, NOT_IN_FORCE",
    "DEU, POSTED, 2001-01-01, 2002-01-01, PERIOD_BEFORE_FORCE",
    "DEU, SELF_EMPLOYED, 2026-01-01, 2026-12-31, CATEGORY_NOT_COVERED",
    "KOR, LOCAL_HIRE, 2026-01-01, 2026-12-31, CATEGORY_NOT_COVERED",
    "JPN, POSTED, 2026-01-01, 2031-01-01, OVER_MAX"
  })
  void whatARuleForbidsIsRejectedWithItsCode(
      String country, String category, String from, String until, String reason) {
    Person person = employed(broker, country, "POSTED", "2025-12-10");
    handIn(paper(person, category, from, until))
        .statusCode(201)
        .body("status", is("REJECTED"))
        .body("reasons", contains(reason))
        .body("explanations[0].message", notNullValue())
        .body("exempt", empty())
        .body("refund", is(false));
    Await.until(() -> assertEquals(1, said(broker, "exemption-rejected", person.id()).size()));
    covered(person, "2026-01-01", 5);
  }

  @Test
  void overlapInsuranceAndIdentityAreRefusedTogether() {
    Person person = employed(broker, "JPN", "POSTED", "2025-12-10");
    tell(
        broker,
        person,
        "registration-completed",
        2,
        """
        "socialSecurityNumber": "JPN0TK1234567", "registeredOn": "2026-01-02", "daysLate": 0,
        "person": {"surname": "SATO", "givenNames": "HANA", "dateOfBirth": "1990-01-31",
        "sex": "F"}\
        """);
    Await.until(() ->
        as("person", "socialSecurityNumber", "JPN0TK1234567")
            .get("/api/coverage/" + person.id())
            .then()
            .statusCode(200));
    handIn(
            paper(
                person,
                "POSTED",
                "2026-01-01",
                "2026-06-30",
                "holder",
                "Hana Satō",
                "dateOfBirth",
                "1990-01-31",
                "documentNumber",
                "TK-123-4567"))
        .body("status", is("ACTIVE"));
    handIn(
            paper(
                person,
                "POSTED",
                "2026-06-30",
                "2026-12-31",
                "holder",
                "SUZUKI",
                "insurances",
                new String[] {"PENSION", "UNEMPLOYMENT"}))
        .body("reasons", contains("INSURANCE_NOT_COVERED", "OVERLAP", "IDENTITY_MISMATCH"));
    handIn(paper(person, "POSTED", "2026-07-01", "2026-12-31", "documentNumber", "TK1234568"))
        .body("reasons", contains("IDENTITY_MISMATCH"));
    handIn(paper(person, "POSTED", "2026-07-01", "2026-12-31", "dateOfBirth", "1990-01-30"))
        .body("reasons", contains("IDENTITY_MISMATCH"));
    handIn(paper(person, "POSTED", "2026-07-01", "2030-12-31")).body("status", is("ACTIVE"));
  }

  @Test
  void theEmployerMustBeThePersons() {
    Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
    handIn(
            paper(
                person, "POSTED", "2026-01-01", "2026-12-31", "employerCreditCode", OTHER_EMPLOYER))
        .body("reasons", contains("EMPLOYER_MISMATCH"));
    handIn(
            paper(
                person,
                "POSTED",
                "2026-01-01",
                "2026-12-31",
                "employerCreditCode",
                "91440300MA5FKX4710"))
        .statusCode(422)
        .body("code", is("CREDIT_CODE"));
  }

  @Test
  void theSameCertificateCountsOnce() {
    Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
    Map<String, Object> body = paper(person, "POSTED", "2026-01-01", "2026-12-31");
    String id = handIn(body).statusCode(201).extract().path("id");
    handIn(body).statusCode(409).body("code", is("CERTIFICATE_KNOWN"));

    Person other = employed(broker, "DEU", "POSTED", "2025-12-10");
    body.put("personId", other.id());
    handIn(body).body("reasons", contains("IDENTITY_MISMATCH"));

    Map<String, Object> again = paper(person, "POSTED", "2027-01-01", "2027-12-31");
    for (int i = 0; i < 2; i++) {
      officer()
          .header("Idempotency-Key", "key-" + person.id())
          .body(again)
          .post("/api/certificates")
          .then()
          .statusCode(201);
    }
    officer()
        .get("/api/certificates?personId=" + person.id())
        .then()
        .body("items", hasSize(2))
        .body("items[1].id", is(id));
  }

  @Test
  void othersFilesAreNotThere() {
    Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
    String id = handIn(paper(person, "POSTED", "2026-01-01", "2026-12-31")).extract().path("id");
    as("employer", "employer", OTHER_EMPLOYER)
        .get("/api/certificates/" + id)
        .then()
        .statusCode(404);
    as("employer", "employer", OTHER_EMPLOYER)
        .body(paper(person, "POSTED", "2027-01-01", "2027-12-31"))
        .post("/api/certificates")
        .then()
        .statusCode(404);
    as("person", "personId", UUID.randomUUID().toString())
        .get("/api/certificates/" + id)
        .then()
        .statusCode(404);
    as("person", "personId", UUID.randomUUID().toString())
        .get("/api/coverage/" + person.id())
        .then()
        .statusCode(404);
    as("person", "personId", person.id().toString())
        .get("/api/certificates/" + id)
        .then()
        .statusCode(200);
    as("person", "personId", person.id().toString())
        .get("/api/certificates")
        .then()
        .body("items", hasSize(1));
    as("employer", "employer", EMPLOYER).get("/api/certificates/" + id).then().statusCode(200);
    as("auditor").get("/api/certificates/" + id).then().statusCode(200);
    as("auditor")
        .body(paper(person, "POSTED", "2027-01-01", "2027-12-31"))
        .post("/api/certificates")
        .then()
        .statusCode(403);
    as("system").get("/api/coverage/" + person.id()).then().statusCode(200);
  }

  @Test
  void theEndIsWarnedOfOnceAStepAndComesByItself() {
    Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
    String id = handIn(paper(person, "POSTED", "2025-12-01", "2026-08-31")).extract().path("id");

    today("2026-06-02"); // 90 days
    today("2026-06-02");
    Await.until(() -> assertEquals(1, said(broker, "exemption-expiring", person.id()).size()));
    assertTrue(
        said(broker, "exemption-expiring", person.id()).getFirst().contains("\"daysLeft\":90"));
    today("2026-08-28"); // over the step of 30 to that of 7
    Await.until(() -> assertEquals(2, said(broker, "exemption-expiring", person.id()).size()));
    assertTrue(
        said(broker, "exemption-expiring", person.id()).getLast().contains("\"daysLeft\":3"));
    today("2026-08-31");
    officer().get("/api/certificates/" + id).then().body("status", is("ACTIVE"));
    today("2026-09-01").body("swept.'exemption-expiry'", is(notNullValue()));
    officer().get("/api/certificates/" + id).then().body("status", is("EXPIRED"));
    today("2026-09-02");
    Await.until(() -> assertEquals(1, said(broker, "exemption-ended", person.id()).size()));
    String ended = said(broker, "exemption-ended", person.id()).getFirst();
    assertTrue(ended.contains("\"lastExemptDay\":\"2026-08-31\""), ended);
    assertTrue(ended.contains("\"reason\":\"EXPIRED\""), ended);
    covered(person, "2026-08-31", 3);
    covered(person, "2026-09-01", 5);
  }
}
