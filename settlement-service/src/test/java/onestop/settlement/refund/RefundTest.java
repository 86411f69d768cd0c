package onestop.settlement.refund;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R6.5 and R7.2: contributions of exempt months go back. */
@QuarkusTest
@QuarkusTestResource(World.class)
class RefundTest {

  @BeforeEach
  void today() {
    Desk.today("2025-12-20");
  }

  private static UUID granted(Desk desk, String from, String until, boolean refund) {
    UUID certificate = UUID.randomUUID();
    Desk.BROKER.send(
        "exemptions",
        desk.personId.toString(),
        "exemption-granted",
        """
        {"personId":"%s","country":"DEU","certificateId":"%s","version":1,"category":"POSTED",
         "insurances":["PENSION","UNEMPLOYMENT"],"exemptFrom":"%s","exemptUntil":"%s",
         "refund":%s,"employerCreditCode":"%s"}\
        """
            .formatted(desk.personId, certificate, from, until, refund, Desk.EMPLOYER));
    return certificate;
  }

  private static void ended(Desk desk, UUID certificate, String reason, String lastDay) {
    Desk.BROKER.send(
        "exemptions",
        desk.personId.toString(),
        "exemption-ended",
        """
        {"personId":"%s","country":"DEU","certificateId":"%s","version":2,"reason":"%s"%s}\
        """
            .formatted(
                desk.personId,
                certificate,
                reason,
                lastDay == null ? "" : ",\"lastExemptDay\":\"" + lastDay + "\""));
  }

  private static void awaitRefunds(Desk desk, Consumer<ValidatableResponse> seen) {
    Await.until(() ->
        seen.accept(
            Desk.officer().get("/api/refunds?personId=" + desk.personId).then().statusCode(200)));
  }

  @Test
  void whatWasPaidForExemptMonthsGoesBackWithItsInterest() {
    Desk desk =
        new Desk()
            .registered("2025-09")
            .collectedEach("2025-09", "2025-11", "2203.92")
            .awaitAccount("paidMonths", 3);
    UUID certificate = granted(desk, "2025-09-08", "2025-10-31", true);
    awaitRefunds(
        desk,
        refunds ->
            refunds
                .body("items", hasSize(1))
                .body("items[0].certificateId", equalTo(certificate.toString()))
                .body("items[0].employerAmount", equalTo("8815.68"))
                .body("items[0].employeeAmount", equalTo("4407.84"))
                .body("items[0].total", equalTo("13223.52"))
                .body("items[0].months", contains("2025-09", "2025-10"))
                .body("items[0].status", equalTo("ORDERED"))
                .body("items[0].lines", hasSize(4)));
    desk.awaitAccount("balance", "2203.92").awaitAccount("paidMonths", 1);
    desk.awaitSaid("contribution-refund-ordered", 1);
    desk.awaitSaid("payment-ordered", 1);

    // What comes in later for exempt months goes back too, in a refund of its own.
    desk.collected("2025-10", "100.00");
    awaitRefunds(
        desk,
        refunds ->
            refunds.body("items", hasSize(2)).body("items[1].employeeAmount", equalTo("100.00")));
    desk.awaitAccount("balance", "2203.92");

    String refund =
        Desk.officer().get("/api/refunds?personId=" + desk.personId).path("items[0].id");
    String order = orderOf(refund);
    Desk.as("system", "bank")
        .get("/api/payment-orders/" + order)
        .then()
        .statusCode(200)
        .body("payee", equalTo(Desk.EMPLOYER))
        .body("amount", equalTo("13223.52"));
    desk.executed(order, "2025-12-22");
    awaitRefunds(desk, refunds -> refunds.body("items[0].status", equalTo("PAID")));
  }

  private static String orderOf(String refund) {
    var record =
        Desk.BROKER
            .read("settlements", "payment-ordered", data -> data.contains(refund))
            .getFirst();
    return JsonPath.from(new String(record.value(), StandardCharsets.UTF_8))
        .getString("paymentOrderId");
  }

  @Test
  void aRevocationReversesTheRefund() {
    Desk desk =
        new Desk()
            .registered("2025-09")
            .collectedEach("2025-09", "2025-10", "1000.00")
            .awaitAccount("paidMonths", 2);
    UUID certificate = granted(desk, "2025-09-01", "2026-08-31", true);
    desk.awaitAccount("paidMonths", 0).awaitAccount("balance", "0.00");
    ended(desk, certificate, "REVOKED", null);
    desk.awaitAccount("paidMonths", 2).awaitAccount("balance", "2000.00");
    awaitRefunds(
        desk,
        refunds ->
            refunds
                .body("items.status", contains("REVERSED"))
                .body("items[0].lines.reversedOn", everyItem(notNullValue())));
    desk.collected("2025-11", "1000.00").awaitAccount("paidMonths", 3);
    desk.awaitSaid("contribution-refund-ordered", 1);
  }

