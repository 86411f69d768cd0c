package onestop.registration.timeline;

import static onestop.registration.Office.as;
import static onestop.registration.Office.complete;
import static onestop.registration.Office.employer;
import static onestop.registration.Office.officer;
import static onestop.registration.Office.registration;
import static onestop.registration.Office.submit;
import static onestop.registration.Office.timeline;
import static onestop.registration.Office.travelTo;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions that no event tells stand on the timeline with their rules and figures, once. */
@QuarkusTest
@QuarkusTestResource(World.class)
class DecisionsOnTheTimelineTest {

  @AfterEach
  void homeFromTravel() {
    travelTo(Sample.today());
  }

  private static String summaries(String event) {
    return "items.findAll{it.event=='" + event + "'}.summary";
  }

  private static String basis(String event) {
    return "items.find{it.event=='" + event + "'}.basis";
  }

  private static void post(RequestSpecification who, String path, String body, int status) {
    who.body(body).post(path).then().statusCode(status);
  }

  private static LocalDate workingDays(LocalDate from, int days) {
    return LocalDate.parse(
        officer().get("/api/working-days?from=" + from + "&days=" + days).path("dueOn"));
  }

  /** Orders the employer to register by the first day possible, three days late. */
  private static LocalDate ordered(String id, String key) {
    LocalDate late =
        LocalDate.parse(registration(id).extract().<String>path("clock.dueOn")).plusDays(3);
    travelTo(late);
    LocalDate by = workingDays(late, 5);
    String order = "{\"dueOn\":\"" + by + "\",\"amountDue\":\"1234.56\"}";
    String path = "/api/registrations/" + id + "/rectification-order";
    post(officer().header("Idempotency-Key", key), path, order, 200);
    post(officer().header("Idempotency-Key", key), path, order, 200);
    return by;
  }

  @Test
  @Tag("R5.1")
  @Tag("R5.3")
  void anOrderTheHearingAndTheFineStandWithTheAmountsAndRangesTheyCameFrom() {
    int n = Sample.next();
    String id = Office.open(n);
    String person = registration(id).extract().path("person.id");
    LocalDate by = ordered(id, "order" + n);
    LocalDate after = by.plusDays(1);
    travelTo(after);
    String statement = "{\"statement\":\"The passport was at the consulate.\"}";
    post(employer(), "/api/registrations/" + id + "/statement", statement, 200);
    post(employer(), "/api/registrations/" + id + "/statement", statement, 200);
    post(
        officer(),
        "/api/registrations/" + id + "/penalty",
        "{\"unitFine\":\"2000.00\",\"personFines\":[{\"name\":\"Li Wei\",\"amount\":\"500.00\"}],\"reason\":\"Not registered\"}",
        200);
    LocalDate until = workingDays(after, 5);
    for (RequestSpecification who : new RequestSpecification[] {officer(), employer()}) {
      timeline(who, person)
          .body(
              summaries("rectification-ordered"),
              contains(
                  allOf(
                      containsString("3 days late"),
                      containsString("by " + by),
                      containsString("1234.56 CNY"))))
          .body(basis("rectification-ordered"), contains("R5.1"))
          .body(
              summaries("penalty-due"),
              contains(
                  allOf(
                      containsString("1234.56 to 3703.68 CNY"),
                      containsString("500.00 to 3000.00 CNY"),
                      containsString("heard until " + until))))
          .body(basis("penalty-due"), contains("R5.1", "R5.3"))
          .body(summaries("employer-heard"), contains(containsString("on " + after)))
          .body(basis("employer-heard"), contains("R5.3"))
          .body(
              summaries("penalty-decided"),
              contains(
                  "Penalty decided on %s: 2000.00 CNY on the unit (range 1234.56 to 3703.68, 1 to 3 times the 1234.56 CNY due), 500.00 CNY on persons responsible (range 500.00 to 3000.00 each); the employer was heard by its statement (%s). Reason: Not registered. Open against it: administrative review within 60 days, administrative suit within 6 months."
                      .formatted(after, after)))
          .body(basis("penalty-decided"), contains("R5.1", "R5.3", "R5.5"));
    }
    officer()
        .header("Accept-Language", "zh-CN")
        .get("/api/people/" + person + "/timeline")
        .then()
        .body(
            summaries("penalty-decided"),
            contains(allOf(containsString("对单位罚款 2000.00 元"), containsString("用人单位已陈述申辩"))));
    timeline(as("person", "personId", person), person)
        .body("items.event", not(hasItem("penalty-decided")))
        .body("items.event", not(hasItem("rectification-ordered")));
  }

  @Test
  @Tag("R5.1")
  void whatIsRectifiedInTimeStandsWithBothDays() {
    int n = Sample.next();
    String id = Office.open(n);
    LocalDate by = ordered(id, "rectified" + n);
    travelTo(by);
    submit(id, complete(n)).body("status", equalTo("REGISTERED"));
    travelTo(by.plusDays(1));
    timeline(officer(), registration(id).extract().path("person.id"))
        .body(
            summaries("rectified"),
            contains(
                allOf(
                    containsString("came on " + by),
                    containsString("the day of the order, " + by))))
        .body("items.event", not(hasItem("penalty-due")));
  }

