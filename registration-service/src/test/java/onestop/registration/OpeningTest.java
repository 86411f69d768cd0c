package onestop.registration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registrations opened without a permit event, and what each kind of person hands in (R1, R4). */
@QuarkusTest
@QuarkusTestResource(World.class)
class OpeningTest {

  private static String person(int n, String type, String number) {
    return """
    {"surname":"OPEN%d","givenNames":"MARC","nationality":"FRA","dateOfBirth":"1985-01-01","sex":"M",
     "document":{"type":"%s","number":"%s","issuingState":"FRA"}}
    """
        .formatted(n, type, number);
  }

  private static String body(
      String kind, String number, LocalDate issuedOn, String person, String employment) {
    return """
    {"employmentDocument":{"kind":"%s","number":"%s","issuedOn":"%s"},"person":%s,
     "employer":{"creditCode":"%s","name":"Rhein Precision (Shenzhen) Co., Ltd."},"employment":%s}
    """
        .formatted(kind, number, issuedOn, person, Sample.EMPLOYER, employment);
  }

  private static String employment(String kind, LocalDate startsOn) {
    return "{\"kind\":\"%s\",\"startsOn\":\"%s\"}".formatted(kind, startsOn);
  }

  private static ValidatableResponse open(String body) {
    return Desk.employer(Sample.EMPLOYER).body(body).post("/api/registrations").then();
  }

  private static String pressCard(int n, String kind) {
    LocalDate issued = Sample.today().minusDays(3);
    return body(
        "PRESS_CARD",
        "J" + n,
        issued,
        person(n, "PASSPORT", "J" + n + "P"),
        employment(kind, issued));
  }

  @Test
  @Tag("R1.1")
  @Tag("R3.9")
  void aPressCardOpensAClockFromItsIssueAndIsHandedIn() {
    int n = Sample.next();
    String id =
        open(pressCard(n, "LOCAL_HIRE"))
            .statusCode(201)
            .header("Location", not(nullValue()))
            .body("status", equalTo("CLOCK_RUNNING"))
            .body("clock.startedOn", equalTo(Sample.today().minusDays(3).toString()))
            .extract()
            .path("id");
    Desk.officer()
        .get("/api/registrations/" + id + "/checklist?channel=ONLINE")
        .then()
        .body(
            "documents.findAll{it.required}.kind",
            contains("PASSPORT", "RESIDENCE_PERMIT", "PRESS_CARD", "LABOUR_CONTRACT"));
    Desk.submit(
            id,
            """
            {"channel":"ONLINE","declaredMonthlyWage":"20000.00","documents":[
              {"kind":"PASSPORT","number":"J%dP"},{"kind":"RESIDENCE_PERMIT"},{"kind":"PRESS_CARD","number":"J%d"},
              {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","openEnded":true}]}
            """
                .formatted(n, n))
        .body("status", equalTo("REGISTERED"))
        .body("person.socialSecurityNumber", equalTo("FRA0J" + n + "P"));
    try (var broker = new Broker()) {
      Await.until(() -> {
        var said =
            broker.read("registrations", "registration-completed", data -> data.contains(id));
        assertEquals(1, said.size());
        Contracts.assertValid("registration-completed", said.getFirst().value());
        assertEquals(
            YearMonth.from(Sample.today().minusDays(3)).toString(),
            JsonPath.from(new String(said.getFirst().value(), StandardCharsets.UTF_8))
                .getString("contributionStartMonth"));
      });
    }
  }

  @Test
  @Tag("R4.2")
  @Tag("R4.3")
  @Tag("R4.4")
  void aPostedWorkerWithTwoDefectsCorrectsThemAndIsRegistered() {
    int n = Sample.next();
    String id = open(pressCard(n, "POSTED")).statusCode(201).extract().path("id");
    String documents =
        """
        {"channel":"ONLINE","declaredMonthlyWage":"20000.00","documents":[
          {"kind":"PASSPORT","number":"J%dP"},{"kind":"RESIDENCE_PERMIT"},{"kind":"PRESS_CARD"},
          {"kind":"POSTING_LETTER","startsOn":"2025-01-01"%s},
          {"kind":"DOMESTIC_EMPLOYER_CERTIFICATE","holder":"%s"}]}
        """;
    Desk.submit(id, documents.formatted(n, "", "Somebody Else Ltd."))
        .statusCode(200)
        .body("status", equalTo("NEEDS_CORRECTION"))
        .body(
            "defects.code",
            containsInAnyOrder("NO_TERM_POSTING_LETTER", "MISMATCH_DOMESTIC_EMPLOYER_CERTIFICATE"));
    Desk.submit(
            id,
            documents.formatted(
                n, ",\"endsOn\":\"2040-01-01\"", "Rhein Precision (Shenzhen) Co., Ltd."))
        .body("status", equalTo("REGISTERED"));
  }

