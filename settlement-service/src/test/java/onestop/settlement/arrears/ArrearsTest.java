package onestop.settlement.arrears;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R5.2 and R7.2: what an employer owes. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ArrearsTest {

  @BeforeEach
  void today() {
    Desk.today("2026-01-24");
  }

  private static String item(Desk desk, String field) {
    return "items.find { it.socialSecurityNumber == '" + desk.number + "' }." + field;
  }

  private static Response arrears(String month) {
    return Desk.officer().get("/api/arrears?employer=" + Desk.EMPLOYER + "&month=" + month);
  }

  @Test
  void expectedIsComparedWithCollected() {
    Desk desk = new Desk().registered("2025-07").awaitAccount("status", "OPEN");
    // Expected of 30,000: 6357.84 + 2863.92; collected 4407.84 + 2203.92 + 600.00.
    desk.collected("2025-07", "2203.92").awaitAccount("paidMonths", 1);
    arrears("2025-07")
        .then()
        .statusCode(200)
        .body(item(desk, "status"), equalTo("SHORT"))
        .body(item(desk, "expected"), equalTo("9221.76"))
        .body(item(desk, "collected"), equalTo("7211.76"))
        .body(item(desk, "missing"), equalTo("2010.00"))
        .body(item(desk, "lines"), hasSize(8))
        // The levy authority has named no day: 2025-08-01 is assumed, 176 days to 2026-01-24.
        .body(item(desk, "defaultFrom"), equalTo("2025-08-01"))
        .body(item(desk, "defaultAssumed"), equalTo(true))
        .body(item(desk, "lateFee.days"), equalTo(176))
        .body(item(desk, "lateFee.amount"), equalTo("176.88"));
    // The month that runs is not in default yet.
    arrears("2026-01")
        .then()
        .body(item(desk, "status"), equalTo("NOT_DECLARED"))
        .body(item(desk, "lateFee"), nullValue());
    arrears("2025-08")
        .then()
        .body(item(desk, "status"), equalTo("NOT_DECLARED"))
        .body(item(desk, "missing"), equalTo("9221.76"))
        .body(item(desk, "assessed"), equalTo("7932.94"));
    arrears("2025-06").then().body(item(desk, "status"), nullValue());
  }

  @Test
  void whatWasDeclaredAndNotPaidBearsAFeeToTheDay() {
    Desk desk = new Desk().registered("2025-11").awaitAccount("status", "OPEN");
    Desk.BROKER.send(
        "contributions",
        desk.number,
        "contribution-arrears",
        """
        {"socialSecurityNumber":"%s","month":"2025-11","employerCreditCode":"%s",
         "amount":"9221.76","defaultFrom":"2025-12-16"}\
        """
            .formatted(desk.number, Desk.EMPLOYER));
    // 2025-12-16 to 2026-01-23: 39 days; 9221.76 x 0.0005 x 39 = 179.82.
    Await.until(() ->
        arrears("2025-11")
            .then()
            .body(item(desk, "status"), equalTo("DECLARED_NOT_PAID"))
            .body(item(desk, "open"), equalTo("9221.76"))
            .body(item(desk, "lateFee.days"), equalTo(39))
            .body(item(desk, "lateFee.amount"), equalTo("179.82")));
    String collection = desk.collection("late-" + desk.number, "2025-11", "2203.92");
    Desk.BROKER.send(
        "contributions",
        desk.number,
        "contribution-collected",
        collection.replace("2025-11-30", "2026-01-05"));
    // 7211.76 came 20 days late: 72.12; 2010.00 are open for 39: 39.20.
    Await.until(() ->
        arrears("2025-11")
            .then()
            .body(item(desk, "open"), equalTo("2010.00"))
            .body(item(desk, "lateFee.amount"), equalTo("111.32")));
  }

  @Test
  void aMonthWhoseFiguresAreNotThereShowsWhatWasDeclaredAllTheSame() {
    Desk.today("2016-07-10");
    Desk desk = new Desk().registered("2016-05").awaitAccount("status", "OPEN");
    Desk.BROKER.send(
        "contributions",
        desk.number,
        "contribution-arrears",
        """
        {"socialSecurityNumber":"%s","month":"2016-05","employerCreditCode":"%s",
         "amount":"1141.87","defaultFrom":"2016-06-01"}\
        """
            .formatted(desk.number, Desk.EMPLOYER));
    // The example of R5.2: 39 days, 1,141.87 x 0.0005 x 39 = 22.27.
    Await.until(() ->
        arrears("2016-05")
            .then()
            .statusCode(200)
            .body(item(desk, "status"), equalTo("DECLARED_NOT_PAID"))
            .body(item(desk, "expected"), nullValue())
            .body(item(desk, "missingParameters"), containsString("PENSION EMPLOYER"))
            .body(item(desk, "open"), equalTo("1141.87"))
            .body(item(desk, "lateFee.days"), equalTo(39))
            .body(item(desk, "lateFee.amount"), equalTo("22.27"))
            .body("lateFees", equalTo("22.27")));
    arrears("2016-06")
        .then()
        .statusCode(200)
        .body(item(desk, "status"), equalTo("NOT_RECKONED"))
        .body(item(desk, "missing"), equalTo("0.00"));
  }

  @Test
  void whatStaysUnpaidAfterAnOrderMayBeFinedOneToThreeTimes() {
    Desk desk = new Desk().registered("2025-09").awaitAccount("status", "OPEN");
    String employer = "9144030078MMQ5UU59";
    Desk.BROKER.send(
        "contributions",
        desk.number,
        "contribution-arrears",
        """
        {"socialSecurityNumber":"%s","month":"2025-09","employerCreditCode":"%s",
         "amount":"1141.87","defaultFrom":"2025-10-16"}\
        """
            .formatted(desk.number, employer));
    String path = "/api/arrears?employer=" + employer + "&month=";
    Await.until(() ->
        Desk.officer()
            .get(path + "2025-09")
            .then()
            .body("fineAfterOrder.min", equalTo("1141.87"))
            .body("fineAfterOrder.max", equalTo("3425.61")));
    Desk.officer().get(path + "2025-08").then().body("fineAfterOrder", nullValue());
  }

  @Test
  void exemptInsurancesAreNotExpected() {
    Desk desk = new Desk().registered("2025-10").awaitAccount("status", "OPEN");
    Desk.BROKER.send(
        "exemptions",
        desk.personId.toString(),
        "exemption-granted",
        """
        {"personId":"%s","country":"DEU","certificateId":"%s","version":1,"category":"POSTED",
         "insurances":["PENSION","UNEMPLOYMENT"],"exemptFrom":"2025-10-01",
         "exemptUntil":"2026-09-30","refund":false}\
        """
            .formatted(desk.personId, desk.registrationId));
    Await.until(() ->
        arrears("2025-10")
            .then()
            .body(item(desk, "expected"), equalTo("2310.00"))
            .body(item(desk, "exempt"), hasSize(2)));
  }

  @Test
  void anEmployerSeesItsOwn() {
    String own = World.token("employer", "sub", "e", "employer", Desk.EMPLOYER);
    given()
        .header("Authorization", "Bearer " + own)
        .get("/api/arrears?month=2025-07")
        .then()
        .statusCode(200)
        .body("employer", equalTo(Desk.EMPLOYER));
    given()
        .header("Authorization", "Bearer " + own)
        .get("/api/arrears?employer=91440300MA5OTHER99&month=2025-07")
        .then()
        .statusCode(404);
    Desk.officer().get("/api/arrears").then().statusCode(400).body("errors", hasSize(2));
  }
}
