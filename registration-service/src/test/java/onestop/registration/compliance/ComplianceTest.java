package onestop.registration.compliance;

import static onestop.registration.Office.as;
import static onestop.registration.Office.complete;
import static onestop.registration.Office.employer;
import static onestop.registration.Office.officer;
import static onestop.registration.Office.otherEmployer;
import static onestop.registration.Office.registration;
import static onestop.registration.Office.submit;
import static onestop.registration.Office.travelTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An employer that does not register: ordered, heard, fined (R5.1, R5.3, R5.4). */
@Tag("R5.1")
@Tag("R5.3")
@Tag("R5.4")
@QuarkusTest
@QuarkusTestResource(World.class)
class ComplianceTest {

  @AfterEach
  void homeFromTravel() {
    travelTo(Sample.today());
  }

  private static ValidatableResponse compliance(String id) {
    return employer().get("/api/registrations/" + id + "/compliance").then().statusCode(200);
  }

  private static ValidatableResponse order(String id, LocalDate dueOn, String amountDue) {
    return officer()
        .body("{\"dueOn\":\"" + dueOn + "\",\"amountDue\":\"" + amountDue + "\"}")
        .post("/api/registrations/" + id + "/rectification-order")
        .then();
  }

  private static LocalDate workingDays(LocalDate from, int days) {
    return LocalDate.parse(
        officer().get("/api/working-days?from=" + from + "&days=" + days).path("dueOn"));
  }

  private static LocalDate due(String id) {
    return LocalDate.parse(registration(id).extract().path("clock.dueOn"));
  }

  /** Travels to the third day after the due date and gives it. */
  private static LocalDate threeDaysLate(String id) {
    LocalDate day = due(id).plusDays(3);
    travelTo(day);
    return day;
  }

  @Test
  void anOverdueEmployerThatRegistersByTheDayOfTheOrderIsRectified() {
    int n = Sample.next();
    String id = Office.open(n);
    compliance(id).body("status", equalTo("COMPLIANT")).body("daysLate", equalTo(0));
    order(id, Sample.today().plusDays(60), "5000.00")
        .statusCode(409)
        .body("code", equalTo("NOT_OVERDUE"));
    travelTo(due(id).minusDays(10));
    compliance(id).body("status", equalTo("DUE_SOON"));
    LocalDate today = threeDaysLate(id);
    compliance(id)
        .body("status", equalTo("OVERDUE"))
        .body("daysLate", equalTo(3))
        .body("rectification", nullValue())
        .body("unitFine", nullValue())
        .body("personFine", nullValue())
        .body("basis", hasItem("R5.1"));
    LocalDate earliest = workingDays(today, 5);
    order(id, earliest.minusDays(1), "0.00")
        .statusCode(422)
        .body("errors.field", contains("dueOn", "amountDue"));
    order(id, earliest, "5000.00")
        .statusCode(200)
        .body("status", equalTo("RECTIFICATION_ORDERED"))
        .body("rectification.dueOn", equalTo(earliest.toString()))
        .body("rectification.amountDue", equalTo("5000.00"))
        .body("unitFine", nullValue());
    order(id, earliest, "5000.00").statusCode(409).body("code", equalTo("ORDERED_ALREADY"));
    travelTo(earliest);
    submit(id, complete(n)).body("status", equalTo("REGISTERED"));
    travelTo(earliest.plusDays(30));
    compliance(id)
        .body("status", equalTo("RECTIFIED"))
        .body("unitFine", nullValue())
        .body("personFine", nullValue());
  }

  @Test
  void aLateSubmissionWithoutAnOrderIsCompliantWithItsDaysLate() {
    int n = Sample.next();
    String id = Office.open(n);
    threeDaysLate(id);
    submit(id, complete(n)).body("status", equalTo("REGISTERED"));
    compliance(id).body("status", equalTo("COMPLIANT")).body("daysLate", equalTo(3));
  }

