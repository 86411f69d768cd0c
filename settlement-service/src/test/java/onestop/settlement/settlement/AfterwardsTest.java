package onestop.settlement.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R7.5, R9.5, R9.7: supplements, keeping an account, returning, beginning anew. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AfterwardsTest {

  @Inject Session session;

  @BeforeEach
  void today() {
    Desk.today("2026-03-10");
  }

  private static String paid(Desk desk) {
    String id = desk.approved();
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12");
    Desk.awaitSettlement(id, "PAID");
    return id;
  }

  @Test
  void aContributionThatComesLaterIsPaidAsASupplement() {
    Desk desk = Desk.leaver();
    String id = paid(desk);
    Desk.settlement(id).then().body("amount", equalTo("13281.44"));
    // 1000.00 of January 2026 earn two months of 1.50 %: 2.50.
    desk.collected("2026-01", "1000.00");
    Await.until(() ->
        Desk.settlement(id)
            .then()
            .body("payments.purpose", contains("SETTLEMENT", "SUPPLEMENT"))
            .body("payments[1].amount", equalTo("1002.50"))
            .body("payments[1].status", equalTo("ORDERED")));
    desk.executed(Desk.orders(id).getLast(), "2026-03-20").awaitSaid("settlement-paid", 2);
    Desk.settlement(id).then().body("status", equalTo("PAID")).body("amount", equalTo("13281.44"));
    desk.awaitAccount("balance", "0.00").awaitSaid("account-closed", 1);
  }

  @Test
  void aContributionBetweenApprovalAndPaymentIsNotLost() {
    Desk desk = Desk.leaver();
    String id = desk.approved();
    desk.collected("2026-02", "120.00").awaitAccount("balance", "13371.07");
    Desk.settlement(id).then().body("payments", hasSize(1));
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12");
    Await.until(() ->
        Desk.settlement(id)
            .then()
            .body("status", equalTo("PAID"))
            .body("payments.amount", contains("13281.44", "120.15")));
  }

  @Test
  void aRateThatIsPublishedLaterMakesASupplement() {
    Desk desk = Desk.leaver();
    String id = paid(desk);
    Desk.officer()
        .body(
            Map.of(
                "year", 2026,
                "ratePercent", "2.10",
                "document", "人社厅发〔2027〕12号",
                "confidence", "V"))
        .post("/api/crediting-rates")
        .then()
        .statusCode(201);
    // 8843.23 x 2.10 % x 2/12 = 30.95 for 22.11; 6611.76 x 2.10 % / 12 = 11.57 for 8.26.
    Desk.settlement(id)
        .then()
        .body("payments.amount", contains("13281.44", "12.15"))
        .body("payments[1].purpose", equalTo("SUPPLEMENT"));
    Desk.today("2026-03-11");
    Desk.settlement(id).then().body("payments", hasSize(2));
  }

  /** The other tests reckon 2026 with the rate of 2025. */
  @AfterEach
  void withdrawTheRateOf2026() {
    QuarkusTransaction.requiringNew()
        .run(() ->
            session
                .createNativeMutationQuery("DELETE FROM crediting_rate WHERE year = 2026")
                .executeUpdate());
  }

  @Test
  void aKeptAccountGoesOnUnderTheSameNumber() {
    Desk desk = new Desk().registered("2025-09").awaitAccount("status", "OPEN");
    String early = desk.submit(desk.retention(), "NEEDS_CORRECTION");
    Desk.settlement(early).then().body("defects.code", contains("EMPLOYMENT_NOT_ENDED"));
    desk.collectedEach("2025-09", "2026-02", "2203.92")
        .employmentEnded("2026-02-28")
        .awaitAccount("employmentEndedOn", "2026-02-28");
    desk.person()
        .body(desk.retention())
        .put("/api/settlements/" + early)
        .then()
        .statusCode(200)
        .body("status", equalTo("RETAINED"))
        .body("amount", nullValue())
        .body("notice", nullValue());
    desk.awaitAccount("status", "RETAINED").awaitAccount("paidMonths", 6);
    Desk.officer()
        .body(desk.retention())
        .post("/api/settlements")
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY_RETAINED"));
    // The first registration said again is not a return.
    desk.registered("2025-09");
    desk.registered(UUID.randomUUID(), "2026-03", 3);
    desk.awaitAccount("status", "OPEN").collected("2026-03", "2203.92");
    desk.awaitAccount("paidMonths", 7).awaitAccount("employmentEndedOn", null);
    desk.awaitSaid("account-retained", 1);
    desk.awaitSaid("account-reopened", 1);
    desk.awaitSaid("account-opened", 1);
  }

  @Test
  void afterALumpSumMonthsStartFromZero() {
    Desk desk = Desk.leaver();
    String first = paid(desk);
    desk.awaitAccount("status", "CLOSED");
    // For a month after the payment: it belongs to a later employment, if one comes.
    desk.collected("2026-04", "500.00").awaitAccount("balance", "500.00");
    Desk.settlement(first).then().body("payments", hasSize(1));
    desk.registered(UUID.randomUUID(), "2026-04", 3)
        .awaitAccount("status", "OPEN")
        .awaitAccount("paidMonths", 1);
    desk.awaitSaid("account-opened", 2);
    Desk.officer()
        .body(desk.withdrawal())
        .post("/api/settlements")
        .then()
        .statusCode(201)
        .body("defects.code", contains("EMPLOYMENT_NOT_ENDED"))
        .body("amount", equalTo("500.00"));
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/statement?through=2026")
        .then()
        .body("years.year", contains(2025, 2026, 2026))
        .body("years.opening", contains("0.00", "8843.23", "0.00"))
        .body("years[1].paidIn", equalTo("2026-03"))
        .body("years[1].closing", equalTo("13281.44"));
  }

  @Test
  void moneyThatCameBackIsPaidAgain() {
    Desk desk = Desk.leaver();
    String id = paid(desk);
    desk.returned(Desk.orders(id).getFirst(), "ACCOUNT_FROZEN");
    Desk.awaitSettlement(id, "PAYMENT_RETURNED");
    desk.person()
        .body(Map.of("bankAccount", Desk.bankAccount("Anna Schmidt")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(200);
    desk.executed(Desk.orders(id).getLast(), "2026-03-25");
    Desk.awaitSettlement(id, "PAID");
    Desk.settlement(id).then().body("payments.status", contains("REPLACED", "EXECUTED"));
    desk.awaitSaid("account-closed", 1);
  }

  @Test
  void anEmptyAccountIsClosedWithoutAPayment() {
    Desk desk =
        new Desk()
            .registered("2025-09")
            .employmentEnded("2026-02-28")
            .awaitAccount("employmentEndedOn", "2026-02-28");
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    Desk.approve(id)
        .then()
        .statusCode(200)
        .body("status", equalTo("PAID"))
        .body("amount", equalTo("0.00"))
        .body("payments", hasSize(0));
    desk.awaitAccount("status", "CLOSED").awaitSaid("settlement-paid", 1);
  }
}