  @Test
  void anEarlyEndReversesOnlyTheMonthsAfterIt() {
    Desk desk =
        new Desk()
            .registered("2025-09")
            .collectedEach("2025-09", "2025-11", "1000.00")
            .awaitAccount("paidMonths", 3);
    UUID certificate = granted(desk, "2025-09-01", "2026-08-31", true);
    desk.awaitAccount("paidMonths", 0);
    ended(desk, certificate, "TERMINATED", "2025-10-31");
    desk.awaitAccount("paidMonths", 1).awaitAccount("balance", "1000.00");
    awaitRefunds(desk, refunds -> refunds.body("items.status", contains("ORDERED")));
  }

  @Test
  void withoutRefundNothingGoesBack() {
    Desk desk = new Desk().registered("2025-09").collected("2025-09", "1000.00");
    desk.awaitAccount("paidMonths", 1);
    granted(desk, "2025-09-01", "2026-08-31", false);
    desk.collected("2025-10", "1000.00").awaitAccount("paidMonths", 2);
    awaitRefunds(desk, refunds -> refunds.body("items", hasSize(0)));
  }

  @Test
  void anExemptionBeforeItsAccountWaits() {
    Desk desk = new Desk();
    granted(desk, "2025-09-01", "2026-08-31", true);
    desk.collected("2025-09", "1000.00");
    desk.registered("2025-09").awaitAccount("status", "OPEN").awaitAccount("paidMonths", 0);
    awaitRefunds(desk, refunds -> refunds.body("items", hasSize(1)));
  }

  @Test
  void anEmployerSeesWhatGoesToItself() {
    Desk desk = new Desk().registered("2025-09").collected("2025-09", "1000.00");
    desk.awaitAccount("paidMonths", 1);
    granted(desk, "2025-09-01", "2026-08-31", true);
    awaitRefunds(desk, refunds -> refunds.body("items", hasSize(1)));
    for (var expected : Map.of(Desk.EMPLOYER, 1, "91440300MA5OTHER99", 0).entrySet()) {
      given()
          .header(
              "Authorization",
              "Bearer " + World.token("employer", "sub", "e", "employer", expected.getKey()))
          .get("/api/refunds?personId=" + desk.personId)
          .then()
          .statusCode(200)
          .body("items", hasSize(expected.getValue()));
    }
    desk.person()
        .get("/api/refunds?personId=" + desk.personId)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    new Desk().person().get("/api/refunds?personId=" + desk.personId).then().statusCode(404);
  }

  @Test
  void anEndOfEmploymentMayMakeItsLastMonthExempt() {
    Desk desk =
        new Desk()
            .registered("2025-09")
            .collectedEach("2025-09", "2025-11", "1000.00")
            .awaitAccount("paidMonths", 3);
    granted(desk, "2025-09-01", "2025-11-15", true);
    desk.awaitAccount("paidMonths", 1);
    desk.employmentEnded("2025-11-15").awaitAccount("paidMonths", 0);
  }

  @Test
  void whatIsCorrectedAfterItsRefundIsRefundedByTheDifference() {
    Desk desk = new Desk().registered("2025-09");
    String collection = "r-" + desk.number;
    desk.collected(collection, "2025-09", "1000.00").awaitAccount("paidMonths", 1);
    granted(desk, "2025-09-01", "2026-08-31", true);
    // 4407.84 of the employer, 1000.00 of the employee.
    awaitRefunds(desk, refunds -> refunds.body("items.total", contains("5407.84")));
    desk.collected(collection, "2025-09", "1200.00");
    awaitRefunds(desk, refunds -> refunds.body("items.total", contains("5407.84", "200.00")));
    // Of 1200.00 only 900.00 were paid: the first line is taken back, 700.00 beside the 200.00
    // are due, and the employer holds more than that.
    desk.collected(collection, "2025-09", "900.00");
    awaitRefunds(
        desk,
        refunds ->
            refunds
                .body("items.total", contains("5407.84", "200.00", "700.00"))
                .body("items.setOff", contains("0.00", "0.00", "700.00"))
                .body("items.status", contains("ORDERED", "ORDERED", "PAID")));
    desk.awaitAccount("paidMonths", 0).awaitAccount("balance", "0.00");
    desk.awaitSaid("payment-ordered", 2);
    desk.awaitSaid("contribution-refund-ordered", 3);
  }