  @Test
  void anOrderOnARestDayIsNotMovedAndAfterItAPenaltyIsDueAlsoWhenRegisteredLater() {
    int n = Sample.next();
    String id = Office.open(n);
    LocalDate today = threeDaysLate(id);
    LocalDate saturday = workingDays(today, 5);
    while (saturday.getDayOfWeek() != java.time.DayOfWeek.SATURDAY) {
      saturday = saturday.plusDays(1);
    }
    order(id, saturday, "1234.56").statusCode(200);
    travelTo(saturday);
    compliance(id).body("status", equalTo("RECTIFICATION_ORDERED"));
    travelTo(saturday.plusDays(1));
    compliance(id)
        .body("status", equalTo("PENALTY_DUE"))
        .body("unitFine.min", equalTo("1234.56"))
        .body("unitFine.max", equalTo("3703.68"))
        .body("rectification.amountDue", equalTo("1234.56"))
        .body("personFine.min", equalTo("500.00"))
        .body("personFine.max", equalTo("3000.00"))
        .body("hearing.decidable", equalTo(false))
        .body("basis", contains("R5.1", "R5.3"));
    submit(id, complete(n)).body("status", equalTo("REGISTERED"));
    compliance(id).body("status", equalTo("PENALTY_DUE"));
  }

  @Test
  void aPenaltyIsDecidedOnlyWhenTheEmployerWasHeard() {
    String id = Office.open(Sample.next());
    LocalDate today = threeDaysLate(id);
    LocalDate rectifyBy = workingDays(today, 5);
    String penalty = "/api/registrations/" + id + "/penalty";
    String fine =
        "{\"unitFine\":\"%s\",\"personFines\":[{\"name\":\"Li Wei\",\"amount\":\"%s\"}],\"reason\":\"Not registered\"}";
    order(id, rectifyBy, "1000.00").statusCode(200);
    officer()
        .body(fine.formatted("1000.00", "500.00"))
        .post(penalty)
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_PENALTY_DUE"));
    travelTo(rectifyBy.plusDays(1));
    officer()
        .body(fine.formatted("1000.00", "500.00"))
        .post(penalty)
        .then()
        .statusCode(409)
        .body("code", equalTo("NOT_HEARD"));
    otherEmployer()
        .body("{\"statement\":\"not ours\"}")
        .post("/api/registrations/" + id + "/statement")
        .then()
        .statusCode(404);
    employer()
        .body("{\"statement\":\"The passport was at the consulate.\"}")
        .post("/api/registrations/" + id + "/statement")
        .then()
        .statusCode(200)
        .body("hearing.decidable", equalTo(true))
        .body("hearing.statedOn", equalTo(rectifyBy.plusDays(1).toString()));
    officer()
        .body(fine.formatted("3000.01", "499.99"))
        .post(penalty)
        .then()
        .statusCode(422)
        .body("errors.field", contains("unitFine", "personFines[0].amount"));
    employer().body(fine.formatted("1000.00", "500.00")).post(penalty).then().statusCode(403);
    officer()
        .body(fine.formatted("2000.00", "500.00"))
        .post(penalty)
        .then()
        .statusCode(200)
        .body("penalty.unitFine", equalTo("2000.00"))
        .body("penalty.personFines.amount", contains("500.00"))
        .body("penalty.remedies.route", contains("REVIEW", "ADMINISTRATIVE_SUIT"))
        .body("penalty.remedies.dueOn", everyItem(notNullValue()));
    officer()
        .body(fine.formatted("2000.00", "500.00"))
        .post(penalty)
        .then()
        .statusCode(409)
        .body("code", equalTo("PENALTY_DECIDED"));
  }

  @Test
  void anEmployerThatSaysNothingCountsAsHeardWhenFiveWorkingDaysAreGone() {
    String id = Office.open(Sample.next());
    LocalDate rectifyBy = workingDays(threeDaysLate(id), 6);
    order(id, rectifyBy, "1000.00").statusCode(200);
    LocalDate until = workingDays(rectifyBy.plusDays(1), 5);
    travelTo(until);
    compliance(id)
        .body("hearing.until", equalTo(until.toString()))
        .body("hearing.decidable", equalTo(false));
    travelTo(until.plusDays(1));
    compliance(id).body("hearing.decidable", equalTo(true));
  }

