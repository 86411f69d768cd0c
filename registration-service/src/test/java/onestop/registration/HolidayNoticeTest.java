package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import onestop.kit.time.Calendars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holiday notices that come later, and the clocks they move (R3.3, R3.5). */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R3.5")
class HolidayNoticeTest {

  @Inject AgroalDataSource database;
  @Inject Calendars calendars;

  private static RequestSpecification officer() {
    return given()
        .auth()
        .oauth2(World.token("officer", "sub", "officer-1"))
        .contentType(ContentType.JSON);
  }

  private static ValidatableResponse load(String notice) {
    return officer().body(notice).post("/api/holiday-notices").then();
  }

  @AfterEach
  void homeFromTravel() {
    travelTo(Sample.today());
  }

  private static void travelTo(LocalDate day) {
    officer().body("{\"today\":\"" + day + "\"}").put("/api/clock").then().statusCode(200);
  }

  private static String open(int n, LocalDate issuedOn) {
    try (var broker = new Broker()) {
      broker.send(
          "work-permits",
          "H" + n,
          "work-permit-issued",
          Sample.permit(
              "H" + n, issuedOn + "T09:00:00+08:00", "HOLIDAY" + n, "H" + n, Sample.EMPLOYER));
    }
    String[] id = new String[1];
    Await.until(() ->
        id[0] =
            officer()
                .get("/api/registrations?permitNumber=H" + n)
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id"));
    return id[0];
  }

  private static ValidatableResponse clock(String id) {
    return officer().get("/api/registrations/" + id).then();
  }

  private static int changesSaid(String id) {
    try (var broker = new Broker()) {
      var said = broker.read("registrations", "registration-clock-changed", it -> it.contains(id));
      said.forEach(record -> Contracts.assertValid("registration-clock-changed", record.value()));
      return said.size();
    }
  }

  @Test
  void aNoticeSentAgainWithItsKeyIsAnsweredAsTheFirstTimeAndAnotherOneIsRefused() {
    String notice = "{\"year\":2041,\"notice\":\"%s\",\"rest\":[\"2041-01-01\"],\"work\":[]}";
    for (int time = 0; time < 2; time++) {
      officer()
          .header("Idempotency-Key", "notice-2041")
          .body(notice.formatted("Notice for 2041"))
          .post("/api/holiday-notices")
          .then()
          .statusCode(201)
          .header("Location", org.hamcrest.Matchers.endsWith("/api/holiday-notices/2041"));
    }
    officer()
        .header("Idempotency-Key", "notice-2041")
        .body(notice.formatted("Another notice"))
        .post("/api/holiday-notices")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void aYearThatANewReleaseShipsMovesOpenClocksToo() throws SQLException {
    String due = "/api/deadlines?issuedOn=2025-09-01";
    try (var connection = database.getConnection();
        var delete = connection.createStatement()) {
      delete.execute("DELETE FROM holiday_notice WHERE year = 2025");
    }
    String open;
    try {
      Await.until(() -> given().get(due).then().body("dueOn", equalTo("2025-10-01")));
      open = open(Sample.next(), LocalDate.of(2025, 9, 1));
      clock(open).body("clock.dueOn", equalTo("2025-10-01"));
    } finally {
      calendars.loadShipped();
    }
    travelTo(Sample.today());
    clock(open)
        .body("clock.dueOn", equalTo("2025-10-09"))
        .body("clock.provisional", equalTo(false));
    assertEquals(1, changesSaid(open));
  }

  @Test
  void aNewNoticeMovesEveryOpenClockAndTheSameNoticeAgainMovesNone() {
    String newYear = open(Sample.next(), LocalDate.of(2028, 12, 2));
    String yearEnd = open(Sample.next(), LocalDate.of(2028, 12, 1));
    String summer = open(Sample.next(), LocalDate.of(2029, 6, 1));
    clock(newYear)
        .body("clock.dueOn", equalTo("2029-01-01"))
        .body("clock.provisional", equalTo(true));
    clock(yearEnd).body("clock.dueOn", equalTo("2029-01-01"));
    clock(summer).body("clock.dueOn", equalTo("2029-07-02"));
    String notice =
        """
        {"year":2029,"notice":"Holiday notice for 2029","rest":["2028-12-30","2028-12-31","2029-01-01"],"work":["2029-01-06"]}
        """;
    load(notice)
        .statusCode(201)
        .header("Location", org.hamcrest.Matchers.endsWith("/api/holiday-notices/2029"));
    clock(newYear)
        .body("clock.dueOn", equalTo("2029-01-02"))
        .body("clock.provisional", equalTo(false));
    clock(yearEnd).body("clock.dueOn", equalTo("2029-01-02"));
    clock(summer)
        .body("clock.dueOn", equalTo("2029-07-02"))
        .body("clock.provisional", equalTo(false));
    load(notice).statusCode(200);
    Await.until(() -> assertEquals(1, changesSaid(newYear)));
    assertEquals(1, changesSaid(yearEnd));
    assertEquals(1, changesSaid(summer));
    given()
        .get("/api/deadlines?issuedOn=2028-12-02")
        .then()
        .body("dueOn", equalTo("2029-01-02"))
        .body("provisional", equalTo(false));
    given().get("/api/holiday-notices/2029").then().body("work", contains("2029-01-06"));
    given().get("/api/holiday-notices/2040").then().statusCode(404);
    try (var broker = new Broker()) {
      var said = broker.read("holiday-notices", "holiday-notice-loaded", it -> it.contains("2029"));
      assertEquals(1, said.size());
      assertEquals("2029", said.getFirst().key());
      Contracts.assertValid("holiday-notice-loaded", said.getFirst().value());
    }
  }

  @Test
  void aClockThatRanOutTooEarlyRunsAgainWhenTheNoticeGivesItMoreDays() {
    String id = open(Sample.next(), LocalDate.of(2031, 9, 2));
    clock(id).body("clock.dueOn", equalTo("2031-10-02"));
    travelTo(LocalDate.of(2031, 10, 4));
    clock(id).body("status", equalTo("OVERDUE"));
    load("""
    {"year":2031,"notice":"late","rest":["2031-10-01","2031-10-02","2031-10-03","2031-10-04","2031-10-05","2031-10-06","2031-10-07"],"work":[]}
    """)
        .statusCode(201);
    clock(id)
        .body("status", equalTo("CLOCK_RUNNING"))
        .body("clock.dueOn", equalTo("2031-10-08"))
        .body("clock.daysLeft", equalTo(4));
    load("{\"year\":2031,\"notice\":\"corrected\",\"rest\":[\"2031-10-01\"],\"work\":[]}")
        .statusCode(201);
    clock(id).body("status", equalTo("OVERDUE")).body("clock.dueOn", equalTo("2031-10-02"));
  }

  @Test
  @Tag("R6.5")
  @Tag("R3.7")
  void aNoticeMovesTheDayToHandInOfWhatIsRegisteredAndTheDayToDecideOfWhatIsSubmitted() {
    travelTo(LocalDate.of(2034, 9, 25));
    int n = Sample.next();
    String registered = open(n, LocalDate.of(2034, 7, 3));
    officer()
        .body(Desk.complete("H" + n))
        .post("/api/registrations/" + registered + "/submission")
        .then()
        .body("status", equalTo("REGISTERED"))
        .body("handInBy", equalTo("2034-10-03"));
    String card = Cards.fiveStar("250", "19850101", Sample.next());
    // Without employment there is a day to decide, and neither clock nor day to hand in.
    String submitted =
        officer()
            .body(
                """
                {"employmentDocument":{"kind":"PERMANENT_RESIDENT_ID","number":"%s","issuedOn":"2034-05-08"},
                 "person":{"surname":"RESIDENT","givenNames":"%s","nationality":"FRA","dateOfBirth":"1985-01-01","sex":"M",
                   "document":{"type":"PERMANENT_RESIDENT_ID","number":"%s","issuingState":"FRA","validUntil":"2044-01-01"}},
                 "schemes":["RESIDENT_MEDICAL"]}
                """
                    .formatted(card, card, card))
            .post("/api/registrations")
            .then()
            .statusCode(201)
            .body("decisionDueOn", equalTo("2034-10-09"))
            .extract()
            .path("id");
    load("""
    {"year":2034,"notice":"National Day","rest":["2034-10-01","2034-10-02","2034-10-03","2034-10-04","2034-10-05","2034-10-06","2034-10-07"],"work":[]}
    """)
        .statusCode(201);
    clock(registered).body("status", equalTo("REGISTERED")).body("handInBy", equalTo("2034-10-09"));
    clock(submitted).body("decisionDueOn", equalTo("2034-10-16")).body("handInBy", nullValue());
    assertEquals(0, changesSaid(registered));
  }

  @Test
  void aNoticeHeardOnTheTopicMovesClocksLikeOneLoadedHere() {
    String id = open(Sample.next(), LocalDate.of(2033, 3, 1));
    clock(id).body("clock.dueOn", equalTo("2033-03-31"));
    try (var broker = new Broker()) {
      broker.send(
          "holiday-notices",
          "2033",
          "holiday-notice-loaded",
          "{\"year\":2033,\"notice\":\"for 2033\",\"rest\":[\"2033-03-31\"],\"work\":[]}");
    }
    Await.until(() -> {
      travelTo(Sample.today());
      clock(id).body("clock.dueOn", equalTo("2033-04-01"));
    });
  }

  @Test
  void allFaultsOfANoticeAreAnsweredAtOnceAndOnlyAnOfficerMayLoadOne() {
    load("""
    {"year":2030,"notice":"n","rest":["2031-01-01","2030-05-01"],"work":["2030-05-01","2030-05-06"]}
    """)
        .statusCode(422)
        .body("code", equalTo("RULES_BROKEN"))
        .body("errors.field", contains("rest[0]", "work[0]", "work[1]"))
        .body("errors.code", contains("YEAR_MISMATCH", "REST_AND_WORK", "NOT_A_WEEKEND"));
    load("{\"year\":\"soon\",\"rest\":[\"2030-02-30\"],\"work\":[],\"more\":1}")
        .statusCode(400)
        .body("errors.size()", equalTo(4));
    given()
        .auth()
        .oauth2(World.token("employer", "employer", Sample.EMPLOYER))
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/holiday-notices")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 403));
  }
}
