package onestop.registration.worklist;

import static onestop.registration.Office.as;
import static onestop.registration.Office.complete;
import static onestop.registration.Office.employer;
import static onestop.registration.Office.officer;
import static onestop.registration.Office.otherEmployer;
import static onestop.registration.Office.registration;
import static onestop.registration.Office.submit;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import onestop.kit.testing.Access;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Work lists and counts (R3.6, R3.7). */
@Tag("R3.7")
@QuarkusTest
@QuarkusTestResource(World.class)
class WorkListTest {

  private static String awaiting(int n) {
    String id = Office.open(n);
    submit(id, complete(n).replace("RESIDENCE_PERMIT", "RESIDENCE_PERMIT_RECEIPT"))
        .body("status", equalTo("SUBMITTED"));
    return id;
  }

  @Test
  void theSummaryCountsByStateAndByDaysLeft() {
    JsonPath before = employer().get("/api/registrations/summary").jsonPath();
    String running = Office.open(Sample.next());
    awaiting(Sample.next());
    LocalDate due = LocalDate.parse(registration(running).extract().path("clock.dueOn"));
    long left = ChronoUnit.DAYS.between(Sample.today(), due);
    JsonPath after = employer().get("/api/registrations/summary").jsonPath();
    assertEquals(
        count(before, "byStatus.CLOCK_RUNNING") + 1, count(after, "byStatus.CLOCK_RUNNING"));
    assertEquals(count(before, "byStatus.SUBMITTED") + 1, count(after, "byStatus.SUBMITTED"));
    assertEquals(count(before, "total") + 2, count(after, "total"));
    assertEquals(
        count(before, "decisions.byHold.AWAITING_RESIDENCE_PERMIT") + 1,
        count(after, "decisions.byHold.AWAITING_RESIDENCE_PERMIT"));
    String ofToday = "byDaysLeft.find{it.daysLeft==" + left + "}.count";
    assertEquals(count(before, ofToday) + 1, count(after, ofToday));
    officer()
        .get("/api/registrations/summary?employer=" + Sample.EMPLOYER)
        .then()
        .body("total", equalTo(count(after, "total")));
    officer()
        .get("/api/registrations/summary")
        .then()
        .body("total", greaterThanOrEqualTo(count(after, "total")));
  }

  private static int count(JsonPath summary, String path) {
    Integer count = summary.get(path);
    return count == null ? 0 : count;
  }

  @Test
  void anEmployerCountsItsOwnOnly() {
    Office.open(Sample.next());
    otherEmployer()
        .get("/api/registrations/summary?employer=" + Sample.EMPLOYER)
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    as("person").get("/api/registrations/summary").then().statusCode(403);
    officer().get("/api/registrations/summary?employer=X").then().statusCode(422);
  }

  @Test
  void whatWaitsForAnOfficerComesSoonestDueFirstWithWhatHoldsIt() {
    String first = awaiting(Sample.next());
    String decisionDueOn = registration(first).extract().path("decisionDueOn");
    officer()
        .header("Accept-Language", "en")
        .get("/api/work-list?limit=200&hold=AWAITING_RESIDENCE_PERMIT")
        .then()
        .statusCode(200)
        .body("items.registrationId", hasItem(first))
        .body("items.find{it.registrationId=='" + first + "'}.actBy", equalTo(decisionDueOn));
    String next = officer().get("/api/work-list?limit=1").path("next");
    if (next != null) {
      officer().get("/api/work-list?limit=1&cursor=" + next).then().statusCode(200);
    }
    employer().get("/api/work-list").then().statusCode(403);
  }

  @Test
  void anOfficerTakesACaseOrGivesItToAnother() {
    String id = awaiting(Sample.next());
    String path = "/api/registrations/" + id + "/assignment";
    String mine = "officer-" + Sample.next();
    as("officer", "sub", mine).body("{}").post(path).then().body("assignee", equalTo(mine));
    officer()
        .get("/api/work-list?assignee=" + mine)
        .then()
        .body("items.registrationId", contains(id));
    officer()
        .get("/api/work-list?limit=200&assignee=nobody")
        .then()
        .body("items.registrationId", not(hasItem(id)));
    Access.refusesStale(officer().body("{}"), "POST", path);
    officer()
        .header("If-Match", registration(id).extract().header("ETag"))
        .body("{\"assignee\":\"officer-2\"}")
        .post(path)
        .then()
        .body("assignee", equalTo("officer-2"));
    employer().body("{}").post(path).then().statusCode(403);
  }
}
