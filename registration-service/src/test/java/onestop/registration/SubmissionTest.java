package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Submissions, decisions and the clock over HTTP (R3, R4, R12.3). */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R3.6")
@Tag("R3.7")
@Tag("R4.3")
@Tag("R12.3")
class SubmissionTest {

  private static RequestSpecification as(String role, String... claims) {
    return given().auth().oauth2(World.token(role, claims)).contentType(ContentType.JSON);
  }

  private static RequestSpecification employer() {
    return as("employer", "employer", Sample.EMPLOYER);
  }

  private static RequestSpecification officer() {
    return as("officer", "sub", "officer-1");
  }

  @AfterEach
  void homeFromTravel() {
    travelTo(Sample.today());
  }

  private static void travelTo(LocalDate day) {
    officer().body("{\"today\":\"" + day + "\"}").put("/api/clock").then().statusCode(200);
  }

  /** Opens a registration by a permit event issued today and gives its id. */
  private static String open(int n) {
    try (var broker = new Broker()) {
      broker.send(
          "work-permits",
          "P" + n,
          "work-permit-issued",
          Sample.permit(
              "P" + n, Sample.today() + "T09:00:00+08:00", "BAUER" + n, "B" + n, Sample.EMPLOYER));
    }
    String[] id = new String[1];
    Await.until(() ->
        id[0] =
            employer()
                .get("/api/registrations?permitNumber=P" + n)
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id"));
    return id[0];
  }

  private static String complete(int n) {
    return """
    {"channel":"ONE_STOP","declaredMonthlyWage":"30000.00","documents":[
      {"kind":"PASSPORT","number":"B%d","validUntil":"2040-01-01"},
      {"kind":"RESIDENCE_PERMIT","validUntil":"2040-01-01"},
      {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","openEnded":true}]}
    """
        .formatted(n);
  }

  private static final String COUNTER =
      """
      {"channel":"COUNTER","declaredMonthlyWage":"8000.00","documents":[
        {"kind":"PASSPORT","originalSeen":true},{"kind":"RESIDENCE_PERMIT","originalSeen":true},
        {"kind":"WORK_PERMIT","originalSeen":true},{"kind":"APPLICATION_FORM"},
        {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","endsOn":"2040-01-01","originalSeen":true}]}
      """;

  private static ValidatableResponse submit(String id, String body) {
    return employer().body(body).post("/api/registrations/" + id + "/submission").then();
  }

  @Test
  void defectsAreToldAtOnceAndTheClockRunsOn() {
    int n = Sample.next();
    String id = open(n);
    submit(
            id,
            "{\"channel\":\"ONLINE\",\"declaredMonthlyWage\":\"100.00\",\"claimsExemption\":true,\"documents\":[{\"kind\":\"PASSPORT\",\"number\":\"B0\",\"validUntil\":\"2020-01-01\"}]}")
        .statusCode(200)
        .body("status", equalTo("NEEDS_CORRECTION"))
        .body(
            "defects.code",
            containsInAnyOrder(
                "MISSING_RESIDENCE_PERMIT",
                "MISSING_WORK_PERMIT",
                "MISSING_LABOUR_CONTRACT",
                "EXPIRED_PASSPORT",
                "MISMATCH_PASSPORT"))
        .body("notices.code", contains("EXEMPTION_WITHOUT_CERTIFICATE"))
        .body("submittedOn", nullValue())
        .body("clock.daysLeft.toInteger() >= 30", equalTo(true));
    submit(id, complete(n))
        .body("status", equalTo("REGISTERED"))
        .body("defects", empty())
        .body("clock.daysLeft", nullValue());
    submit(id, complete(n)).statusCode(409).body("code", equalTo("WRONG_STATE"));
  }

  @Test
  void remindersAndTheEndComeWithTheDaysAndALateSubmissionIsLate() {
    int n = Sample.next();
    String id = open(n);
    LocalDate due = LocalDate.parse(employer().get("/api/registrations/" + id).path("clock.dueOn"));
    travelTo(due.minusDays(10));
    travelTo(due.minusDays(2));
    travelTo(due);
    employer()
        .get("/api/registrations/" + id)
        .then()
        .body("status", equalTo("CLOCK_RUNNING"))
        .body("clock.daysLeft", equalTo(0));
    travelTo(due.plusDays(1));
    employer().get("/api/registrations/" + id).then().body("status", equalTo("OVERDUE"));
    travelTo(due.plusDays(5));
    submit(id, complete(n))
        .body("status", equalTo("REGISTERED"))
        .body("clock.daysLate", equalTo(5));
    try (var broker = new Broker()) {
      Await.until(() -> {
        assertSaid(broker, id, "registration-due-soon", 3);
        assertSaid(broker, id, "registration-overdue", 1);
        assertSaid(broker, id, "registration-completed", 1);
      });
      broker
          .read("registrations")
          .forEach(
              record -> Contracts.assertValid(Broker.header(record, "ce_type"), record.value()));
    }
  }

  private static void assertSaid(Broker broker, String id, String type, int times) {
    org.junit.jupiter.api.Assertions.assertEquals(
        times, broker.read("registrations", type, data -> data.contains(id)).size(), type);
  }

  @Test
  void aReceiptWaitsForThePolice() {
    int n = Sample.next();
    String id = open(n);
    submit(id, complete(n).replace("RESIDENCE_PERMIT", "RESIDENCE_PERMIT_RECEIPT"))
        .body("status", equalTo("SUBMITTED"))
        .body("hold", equalTo("AWAITING_RESIDENCE_PERMIT"))
        .body("submittedOn", equalTo(Sample.today().toString()));
    try (var broker = new Broker()) {
      broker.send(
          "residence-permits",
          "P" + n,
          "residence-permit-issued",
          "{\"permitNumber\":\"P%d\",\"residencePermitNumber\":\"RP%d\",\"validFrom\":\"2025-01-01\",\"validUntil\":\"2030-01-01\"}"
              .formatted(n, n));
    }
    Await.until(() ->
        employer().get("/api/registrations/" + id).then().body("status", equalTo("REGISTERED")));
  }

  @Test
  void theCounterGoesToAnOfficerWhoApprovesReturnsOrRefuses() {
    int n = Sample.next();
    String id = open(n);
    submit(id, COUNTER).body("status", equalTo("SUBMITTED")).body("hold", nullValue());
    String decision = "/api/registrations/" + id + "/decision";
    employer().body("{\"decision\":\"APPROVE\"}").post(decision).then().statusCode(403);
    officer()
        .body("{\"decision\":\"RETURN\"}")
        .post(decision)
        .then()
        .statusCode(422)
        .body("errors.field", contains("reason"));
    officer()
        .body("{\"decision\":\"RETURN\",\"reason\":\"Signature lacks\"}")
        .post(decision)
        .then()
        .body("status", equalTo("NEEDS_CORRECTION"));
    submit(id, COUNTER).body("status", equalTo("SUBMITTED"));
    officer()
        .body("{\"decision\":\"APPROVE\"}")
        .post(decision)
        .then()
        .body("status", equalTo("REGISTERED"))
        .body("decision.rule", equalTo("R12.3"))
        .body("remedies", empty())
        .body("person.socialSecurityNumber", equalTo("DEU0B" + n));
  }

  @Test
  @Tag("R5.5")
  void aRefusalNamesItsRuleAndItsRemediesWithTheirLastDays() {
    int n = Sample.next();
    String id = open(n);
    // 60 days end on National Day, six months on a Monday.
    travelTo(LocalDate.of(2025, 8, 2));
    submit(id, COUNTER).body("status", equalTo("SUBMITTED"));
    officer()
        .body("{\"decision\":\"REFUSE\",\"reason\":\"Not employed there\"}")
        .post("/api/registrations/" + id + "/decision")
        .then()
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("decision.rule", equalTo("R12.3"))
        .body("remedies.route", contains("REVIEW", "ADMINISTRATIVE_SUIT"))
        .body("remedies.dueOn", contains("2025-10-09", "2026-02-02"));
    employer()
        .header("Accept-Language", "zh-CN")
        .get("/api/registrations/" + id)
        .then()
        .body("remedies[0].text", containsString("行政复议，最迟 2025-10-09"));
    String person = officer().get("/api/registrations/" + id).path("person.id");
    String refused = "items.find{it.event=='registration-refused'}";
    Await.until(() ->
        officer()
            .get("/api/people/" + person + "/timeline")
            .then()
            .body(
                refused + ".summary",
                equalTo(
                    "Registration was refused: Not employed there. Open against it:"
                        + " administrative review within 60 days, administrative suit within 6"
                        + " months."))
            .body(refused + ".basis", contains("R12.3", "R5.5")));
  }

  @Test
  @Tag("R3.10")
  void theResidencePermitThatARefusedSubmissionWaitedForChangesNothingMore() {
    int n = Sample.next();
    int other = Sample.next();
    String id = open(n);
    String next = open(other);
    for (String one : List.of(id, next)) {
      submit(
              one,
              complete(one.equals(id) ? n : other)
                  .replace("RESIDENCE_PERMIT", "RESIDENCE_PERMIT_RECEIPT"))
          .body("hold", equalTo("AWAITING_RESIDENCE_PERMIT"));
    }
    officer()
        .body("{\"decision\":\"REFUSE\",\"reason\":\"Not employed there\",\"rule\":\"R1.1\"}")
        .post("/api/registrations/" + id + "/decision")
        .then()
        .body("hold", nullValue())
        .body("decision.rule", equalTo("R1.1"));
    String event;
    try (var broker = new Broker()) {
      event =
          broker.send(
              "residence-permits",
              "P" + n,
              "residence-permit-refused",
              "{\"permitNumber\":\"P%d\",\"refusedOn\":\"2025-01-01\",\"reason\":\"x\"}"
                  .formatted(n));
      broker.send(
          "residence-permits",
          "P" + n,
          "residence-permit-issued",
          "{\"permitNumber\":\"P%d\",\"residencePermitNumber\":\"RP%d\",\"validFrom\":\"2025-01-01\",\"validUntil\":\"2030-01-01\"}"
              .formatted(other, other));
    }
    Await.until(() ->
        employer().get("/api/registrations/" + next).then().body("status", equalTo("REGISTERED")));
    officer().get("/api/dead-letters?limit=200").then().body("items.eventId", not(hasItem(event)));
    employer().get("/api/registrations/" + id).then().body("status", equalTo("REFUSED"));
  }

  @Test
  void anEmptyBodyIsAnsweredWithEverythingThatIsMissing() {
    officer()
        .post("/api/registrations/" + open(Sample.next()) + "/decision")
        .then()
        .statusCode(400)
        .body("errors.field", contains("decision"));
  }

  @Test
  void fiveFaultsInABodyAreOneProblemWithFiveErrors() {
    String id = open(Sample.next());
    submit(
            id,
            """
            {"channel":"PIGEON","declaredMonthlyWage":"a lot","surprise":1,"documents":[
              {"kind":"PASSPORT","validUntil":"2025-02-30"},{"number":"X1"}]}
            """)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_READABLE"))
        .body(
            "errors.field",
            containsInAnyOrder(
                "channel",
                "declaredMonthlyWage",
                "surprise",
                "documents[0].validUntil",
                "documents[1].kind"));
  }

  @Test
  void anEmployerFindsAnothersRegistrationNowhere() {
    int n = Sample.next();
    String id = open(n);
    var other = as("employer", "employer", Sample.OTHER_EMPLOYER);
    other.get("/api/registrations/" + id).then().statusCode(404);
    other.get("/api/registrations?permitNumber=P" + n).then().body("items", empty());
    other.get("/api/registrations?employer=" + Sample.EMPLOYER).then().body("items", empty());
    other.get("/api/registrations/" + id + "/checklist?channel=ONLINE").then().statusCode(404);
    other.body(complete(n)).post("/api/registrations/" + id + "/submission").then().statusCode(404);
    String person = employer().get("/api/registrations/" + id).path("person.id");
    other.get("/api/people/" + person).then().statusCode(404);
    other.get("/api/people/" + person + "/timeline").then().statusCode(404);
    other.get("/api/people?documentNumber=B" + n + "&issuingState=DEU").then().statusCode(404);
    employer().get("/api/people/" + person).then().statusCode(200);
  }

  @Test
  void anAuditorReadsAndChangesNothing() {
    int n = Sample.next();
    String id = open(n);
    var auditor = as("auditor");
    auditor.get("/api/registrations/" + id).then().statusCode(200);
    auditor
        .body(complete(n))
        .post("/api/registrations/" + id + "/submission")
        .then()
        .statusCode(403);
    given().get("/api/registrations/" + id).then().statusCode(401);
  }

  @Test
  void aStaleVersionIsRefusedBeforeTheStateIsLookedAt() {
    int n = Sample.next();
    String id = open(n);
    employer()
        .header("If-Match", "\"99\"")
        .body(complete(n))
        .post("/api/registrations/" + id + "/submission")
        .then()
        .statusCode(412);
    String tag = employer().get("/api/registrations/" + id).header("ETag");
    employer()
        .header("If-Match", tag)
        .body(complete(n))
        .post("/api/registrations/" + id + "/submission")
        .then()
        .statusCode(200);
  }

  @Test
  void listsComeSoonestDueFirstPageByPage() {
    open(Sample.next());
    open(Sample.next());
    String first = officer().get("/api/registrations?limit=1").then().extract().path("next");
    officer()
        .get("/api/registrations?limit=1&cursor=" + first)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1));
    officer()
        .get("/api/registrations?limit=201&status=SLEEPING&dueBefore=soon")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("limit", "status", "dueBefore"));
  }

  @Test
  void anEmploymentEndsAndTheTimelineTellsItInBothLanguages() {
    int n = Sample.next();
    String id = open(n);
    submit(id, complete(n)).body("status", equalTo("REGISTERED"));
    employer()
        .body("{\"endedOn\":\"" + Sample.today() + "\",\"reason\":\"left\"}")
        .post("/api/registrations/" + id + "/employment-end")
        .then()
        .body("status", equalTo("ENDED"));
    String person = officer().get("/api/registrations/" + id).path("person.id");
    Await.until(() ->
        as("person", "socialSecurityNumber", "DEU0B" + n)
            .header("Accept-Language", "zh-CN")
            .get("/api/people/" + person + "/timeline")
            .then()
            .body("items.event", hasItem("employment-ended"))
            .body("items.summary", hasItem("就业于 " + Sample.today() + " 终止。"))
            .body("items[0].basis", hasItem("R3.2")));
  }

  @Test
  void deadlinesAreCountedForAnyone() {
    given()
        .get("/api/deadlines?issuedOn=2025-09-01")
        .then()
        .statusCode(200)
        .body("dayThirty", equalTo("2025-10-01"))
        .body("dueOn", equalTo("2025-10-09"))
        .body("provisional", equalTo(false))
        .body("basis", contains("R3.1", "R3.2", "R3.3"));
    given()
        .get("/api/working-days?from=2025-09-30&days=10")
        .then()
        .body("dueOn", equalTo("2025-10-21"));
    given().get("/api/deadlines?issuedOn=2025-02-30").then().statusCode(400);
    given().get("/api/working-days").then().statusCode(400).body("errors.size()", equalTo(2));
    given()
        .get("/api/identity-documents/check?type=PERMANENT_RESIDENT_ID&number=932682198501010018")
        .then()
        .body("fault", equalTo("CHECK_DIGIT"));
    given().get("/api/rules/R3.2").then().statusCode(200).body("confidence", equalTo("V"));
  }
}