  @Test
  void aChangeOnAnOlderStateOfTheOrderIsRefused() {
    String id = Office.open(Sample.next());
    LocalDate rectifyBy = workingDays(threeDaysLate(id), 5);
    String before = compliance(id).extract().header("ETag");
    String order = "{\"dueOn\":\"" + rectifyBy + "\",\"amountDue\":\"1000.00\"}";
    String path = "/api/registrations/" + id;
    officer()
        .header("If-Match", "\"99\"")
        .body(order)
        .post(path + "/rectification-order")
        .then()
        .statusCode(412)
        .body("code", equalTo("CHANGED_SINCE"));
    String ordered =
        officer()
            .header("If-Match", before)
            .body(order)
            .post(path + "/rectification-order")
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    travelTo(rectifyBy.plusDays(1));
    String statement = "{\"statement\":\"The passport was at the consulate.\"}";
    employer()
        .header("If-Match", ordered)
        .body(statement)
        .post(path + "/statement")
        .then()
        .statusCode(412);
    String due = compliance(id).extract().header("ETag");
    String stated =
        employer()
            .header("If-Match", due)
            .body(statement)
            .post(path + "/statement")
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    String fine = "{\"unitFine\":\"1000.00\",\"personFines\":[],\"reason\":\"Not registered\"}";
    officer().header("If-Match", due).body(fine).post(path + "/penalty").then().statusCode(412);
    officer().header("If-Match", stated).body(fine).post(path + "/penalty").then().statusCode(200);
  }

  @Test
  void complianceIsShownToTheEmployerItConcernsOfficersAndAuditorsOnly() {
    String id = Office.open(Sample.next());
    String path = "/api/registrations/" + id + "/compliance";
    otherEmployer().get(path).then().statusCode(404);
    as("auditor").get(path).then().statusCode(200);
    as("person").get(path).then().statusCode(403);
    employer()
        .body("{\"dueOn\":\"2030-01-01\",\"amountDue\":\"1.00\"}")
        .post("/api/registrations/" + id + "/rectification-order")
        .then()
        .statusCode(403);
    officer()
        .body("{\"dueOn\":\"2030-13-01\",\"amountDue\":\"lots\",\"x\":1}")
        .post("/api/registrations/" + id + "/rectification-order")
        .then()
        .statusCode(400)
        .body("errors.size()", equalTo(3));
  }

  @Test
  void hiringWithoutAPermitIsReferredToThePoliceWithTheLawsRanges() {
    String finding =
        """
        {"employer":{"creditCode":"%s","name":"Rhein Precision"},"foundOn":"%s","foreigners":[
          {"surname":"DOE","givenNames":"JO","nationality":"USA"},{"surname":"ROE","nationality":"CAN"}]}
        """
            .formatted(Sample.EMPLOYER, Sample.today());
    employer().body(finding).post("/api/referrals").then().statusCode(403);
    String id =
        officer()
            .body(finding)
            .post("/api/referrals")
            .then()
            .statusCode(201)
            .body("employerFine", equalTo("20000.00"))
            .body("foreignerFine.min", equalTo("5000.00"))
            .body("foreignerFine.max", equalTo("20000.00"))
            .body("referredTo", equalTo("PUBLIC_SECURITY_BUREAU"))
            .body("basis", contains("R5.4"))
            .extract()
            .path("id");
    officer().get("/api/referrals/" + id).then().body("foreigners.size()", equalTo(2));
    officer().get("/api/referrals").then().body("items.id", hasItem(id));
    officer()
        .body(finding.replace(Sample.today().toString(), Sample.today().plusDays(1).toString()))
        .post("/api/referrals")
        .then()
        .statusCode(422)
        .body("code", equalTo("DAY_AHEAD"));
  }
}
