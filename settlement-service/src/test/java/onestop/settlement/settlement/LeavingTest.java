package onestop.settlement.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R9.1, R9.2, R9.3, R9.4, R9.5: leaving China with the balance in one sum. */
@QuarkusTest
@QuarkusTestResource(World.class)
class LeavingTest {

  @Inject Session session;

  @BeforeEach
  void today() {
    Desk.today("2026-01-10");
  }

  /** 26447.04 credited in 2025 at 1.50 %: 26661.92 in January 2026. */
  private static Desk leaver() {
    return new Desk()
        .registered("2025-01")
        .collectedEach("2025-01", "2025-12", "2203.92")
        .employmentEnded("2025-12-31")
        .awaitAccount("paidMonths", 12)
        .awaitAccount("employmentEndedOn", "2025-12-31");
  }

  @Test
  void aPersonLeavesAndIsPaidOnce() {
    Desk desk = leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    Desk.settlement(id)
        .then()
        .body("defects", empty())
        .body("warnings", empty())
        .body("notice.issuedOn", equalTo("2026-01-10"))
        .body("decisionDueOn", nullValue());

    Desk.review(id).then().statusCode(409).body("code", equalTo("NOTICE_NOT_CONFIRMED"));
    Desk.approve(id).then().statusCode(409).body("code", equalTo("NOTICE_NOT_CONFIRMED"));
    desk.confirm(id);
    Desk.settlement(id).then().body("decisionDueOn", equalTo("2026-02-06"));
    Desk.approve(id).then().statusCode(409).body("code", equalTo("WRONG_STATE"));
    Desk.review(id).then().statusCode(200).body("status", equalTo("REVIEWED"));
    Desk.as("reviewer", "officer-1")
        .post("/api/settlements/" + id + "/approval")
        .then()
        .statusCode(403)
        .body("code", equalTo("SAME_OFFICER"));
    Desk.approve(id)
        .then()
        .statusCode(200)
        .body("status", equalTo("PAYMENT_ORDERED"))
        .body("amount", equalTo("26661.92"))
        .body("amountFrozen", equalTo(true))
        .body("paidIn", equalTo("2026-01"))
        .body("statement.closing", contains("26661.92", "26661.92"))
        .body("statement.ratePercent", contains("1.50", "1.50"))
        .body("statement.provisional", contains(false, true))
        .body("payments", hasSize(1))
        .body("payments[0].accountLast4", equalTo("0134"));
    Desk.approve(id).then().statusCode(409).body("code", equalTo("WRONG_STATE"));
    desk.person()
        .post("/api/settlements/" + id + "/withdrawal")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG_STATE"));

    String order = Desk.orders(id).getFirst();
    Desk.as("system", "bank")
        .get("/api/payment-orders/" + order)
        .then()
        .statusCode(200)
        .body("payee", equalTo("Anna Schmidt"))
        .body("account", equalTo("6217000010010134"))
        .body("amount", equalTo("26661.92"))
        .body("status", equalTo("ORDERED"));
    Desk.officer().get("/api/payment-orders/" + order).then().statusCode(403);

    desk.executed(order, "2026-01-12");
    Desk.awaitSettlement(id, "PAID");
    desk.executed(order, "2026-01-13");
    desk.awaitAccount("status", "CLOSED").awaitAccount("balance", "0.00");
    desk.account().then().body("paidMonths", equalTo(0));
    Desk.settlement(id).then().body("paidOn", equalTo("2026-01-12"));
    for (String type :
        List.of(
            "account-opened",
            "settlement-submitted",
            "settlement-approved",
            "payment-ordered",
            "settlement-paid",
            "account-closed")) {
      desk.awaitSaid(type, 1);
    }
    Desk.officer()
        .body(desk.withdrawal())
        .post("/api/settlements")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_CLOSED"));
    Desk.settlement(id)
        .then()
        .body(
            "history.verb",
            contains("SUBMIT_WITHDRAWAL", "CONFIRM_NOTICE", "REVIEW", "APPROVE", "PAY"));
  }