  @Test
  @Tag("R1.2")
  @Tag("R1.3")
  @Tag("R2.4")
  @Tag("R3.1")
  void anEmployedPermanentResidentsClockRunsFromTheEmploymentAndTheCardIsTheNumber() {
    String card = Cards.fiveStar("250", "19850101", Sample.next());
    int n = Sample.next();
    LocalDate starts = Sample.today().minusDays(7);
    String id =
        open(body(
                "PERMANENT_RESIDENT_ID",
                card,
                LocalDate.of(2024, 5, 6),
                person(n, "PERMANENT_RESIDENT_ID", card),
                employment("LOCAL_HIRE", starts)))
            .statusCode(201)
            .body("clock.startedOn", equalTo(starts.toString()))
            .extract()
            .path("id");
    Desk.submit(
            id,
            """
            {"channel":"ONLINE","declaredMonthlyWage":"20000.00","documents":[
              {"kind":"PERMANENT_RESIDENT_ID","number":"%s","validUntil":"2040-01-01"},
              {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","openEnded":true}]}
            """
                .formatted(card))
        .body("status", equalTo("REGISTERED"))
        .body("person.socialSecurityNumber", equalTo(card))
        .body(
            "insurances.insurance",
            contains("PENSION", "MEDICAL", "WORK_INJURY", "UNEMPLOYMENT", "MATERNITY"));
  }

  @Test
  @Tag("R2.1")
  void aPermanentResidentNamedByPassportIsFoundByTheCardAsWell() {
    String card = Cards.fiveStar("250", "19850101", Sample.next());
    int n = Sample.next();
    String person =
        open(body(
                "PERMANENT_RESIDENT_ID",
                card,
                LocalDate.of(2024, 5, 6),
                person(n, "PASSPORT", "V" + n),
                employment("LOCAL_HIRE", Sample.today())))
            .statusCode(201)
            .extract()
            .path("person.id");
    Desk.officer()
        .get("/api/people?documentNumber=" + card + "&issuingState=FRA")
        .then()
        .body("id", equalTo(person));
  }

  @Test
  @Tag("R1.3")
  void withoutEmploymentThePoolingAreaMustAllowTheScheme() {
    String card = Cards.fiveStar("250", "19850101", Sample.next());
    String body =
        """
        {"employmentDocument":{"kind":"PERMANENT_RESIDENT_ID","number":"%s","issuedOn":"2024-05-06"},
         "person":%s,"schemes":["%s"]}
        """;
    String person = person(Sample.next(), "PERMANENT_RESIDENT_ID", card);
    Desk.officer()
        .body(body.formatted(card, person, "RESIDENT_PENSION"))
        .post("/api/registrations")
        .then()
        .statusCode(422)
        .body("code", equalTo("NOT_ALLOWED_IN_POOLING_AREA"));
    String id =
        Desk.officer()
            .body(body.formatted(card, person, "RESIDENT_MEDICAL"))
            .post("/api/registrations")
            .then()
            .statusCode(201)
            .body("status", equalTo("SUBMITTED"))
            .body("clock", nullValue())
            .body("employer", nullValue())
            .body("insurances.insurance", contains("RESIDENT_MEDICAL"))
            .extract()
            .path("id");
    Desk.officer()
        .body("{\"decision\":\"APPROVE\"}")
        .post("/api/registrations/" + id + "/decision")
        .then()
        .body("status", equalTo("REGISTERED"))
        .body("person.socialSecurityNumber", equalTo(card));
    Desk.officer()
        .body("{\"endedOn\":\"2030-01-01\",\"reason\":\"x\"}")
        .post("/api/registrations/" + id + "/employment-end")
        .then()
        .statusCode(409);
  }