  @Test
  @Tag("R5.4")
  void aReferralStandsOnTheTimelineOfWhomItNamesByFileForTheOfficeAlone() {
    int n = Sample.next();
    String person = Office.registered(n);
    String finding =
        """
        {"employer":{"creditCode":"%s","name":"Rhein Precision"},"foundOn":"%s","foreigners":[
          {"surname":"BAUER%d","nationality":"DEU","personId":"%s"},{"surname":"ROE","nationality":"CAN"}]}
        """;
    post(
        officer(),
        "/api/referrals",
        finding.formatted(Sample.EMPLOYER, Sample.today(), n, java.util.UUID.randomUUID()),
        422);
    post(
        officer(),
        "/api/referrals",
        finding.formatted(Sample.EMPLOYER, Sample.today(), n, person),
        201);
    timeline(officer(), person)
        .body(
            summaries("referred-to-police"),
            contains(
                allOf(
                    containsString("with 2 people"),
                    containsString("20000.00 CNY"),
                    containsString("5000.00 to 20000.00 CNY"))))
        .body(basis("referred-to-police"), contains("R5.4"));
    timeline(employer(), person).body("items.event", not(hasItem("referred-to-police")));
    timeline(as("person", "personId", person), person)
        .body("items.event", not(hasItem("referred-to-police")));
  }

  @Test
  @Tag("R5.5")
  void aPersonsDisputeStandsStepByStepWithItsTermsAndIsNotItsEmployersToRead() {
    String person = Office.registered(Sample.next());
    var me = as("person", "personId", person);
    String id =
        me.body("{\"route\":\"ARBITRATION\",\"knownOn\":\"2025-03-10\"}")
            .post("/api/disputes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String path = "/api/disputes/" + id + "/";
    post(me, path + "interruption", "{\"on\":\"2025-12-01\",\"ground\":\"CLAIM\"}", 200);
    post(me, path + "filing", "{\"filedOn\":\"2026-05-29\"}", 200);
    post(me, path + "filing", "{\"filedOn\":\"2026-05-29\"}", 409);
    String accepted = Sample.today().toString();
    post(officer(), path + "acceptance", "{\"acceptedOn\":\"" + accepted + "\"}", 200);
    post(officer(), path + "extension", "{\"reason\":\"Three employers\"}", 200);
    String by = officer().get("/api/disputes/" + id).path("decideBy");
    post(
        officer(),
        path + "outcome",
        "{\"outcome\":\"REJECTED\",\"decidedOn\":\"2027-03-01\",\"receivedOn\":\"2027-03-05\"}",
        200);
    timeline(as("person", "personId", person), person)
        .body(
            summaries("dispute-opened"),
            contains(
                "Dispute recorded (the person): arbitration; the term runs from 2025-03-10, file by 2026-03-10."))
        .body(
            summaries("dispute-interrupted"),
            contains(
                "The term for arbitration was interrupted by a claim and runs anew from 2025-12-01: file by 2026-12-01."))
        .body(
            summaries("dispute-filed"),
            contains("Handed in on 2026-05-29: arbitration; the last day was 2026-12-01: in time."))
        .body(summaries("dispute-accepted"), contains(containsString("Accepted on " + accepted)))
        .body(
            summaries("dispute-extended"),
            contains(allOf(containsString("Three employers"), containsString("due by " + by))))
        .body(
            summaries("dispute-decided"),
            contains(
                "Decided on 2027-03-01: arbitration, rejected; received on 2027-03-05, a suit is open until 2027-03-22."))
        .body(basis("dispute-decided"), contains("R5.5", "R3.2"));
    timeline(employer(), person).body("items.event", not(hasItem("dispute-opened")));
  }

  @Test
  @Tag("R5.5")
  void anEmployersInterventionRequestStandsOnceAndIsNotThePersonsToRead() {
    int n = Sample.next();
    String registration = Office.open(n);
    String person = registration(registration).extract().path("person.id");
    String request =
        "{\"route\":\"INTERVENTION\",\"addressee\":\"LEVY_AGENCY\",\"registrationId\":\"%s\",\"filedOn\":\"2026-11-02\"}"
            .formatted(registration);
    post(employer().header("Idempotency-Key", "i" + n), "/api/disputes", request, 201);
    post(employer().header("Idempotency-Key", "i" + n), "/api/disputes", request, 201);
    timeline(employer(), person)
        .body(
            summaries("intervention-requested"),
            contains("Intervention requested (the employer) of the levy agency."))
        .body(summaries("dispute-filed"), hasSize(1))
        .body("items.event", hasItems("intervention-requested", "dispute-filed"));
    timeline(as("person", "personId", person), person)
        .body("items.event", not(hasItem("intervention-requested")));
  }
}