  @Test
  void allDefectsAndWarningsAreToldAtOnce() {
    Desk desk = new Desk().registered("2025-01").awaitAccount("status", "OPEN");
    Map<String, Object> body = new HashMap<>(desk.withdrawal());
    body.put("documents", List.of(Map.of("kind", "BENEFITS_DECLARATION")));
    body.put("bankAccount", Desk.bankAccount("Hans Meier"));
    String id = desk.submit(body, "NEEDS_CORRECTION");
    Desk.settlement(id)
        .then()
        .body(
            "defects.code",
            containsInAnyOrder(
                "UNSIGNED_BENEFITS_DECLARATION",
                "MISSING_TERMINATION_APPLICATION",
                "MISSING_PASSPORT",
                "MISSING_BANK_CARD",
                "BANK_ACCOUNT_NOT_OWN",
                "EMPLOYMENT_NOT_ENDED"))
        .body("defects.message", org.hamcrest.Matchers.everyItem(notNullValue()));
    Desk.BROKER.send(
        "contributions",
        desk.number,
        "contribution-arrears",
        """
        {"socialSecurityNumber":"%s","month":"2025-11","employerCreditCode":"%s",
         "amount":"2310.00","defaultFrom":"2025-12-16"}\
        """
            .formatted(desk.number, Desk.EMPLOYER));
    desk.employmentEnded("2025-12-31").awaitAccount("employmentEndedOn", "2025-12-31");
    body = new HashMap<>(desk.withdrawal());
    Map<String, Object> other = new HashMap<>(Desk.bankAccount("SCHMIDT ANNA"));
    other.put("kind", "OTHER");
    body.put("bankAccount", other);
    awaitRow("arrears", desk);
    desk.person()
        .body(body)
        .put("/api/settlements/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("NOTICE_PENDING"))
        .body("defects", empty())
        .body("warnings.code", containsInAnyOrder("NOT_FINANCIAL_CARD", "ARREARS"));
    desk.awaitSaid("settlement-submitted", 1);
  }

  private void awaitRow(String table, Desk desk) {
    Await.until(() ->
        assertEquals(
            1L,
            QuarkusTransaction.requiringNew()
                .call(() ->
                    session
                        .createNativeQuery(
                            "SELECT count(*) FROM " + table + " WHERE social_security_number = ?1",
                            Long.class)
                        .setParameter(1, desk.number)
                        .getSingleResult())));
  }

  @Test
  void fiftyApprovalsAtOncePayOnce() throws Exception {
    Desk desk = leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, 50)
              .<Callable<Integer>>mapToObj(i ->
                  () ->
                      Desk.as("reviewer", "reviewer-" + i)
                          .post("/api/settlements/" + id + "/approval")
                          .statusCode())
              .toList();
      int approved = 0;
      for (var answer : threads.invokeAll(calls)) {
        approved += answer.get() == 200 ? 1 : 0;
      }
      assertEquals(1, approved);
    }
    Desk.settlement(id).then().body("payments", hasSize(1));
    desk.awaitSaid("payment-ordered", 1);
    desk.awaitSaid("settlement-approved", 1);
  }

  @Test
  void aReturnedPaymentIsOrderedAgainToACorrectedAccount() {
    Desk desk = leaver();
    String id = desk.approved();
    String first = Desk.orders(id).getFirst();
    desk.returned(first, "ACCOUNT_CLOSED");
    Desk.awaitSettlement(id, "PAYMENT_RETURNED");
    desk.returned(first, "ACCOUNT_CLOSED");
    desk.person()
        .body(Map.of("bankAccount", Desk.bankAccount("Hans Meier")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(422)
        .body("code", equalTo("BANK_ACCOUNT_NOT_OWN"));
    desk.person()
        .body(Map.of("bankAccount", Desk.bankAccount("Schmidt Anna")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(200)
        .body("status", equalTo("PAYMENT_ORDERED"))
        .body("payments.status", contains("REPLACED", "ORDERED"));
    desk.person()
        .body(Map.of("bankAccount", Desk.bankAccount("Schmidt Anna")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(409);
    // Said again of the first order, it does not touch the second.
    desk.returned(first, "ACCOUNT_CLOSED");
    // Nor does a word that it was paid after all: that is for an officer to clear up.
    desk.executed(first, "2026-01-19");
    desk.executed(Desk.orders(id).getLast(), "2026-01-20");
    Desk.awaitSettlement(id, "PAID");
    Desk.settlement(id)
        .then()
        .body("paidOn", equalTo("2026-01-20"))
        .body("payments.status", contains("REPLACED", "EXECUTED"));
    desk.awaitSaid("settlement-returned", 1);
    desk.awaitSaid("payment-ordered", 2);
    desk.awaitSaid("settlement-paid", 1);
    desk.awaitAccount("status", "CLOSED");
  }

  @Test
  void anApplicationIsTakenBackUntilThePaymentIsOrdered() {
    Desk desk = leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    Desk.officer()
        .body(desk.withdrawal())
        .post("/api/settlements")
        .then()
        .statusCode(409)
        .body("code", equalTo("SETTLEMENT_OPEN"));
    desk.person()
        .post("/api/settlements/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
    desk.submit(desk.withdrawal(), "NOTICE_PENDING");
  }

  @Test
  void anOfficerSendsItBackAndItIsHandedInAnew() {
    Desk desk = leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.reviewer()
        .body(Map.of("reason", "The signature is not the person's"))
        .post("/api/settlements/" + id + "/return")
        .then()
        .statusCode(200)
        .body("status", equalTo("RETURNED"));
    desk.person()
        .body(desk.withdrawal())
        .put("/api/settlements/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("NOTICE_PENDING"));
    desk.awaitSaid("settlement-returned", 1);
    desk.awaitSaid("settlement-submitted", 2);
  }

  @Test
  void whoHasAPensionIsToldAtOnce() {
    Desk desk = leaver();
    Desk.BROKER.send(
        "pensions",
        desk.number,
        "pension-awarded",
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"4120.50","firstPaymentMonth":"2026-01"}\
        """
            .formatted(desk.number));
    awaitRow("pension", desk);
    String id = desk.submit(desk.withdrawal(), "NEEDS_CORRECTION");
    Desk.settlement(id).then().body("defects.code", contains("PENSION_ENTITLED"));
    Desk.officer().post("/api/settlements/" + id + "/withdrawal").then().statusCode(200);
    // Ended, it stands in the way no more; nor does a pension stand in the way of keeping.
    Desk.BROKER.send(
        "pensions",
        desk.number,
        "pension-ended",
        "{\"socialSecurityNumber\":\"%s\",\"endedOn\":\"2026-01-10\",\"reason\":\"OTHER\"}"
            .formatted(desk.number));
    Await.until(() -> {
      String again = Desk.officer().body(desk.withdrawal()).post("/api/settlements").path("id");
      String status = Desk.settlement(again).path("status");
      Desk.officer().post("/api/settlements/" + again + "/withdrawal").then().statusCode(200);
      assertEquals("NOTICE_PENDING", status);
    });
  }

  @Test
  void aPensionIsDueFromTheMonthInWhichAgeAndMonthsAreReached() {
    // FEMALE_55, born 1988-04: 55 in 2043-04, 36 months later 2046-04 (R8.1); 240 months (R8.2).
    Desk due =
        new Desk()
            .registered("2025-01")
            .collectedEach("2025-01", "2044-12", "100.00")
            .employmentEnded("2025-12-31");
    Desk less =
        new Desk()
            .registered("2025-01")
            .collectedEach("2025-01", "2044-11", "100.00")
            .employmentEnded("2025-12-31");
    due.awaitAccount("paidMonths", 240).awaitAccount("employmentEndedOn", "2025-12-31");
    less.awaitAccount("paidMonths", 239).awaitAccount("employmentEndedOn", "2025-12-31");
    Desk.today("2046-03-31");
    String early = due.submit(due.withdrawal(), "NOTICE_PENDING");
    due.person().post("/api/settlements/" + early + "/withdrawal").then().statusCode(200);
    Desk.today("2046-04-01");
    String id = due.submit(due.withdrawal(), "NEEDS_CORRECTION");
    Desk.settlement(id).then().body("defects.code", contains("PENSION_ENTITLED"));
    less.submit(less.withdrawal(), "NOTICE_PENDING");
  }

  @Test
  void whoIsEmployedAgainBeforeApprovalIsNotPaidOut() {
    Desk desk = leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    desk.registered(UUID.randomUUID(), "2026-01", 3).awaitAccount("employmentEndedOn", null);
    Desk.approve(id).then().statusCode(409).body("code", equalTo("EMPLOYMENT_NOT_ENDED"));
    Desk.settlement(id)
        .then()
        .body("status", equalTo("REVIEWED"))
        .body("payments", empty())
        .body("amountFrozen", equalTo(false));
    // Until the payment is ordered it can be taken back.
    desk.person()
        .post("/api/settlements/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void whatGoesOnUnderAnotherNumberOfThePersonCountsToo() {
    Desk desk = leaver();
    Desk other = new Desk().registered("2025-01").awaitAccount("status", "OPEN");
    Desk.BROKER.send(
        "registrations",
        desk.personId.toString(),
        "person-merged",
        "{\"personId\":\"%s\",\"mergedPersonId\":\"%s\",\"version\":3}"
            .formatted(desk.personId, other.personId));
    other.awaitAccount("personId", desk.personId.toString());
    String id = desk.submit(desk.withdrawal(), "NEEDS_CORRECTION");
    Desk.settlement(id).then().body("defects.code", contains("EMPLOYMENT_NOT_ENDED"));
    other.employmentEnded("2025-12-31").awaitAccount("employmentEndedOn", "2025-12-31");
    Desk.officer()
        .body(desk.withdrawal())
        .put("/api/settlements/" + id)
        .then()
        .body("status", equalTo("NOTICE_PENDING"));
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    Desk.BROKER.send(
        "pensions",
        other.number,
        "pension-awarded",
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"4120.50","firstPaymentMonth":"2026-01"}\
        """
            .formatted(other.number));
    awaitRow("pension", other);
    Desk.approve(id).then().statusCode(409).body("code", equalTo("PENSION_ENTITLED"));
  }

  @Test
  void theGatesAreLookedAtAgainAtApproval() {
    Desk desk = leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    Desk.BROKER.send(
        "pensions",
        desk.number,
        "pension-awarded",
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"4120.50","firstPaymentMonth":"2026-02"}\
        """
            .formatted(desk.number));
    awaitRow("pension", desk);
    Desk.approve(id).then().statusCode(409).body("code", equalTo("PENSION_ENTITLED"));
  }

  @Test
  void othersFilesDoNotExist() {
    Desk desk = leaver();
    Desk other = new Desk();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    other.person().get("/api/accounts/" + desk.number).then().statusCode(404);
    other.person().get("/api/settlements/" + id).then().statusCode(404);
    other.person().body(desk.withdrawal()).post("/api/settlements").then().statusCode(404);
    other.person().post("/api/settlements/" + id + "/withdrawal").then().statusCode(404);
    Desk.as("auditor", "a").body(desk.withdrawal()).post("/api/settlements").then().statusCode(403);
    Desk.as("auditor", "a").get("/api/settlements/" + id).then().statusCode(200);
    desk.person()
        .get("/api/settlements?socialSecurityNumber=" + desk.number)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void sameKeySameSettlement() {
    Desk desk = leaver();
    String first =
        Desk.officer()
            .header("Idempotency-Key", desk.number)
            .body(desk.withdrawal())
            .post("/api/settlements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Desk.officer()
        .header("Idempotency-Key", desk.number)
        .body(desk.withdrawal())
        .post("/api/settlements")
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    Desk.officer()
        .header("If-Match", "\"99\"")
        .post("/api/settlements/" + first + "/withdrawal")
        .then()
        .statusCode(412);
  }

  @Test
  void accountNumbersLieEncrypted() {
    Desk desk = leaver();
    String id = desk.approved();
    String stored =
        session
            .createNativeQuery(
                "SELECT account_number || application FROM payment_order p JOIN settlement s ON"
                    + " s.id = p.settlement_id WHERE s.id = ?1",
                String.class)
            .setParameter(1, UUID.fromString(id))
            .getSingleResult();
    assertFalse(stored.contains("6217000010010134"));
    assertFalse(stored.contains("Schmidt"));
    assertEquals("test-2:", stored.substring(0, 7));
  }
}