  @Test
  @Tag("R1.4")
  @Tag("R2.3")
  @Tag("R2.6")
  void everyFaultOfAnOpeningIsToldAtOnce() {
    int n = Sample.next();
    open(body(
                "PERMANENT_RESIDENT_ID",
                "932682198501010018",
                LocalDate.of(2024, 5, 6),
                person(n, "PASSPORT", "W" + n)
                    .replace("\"nationality\":\"FRA\"", "\"nationality\":\"TWN\""),
                employment("LOCAL_HIRE", Sample.today()))
            .replace(Sample.EMPLOYER, "91440300MA5FKX471X"))
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("NOT_FOREIGNER", "CHECK_DIGIT", "CREDIT_CODE"));
    open("{\"employmentDocument\":{\"kind\":\"PASSPORT\"}}")
        .statusCode(400)
        .body(
            "errors.field",
            hasItems(
                "employmentDocument.kind",
                "employmentDocument.number",
                "employmentDocument.issuedOn",
                "person",
                "employer",
                "employment"));
  }

  @Test
  void theSameKeyOpensOnceAndWithoutAKeyTheSecondIsRefused() {
    int n = Sample.next();
    String key = UUID.randomUUID().toString();
    String first =
        Desk.employer(Sample.EMPLOYER)
            .header("Idempotency-Key", key)
            .body(pressCard(n, "LOCAL_HIRE"))
            .post("/api/registrations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Desk.employer(Sample.EMPLOYER)
        .header("Idempotency-Key", key)
        .body(pressCard(n, "LOCAL_HIRE"))
        .post("/api/registrations")
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    Desk.employer(Sample.EMPLOYER)
        .header("Idempotency-Key", key)
        .body(pressCard(n, "POSTED"))
        .post("/api/registrations")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    open(pressCard(n, "LOCAL_HIRE")).statusCode(409).body("code", equalTo("REGISTRATION_EXISTS"));
    Desk.employer(Sample.OTHER_EMPLOYER)
        .body(pressCard(Sample.next(), "LOCAL_HIRE"))
        .post("/api/registrations")
        .then()
        .statusCode(404);
  }

  @Test
  @Tag("R1.5")
  void aNationalityThatIsNoStateIsHeldAndAnOfficersApprovalSettlesIt() {
    int n = Sample.next();
    String id =
        open(pressCard(n, "LOCAL_HIRE")
                .replace("\"nationality\":\"FRA\"", "\"nationality\":\"XXA\""))
            .statusCode(201)
            .body("hold", equalTo("NATIONALITY_NEEDS_REVIEW"))
            .extract()
            .path("id");
    Desk.submit(
            id,
            """
            {"channel":"ONLINE","declaredMonthlyWage":"20000.00","documents":[
              {"kind":"PASSPORT","number":"J%dP"},{"kind":"RESIDENCE_PERMIT"},{"kind":"PRESS_CARD"},
              {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","openEnded":true}]}
            """
                .formatted(n))
        .body("status", equalTo("SUBMITTED"))
        .body("hold", equalTo("NATIONALITY_NEEDS_REVIEW"));
    Desk.officer()
        .body("{\"decision\":\"APPROVE\",\"reason\":\"stateless, papers seen\",\"rule\":\"R1.5\"}")
        .post("/api/registrations/" + id + "/decision")
        .then()
        .body("status", equalTo("REGISTERED"))
        .body("hold", nullValue())
        .body("decision.rule", equalTo("R1.5"));
  }

  @Test
  @Tag("R3.10")
  void theCopyOfTheResidencePermitDecidesWhatWaitedForItOnItsOwnDay() {
    int n = Sample.next();
    String id = Desk.issued(n, Sample.today().minusDays(3));
    String receipt = Desk.complete("L" + n).replace("RESIDENCE_PERMIT", "RESIDENCE_PERMIT_RECEIPT");
    Desk.submit(id, receipt)
        .body("status", equalTo("SUBMITTED"))
        .body("hold", equalTo("AWAITING_RESIDENCE_PERMIT"));
    Desk.officer()
        .body("{\"decision\":\"APPROVE\"}")
        .post("/api/registrations/" + id + "/decision")
        .then()
        .statusCode(409)
        .body("code", equalTo("AWAITING_RESIDENCE_PERMIT"));
    Desk.submit(id, Desk.complete("WRONG" + n))
        .body("status", equalTo("SUBMITTED"))
        .body("defects.code", contains("MISMATCH_PASSPORT"));
    Desk.submit(id, Desk.complete("L" + n))
        .body("status", equalTo("REGISTERED"))
        .body("submittedOn", equalTo(Sample.today().toString()))
        .body("defects", empty());
  }

  @Test
  @Tag("R3.6")
  @Tag("R3.10")
  void aRefusedResidencePermitReturnsWhatWaitedAndTheClockRunsOn() {
    int n = Sample.next();
    String id = Desk.issued(n, Sample.today().minusDays(3));
    String due = Desk.registration(id).extract().path("clock.dueOn");
    Desk.submit(id, Desk.complete("L" + n).replace("RESIDENCE_PERMIT", "RESIDENCE_PERMIT_RECEIPT"))
        .body("hold", equalTo("AWAITING_RESIDENCE_PERMIT"));
    Desk.residencePermit(
        "P" + n,
        "residence-permit-refused",
        "{\"permitNumber\":\"P%d\",\"refusedOn\":\"%s\",\"reason\":\"papers\"}"
            .formatted(n, Sample.today()));
    Await.until(() ->
        Desk.registration(id)
            .body("status", equalTo("NEEDS_CORRECTION"))
            .body("defects.code", contains("MISSING_RESIDENCE_PERMIT"))
            .body("hold", nullValue())
            .body("submittedOn", nullValue())
            .body("clock.dueOn", equalTo(due)));
  }

  @Test
  @Tag("R3.8")
  @Tag("R12.3")
  void theNewestWordOfThePoliceIsComparedAndACancelledPermitIsNotValid() {
    int n = Sample.next();
    String id = Desk.issued(n, Sample.today().minusDays(3));
    String residence =
        "{\"permitNumber\":\"P%d\",\"residencePermitNumber\":\"%s\",\"validFrom\":\"%s\",\"validUntil\":\"2039-01-01\"}";
    Desk.residencePermit(
        "P" + n, "residence-permit-changed", residence.formatted(n, "NEW" + n, "2026-02-01"));
    Desk.residencePermit(
        "P" + n, "residence-permit-issued", residence.formatted(n, "OLD" + n, "2026-01-01"));
    String withNumber =
        Desk.complete("L" + n)
            .replace("\"RESIDENCE_PERMIT\"", "\"RESIDENCE_PERMIT\",\"number\":\"%s\"");
    Await.until(() ->
        Desk.submit(id, withNumber.formatted("OLD" + n))
            .body("defects.code", contains("MISMATCH_RESIDENCE_PERMIT")));
    Desk.residencePermit(
        "P" + n,
        "residence-permit-cancelled",
        "{\"permitNumber\":\"P%d\",\"residencePermitNumber\":\"NEW%d\",\"cancelledOn\":\"2026-03-01\"}"
            .formatted(n, n));
    Await.until(() ->
        Desk.submit(id, withNumber.formatted("NEW" + n))
            .body("defects.code", contains("EXPIRED_RESIDENCE_PERMIT")));
    Desk.submit(id, withNumber.formatted("NEWEST" + n)).body("status", equalTo("REGISTERED"));
  }

  @Test
  @Tag("R4.5")
  void aClaimWithoutCertificateIsANoticeAndAllFiveArePayable() {
    int n = Sample.next();
    String id = Desk.issued(n, Sample.today().minusDays(3));
    String handInBy = Desk.registration(id).extract().path("handInBy");
    Desk.submit(
            id,
            Desk.complete("L" + n)
                .replace("\"documents\"", "\"claimsExemption\":true,\"documents\""))
        .body("status", equalTo("REGISTERED"))
        .body("notices.code", contains("EXEMPTION_WITHOUT_CERTIFICATE"))
        .body("handInBy", equalTo(handInBy))
        .body("insurances.findAll{it.payable}.size()", equalTo(5));
  }

  @Test
  @Tag("R1.6")
  void withSexXAnOfficerSetsTheCategory() {
    int n = Sample.next();
    String id =
        open(pressCard(n, "LOCAL_HIRE")
                .replace("\"sex\":\"M\"", "\"sex\":\"X\"")
                .replace("1985-01-01", "1950-01-01"))
            .statusCode(201)
            .body("status", equalTo("CLOCK_RUNNING"))
            .extract()
            .path("id");
    String status =
        Desk.officer()
            .body("{\"category\":\"MALE_60\",\"reason\":\"as the person states\"}")
            .post("/api/registrations/" + id + "/retirement-category")
            .then()
            .statusCode(200)
            .extract()
            .path("status");
    assertEquals("CANCELLED", status);
  }
}