  @Test
  void whatTheEmployerHoldsOfARevokedCertificateIsNotPaidAgain() {
    Desk desk = new Desk().registered("2025-09").collected("2025-09", "1000.00");
    desk.awaitAccount("paidMonths", 1);
    UUID revoked = granted(desk, "2025-09-01", "2026-08-31", true);
    desk.awaitAccount("paidMonths", 0);
    ended(desk, revoked, "REVOKED", "2025-12-20");
    desk.awaitAccount("paidMonths", 1);
    UUID anew = granted(desk, "2025-09-01", "2026-08-31", true);
    awaitRefunds(
        desk,
        refunds ->
            refunds
                .body("items.status", contains("REVERSED", "PAID"))
                .body("items.certificateId", contains(revoked.toString(), anew.toString()))
                .body("items.setOff", contains("0.00", "5407.84")));
    desk.awaitAccount("paidMonths", 0);
    desk.awaitSaid("payment-ordered", 1);
  }

  @Test
  void aMonthThatTwoCertificatesCoverTogetherIsExempt() {
    Desk desk =
        new Desk()
            .registered("2025-08")
            .collectedEach("2025-08", "2025-10", "1000.00")
            .awaitAccount("paidMonths", 3);
    granted(desk, "2025-08-01", "2025-09-15", true);
    desk.awaitAccount("paidMonths", 2);
    granted(desk, "2025-09-16", "2025-10-30", true);
    desk.awaitAccount("paidMonths", 1);
  }

  @Test
  void aRefundThatTheBankReturnedIsOrderedAgain() {
    Desk desk = new Desk().registered("2025-09").collected("2025-09", "1000.00");
    desk.awaitAccount("paidMonths", 1);
    granted(desk, "2025-09-01", "2026-08-31", true);
    awaitRefunds(desk, refunds -> refunds.body("items.status", contains("ORDERED")));
    String refund =
        Desk.officer().get("/api/refunds?personId=" + desk.personId).path("items[0].id");
    desk.awaitSaid("payment-ordered", 1);
    Desk.officer()
        .post("/api/refunds/" + refund + "/payment-retry")
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING_RETURNED"));
    String first = orderOf(refund);
    desk.returned(first, "ACCOUNT_CLOSED");
    awaitRefunds(desk, refunds -> refunds.body("items.status", contains("RETURNED")));
    Desk.officer()
        .post("/api/refunds/" + refund + "/payment-retry")
        .then()
        .statusCode(200)
        .body("status", equalTo("ORDERED"));
    // The first order's return once more does not touch the second.
    desk.returned(first, "ACCOUNT_CLOSED");
    desk.awaitSaid("payment-ordered", 2);
    String second =
        Desk.BROKER.read("settlements", "payment-ordered", data -> data.contains(refund)).stream()
            .map(record -> JsonPath.from(new String(record.value(), StandardCharsets.UTF_8)))
            .map(data -> data.getString("paymentOrderId"))
            .filter(id -> !id.equals(first))
            .findFirst()
            .orElseThrow();
    desk.executed(second, "2025-12-22");
    awaitRefunds(desk, refunds -> refunds.body("items.status", contains("PAID")));
  }

  @Test
  void aDayOfWorkWithoutExemptionMakesTheMonthPayable() {
    Desk desk = new Desk();
    // The day of the start is known: it began before the certificate.
    desk.registeredFrom("2025-09-05")
        .collected("2025-09", "1000.00")
        .collected("2025-10", "1000.00");
    desk.awaitAccount("paidMonths", 2);
    granted(desk, "2025-09-08", "2026-08-31", true);
    desk.awaitAccount("paidMonths", 1).awaitAccount("balance", "1000.00");
  }

  /** R9.4: the money of an account goes out once. */
  @Test
  void whatALumpSumHasPaidOutIsNotRefundedAsWell() {
    Desk.today("2026-03-10");
    Desk desk = Desk.leaver();
    String id = desk.approved();
    // Ordered and not executed yet: it is on its way to the person.
    granted(desk, "2025-09-01", "2025-09-30", true);
    awaitRefunds(
        desk,
        refunds ->
            refunds
                .body("items.employerAmount", contains("4407.84"))
                .body("items.employeeAmount", contains("0.00")));
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12");
    Desk.awaitSettlement(id, "PAID");
    granted(desk, "2025-10-01", "2025-10-31", true);
    awaitRefunds(desk, refunds -> refunds.body("items.employeeAmount", contains("0.00", "0.00")));
    Desk.settlement(id).then().body("payments", hasSize(1));
  }

  @Test
  void whatWasRefundedBeforeALumpSumStaysRefunded() {
    Desk.today("2026-03-10");
    Desk desk = Desk.leaver();
    granted(desk, "2025-09-01", "2025-09-30", true);
    desk.awaitAccount("paidMonths", 5);
    String id = desk.approved();
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12");
    Desk.awaitSettlement(id, "PAID");
    // Something else of that time comes in: the refund is looked at again.
    desk.collected("2026-02", "120.00");
    Await.until(() -> Desk.settlement(id).then().body("payments[1].amount", equalTo("120.15")));
    awaitRefunds(
        desk,
        refunds ->
            refunds
                .body("items.employeeAmount", contains("2203.92"))
                .body("items.status", contains("ORDERED")));
  }
}
