package onestop.settlement.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.kit.value.Money;
import onestop.settlement.Desk;
import onestop.settlement.Figures;
import onestop.settlement.ledger.Credits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R9.6, R10.7: death, heirs, grants, set-off. */
@QuarkusTest
@QuarkusTestResource(World.class)
class DeathTest {

  @BeforeEach
  void today() {
    Desk.today("2025-02-10");
  }

  /** 19472.48 at the end of 2024, 24.34 more by February 2025. */
  private static Desk deceased() {
    return new Desk()
        .registered("2024-01")
        .collectedEach("2024-01", "2024-12", "1600.00")
        .awaitAccount("paidMonths", 12);
  }

  private static Map<String, Object> heir(String name, String share) {
    return Map.of(
        "name", name, "relation", "CHILD", "share", share, "bankAccount", Desk.bankAccount(name));
  }

  private static Map<String, Object> death(Desk desk, Object... heirs) {
    Map<String, Object> body = new HashMap<>();
    body.put("socialSecurityNumber", desk.number);
    body.put("kind", "DEATH");
    body.put("diedOn", "2025-01-20");
    body.put(
        "documents",
        List.of(Map.of("kind", "DEATH_CERTIFICATE"), Map.of("kind", "HEIRSHIP_PROOF")));
    body.put("heirs", List.of(heirs));
    return body;
  }

  @Test
  void threeHeirsInheritAndTheFirstGetsTheGrantsAndTheLastFen() {
    Desk desk = deceased();
    String id =
        desk.submit(
            death(
                desk,
                heir("Otto Schmidt", "1/3"),
                heir("Eva Schmidt", "1/3"),
                heir("Kim Minjun", "1/3")),
            "IN_REVIEW");
    // Balance 19472.48 + 19472.48 x 1.50 % / 12 = 19496.82; thirds 6498.94 exactly.
    // Grants of 2024: 2 and 3 months of 5135.75.
    Desk.settlement(id)
        .then()
        .body("balance", equalTo("19496.82"))
        .body("grants.funeral", equalTo("10271.50"))
        .body("grants.lumpSum", equalTo("15407.25"))
        .body("grants.lumpSumMonths", equalTo("3.00"))
        .body("grants.provincialMonthlyIncome.year", equalTo(2024))
        .body("heirs.amount", contains("32177.69", "6498.94", "6498.94"))
        .body("amount", equalTo("45175.57"))
        .body("amountFrozen", equalTo(false))
        .body("decisionDueOn", equalTo("2025-03-10"));
    Desk.review(id).then().statusCode(200);
    Desk.approve(id)
        .then()
        .statusCode(200)
        .body("amount", equalTo("45175.57"))
        .body("payments.amount", contains("32177.69", "6498.94", "6498.94"))
        .body("payments.heir", contains(0, 1, 2));
    List<String> orders = Desk.orders(id);
    desk.executed(orders.get(0), "2025-02-12").returned(orders.get(1), "ACCOUNT_UNKNOWN");
    Desk.awaitSettlement(id, "PAYMENT_RETURNED");
    desk.executed(orders.get(2), "2025-02-12");
    Await.until(() ->
        Desk.settlement(id)
            .then()
            .body("payments.status", contains("EXECUTED", "RETURNED", "EXECUTED")));
    Desk.officer()
        .body(Map.of("bankAccount", Desk.bankAccount("Otto Schmidt")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(422)
        .body("code", equalTo("BANK_ACCOUNT_NOT_OWN"));
    Desk.officer()
        .body(Map.of("bankAccount", Desk.bankAccount("Schmidt Eva")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(200)
        .body("status", equalTo("PAYMENT_ORDERED"));
    desk.executed(Desk.orders(id).getLast(), "2025-02-20");
    Desk.awaitSettlement(id, "PAID");
    desk.awaitAccount("status", "CLOSED").awaitSaid("settlement-paid", 1);
    Desk.officer()
        .body(death(desk, heir("Otto Schmidt", "1")))
        .post("/api/settlements")
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_CLOSED"));
  }

  @Test
  void aPensionersLumpSumIsLessAndWhatWasOverpaidIsSetOff() {
    Desk desk = deceased();
    Desk.BROKER.send(
        "pensions",
        desk.number,
        "pension-awarded",
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"4120.50","firstPaymentMonth":"2024-07"}\
        """
            .formatted(desk.number));
    Desk.BROKER.send(
        "verifications",
        desk.number,
        "benefit-ended",
        """
        {"beneficiaryId":"%s","socialSecurityNumber":"%s","version":4,"endedOn":"2025-01-20",
         "overpaid":"4120.50"}\
        """
            .formatted(desk.personId, desk.number));
    String id =
        desk.submit(
            death(desk, heir("Otto Schmidt", "1/2"), heir("Eva Schmidt", "1/2")), "IN_REVIEW");
    // 3 months less 7/12, but not below 9; 19496.82 - 4120.50 = 15376.32 is inherited.
    Await.until(() ->
        Desk.settlement(id)
            .then()
            .body("grants.lumpSumMonths", equalTo("9.00"))
            .body("grants.lumpSum", equalTo("46221.75"))
            .body("overpaid", equalTo("4120.50"))
            .body("setOff", equalTo("4120.50"))
            .body("heirs.amount", contains("64181.41", "7688.16"))
            .body("amount", equalTo("71869.57")));
  }

  @Test
  void whatTheBalanceCannotBearIsSetOffFromTheGrants() {
    var grants = DeathGrants.beforePension(Money.of("1000.00"), 0);
    var calculation =
        Calculation.ofDeath(
            Credits.of(Map.of()),
            YearMonth.of(2025, 2),
            Figures.rates(),
            grants,
            null,
            Money.of("6000.00"),
            List.of(Share.of("1/2"), Share.of("1/2")));
    assertEquals("5000.00", calculation.setOff().toString());
    assertTrue(calculation.total().isZero());
  }

  @Test
  void defectsOfADeathAreToldAtOnce() {
    Desk desk = deceased();
    Map<String, Object> body =
        new HashMap<>(
            death(
                desk,
                Map.of(
                    "name", "Otto Schmidt",
                    "relation", "CHILD",
                    "share", "1",
                    "bankAccount", Desk.bankAccount("Eva Schmidt"))));
    body.remove("documents");
    String id = desk.submit(body, "NEEDS_CORRECTION");
    Desk.settlement(id)
        .then()
        .body(
            "defects.code",
            containsInAnyOrder(
                "MISSING_DEATH_CERTIFICATE", "MISSING_HEIRSHIP_PROOF", "BANK_ACCOUNT_NOT_OWN"))
        .body("defects.field", hasItem("heirs[0].bankAccount"))
        .body("heirs[0].bankAccount.last4", equalTo("0134"))
        .body("bankAccount", nullValue());
  }

  @Test
  void sharesThatDoNotMakeOneAreRefused() {
    Desk desk = deceased();
    Desk.officer()
        .body(death(desk, heir("Otto Schmidt", "1/3"), heir("Eva Schmidt", "1/3")))
        .post("/api/settlements")
        .then()
        .statusCode(422)
        .body("code", equalTo("SHARES_NOT_ONE"));
    Map<String, Object> body = new HashMap<>(death(desk, heir("Otto Schmidt", "0.5")));
    body.remove("diedOn");
    Desk.officer()
        .body(body)
        .post("/api/settlements")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("heirs[0].share", "diedOn"));
  }

  @Test
  void aMissingIncomeIsRefusedUnlessAnOfficerNamesOne() {
    Desk.today("2026-03-10");
    Desk desk = deceased();
    Map<String, Object> body = new HashMap<>(death(desk, heir("Otto Schmidt", "1")));
    body.put("diedOn", "2026-03-01");
    Desk.officer()
        .body(body)
        .post("/api/settlements")
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_PARAMETER"));
    body.put("provincialMonthlyIncome", "5200.00");
    desk.person()
        .body(body)
        .post("/api/settlements")
        .then()
        .statusCode(403)
        .body("code", equalTo("OFFICER_ONLY"));
    String id = desk.submit(body, "IN_REVIEW");
    Desk.settlement(id)
        .then()
        .body("grants.funeral", equalTo("10400.00"))
        .body("grants.provincialMonthlyIncome.amount", equalTo("5200.00"))
        .body("grants.provincialMonthlyIncome.year", nullValue())
        .body("heirs", hasSize(1));
  }

  @Test
  void noOneDiesTomorrow() {
    Desk desk = deceased();
    Map<String, Object> body = new HashMap<>(death(desk, heir("Otto Schmidt", "1")));
    body.put("diedOn", "2025-02-11");
    Desk.officer()
        .body(body)
        .post("/api/settlements")
        .then()
        .statusCode(422)
        .body("code", equalTo("DIED_AHEAD"));
    body.put("documents", new ArrayList<>());
    body.put("diedOn", "2025-02-10");
    desk.submit(body, "NEEDS_CORRECTION");
  }

  @Test
  void theLumpSumIsCountedToTheMonthAndAPensionersIsLess() {
    // 28 years 9 months.
    Desk desk =
        new Desk()
            .registered("1996-05")
            .collectedEach("1996-05", "2025-01", "100.00")
            .awaitAccount("paidMonths", 345);
    Map<String, Object> body = death(desk, heir("Otto Schmidt", "1"));
    String id = desk.submit(body, "IN_REVIEW");
    Desk.settlement(id)
        .then()
        .body("grants.lumpSumMonths", equalTo("22.75"))
        .body("grants.lumpSum", equalTo("116838.31"));
    // Drawn from January 2023 through January 2025: 25 months, so 25/12 less.
    Desk.BROKER.send(
        "pensions",
        desk.number,
        "pension-awarded",
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"4120.50","firstPaymentMonth":"2023-01"}\
        """
            .formatted(desk.number));
    Await.until(() ->
        Desk.settlement(id)
            .then()
            .body("grants.lumpSumMonths", equalTo("20.67"))
            .body("grants.lumpSum", equalTo("106138.83"))
            .body("grants.funeral", equalTo("10271.50")));
    Desk.review(id).then().statusCode(200);
    Desk.as("reviewer", "officer-1")
        .post("/api/settlements/" + id + "/approval")
        .then()
        .statusCode(403)
        .body("code", equalTo("SAME_OFFICER"));
    desk.person()
        .post("/api/settlements/" + id + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void whatComesInAfterADeathIsPaidToTheHeirsByTheirShares() {
    Desk desk = deceased();
    String id =
        desk.submit(
            death(desk, heir("Otto Schmidt", "1/2"), heir("Eva Schmidt", "1/2")), "IN_REVIEW");
    Desk.review(id).then().statusCode(200);
    Desk.approve(id).then().statusCode(200);
    Desk.orders(id).forEach(order -> desk.executed(order, "2025-02-12"));
    Desk.awaitSettlement(id, "PAID");
    // 100.00 of January earn one month of 1.50 %: 100.13, of which the odd fen is the first heir's.
    desk.collected("2025-01", "100.00");
    Await.until(() ->
        Desk.settlement(id)
            .then()
            .body(
                "payments.purpose",
                contains("SETTLEMENT", "SETTLEMENT", "SUPPLEMENT", "SUPPLEMENT"))
            .body("payments.heir", contains(0, 1, 0, 1))
            .body("payments[2].amount", equalTo("50.07"))
            .body("payments[3].amount", equalTo("50.06")));
  }

  @Test
  void aPensionFoundOverpaidLessLaterRaisesWhatTheFirstHeirGets() {
    Desk desk = deceased();
    overpaid(desk, 4, "30000.00");
    String id = desk.submit(death(desk, heir("Otto Schmidt", "1")), "IN_REVIEW");
    // 19496.82 of the balance and 10503.18 of the grants are set off: 15175.57 remain.
    Await.until(() -> Desk.settlement(id).then().body("amount", equalTo("15175.57")));
    Desk.review(id).then().statusCode(200);
    Desk.approve(id).then().statusCode(200);
    desk.executed(Desk.orders(id).getFirst(), "2025-02-12");
    Desk.awaitSettlement(id, "PAID");
    overpaid(desk, 5, "20000.00");
    Await.until(
        () -> Desk.settlement(id).then().body("payments.amount", contains("15175.57", "10000.00")));
    // An older word changes nothing.
    overpaid(desk, 3, "0.00");
    desk.collected("2025-01", "100.00");
    Await.until(() -> Desk.settlement(id).then().body("payments", hasSize(3)));
    Desk.settlement(id).then().body("payments.amount", contains("15175.57", "10000.00", "100.13"));
  }

  private static void overpaid(Desk desk, int version, String amount) {
    Desk.BROKER.send(
        "verifications",
        desk.personId.toString(),
        "benefit-ended",
        """
        {"beneficiaryId":"%s","socialSecurityNumber":"%s","version":%d,"endedOn":"2025-01-20",
         "overpaid":"%s"}\
        """
            .formatted(desk.personId, desk.number, version, amount));
  }

  @Test
  void theFenThatIsLeftIsTheFirstHeirs() {
    Desk desk = deceased();
    desk.collected("2025-01", "100.00").awaitAccount("paidMonths", 13);
    String id =
        desk.submit(
            death(
                desk,
                heir("Otto Schmidt", "1/3"),
                heir("Eva Schmidt", "1/3"),
                heir("Kim Minjun", "1/3")),
            "IN_REVIEW");
    // 19472.48 + 100.00 + 24.34 + 100.00 x 1.50 % / 12 = 0.13: 19596.95, thirds of 6532.31 and two
    // fen; the first heir has them and the grants of 10271.50 + 15407.25.
    Desk.settlement(id)
        .then()
        .body("balance", equalTo("19596.95"))
        .body("heirs.amount", contains("32211.08", "6532.31", "6532.31"))
        .body("amount", equalTo("45275.70"));
  }

  @Test
  void ofSeveralPaymentsThatCameBackTheOneToSendAgainIsNamed() {
    Desk desk = deceased();
    String id =
        desk.submit(
            death(desk, heir("Otto Schmidt", "1/2"), heir("Eva Schmidt", "1/2")), "IN_REVIEW");
    Desk.review(id).then().statusCode(200);
    Desk.approve(id).then().statusCode(200);
    List<String> orders = Desk.orders(id);
    orders.forEach(order -> desk.returned(order, "ACCOUNT_UNKNOWN"));
    Await.until(
        () -> Desk.settlement(id).then().body("payments.status", contains("RETURNED", "RETURNED")));
    Map<String, Object> body = new HashMap<>();
    body.put("bankAccount", Desk.bankAccount("Eva Schmidt"));
    retry(id, body).statusCode(422).body("code", equalTo("PAYMENT_ORDER_NEEDED"));
    body.put("paymentOrderId", orders.get(0));
    retry(id, body).statusCode(422).body("code", equalTo("BANK_ACCOUNT_NOT_OWN"));
    body.put("paymentOrderId", orders.get(1));
    retry(id, body).statusCode(200).body("status", equalTo("PAYMENT_RETURNED"));
    body.put("paymentOrderId", orders.get(0));
    body.put("bankAccount", Desk.bankAccount("Otto Schmidt"));
    retry(id, body).statusCode(200).body("status", equalTo("PAYMENT_ORDERED"));
    Desk.orders(id).forEach(order -> desk.executed(order, "2025-02-20"));
    Desk.awaitSettlement(id, "PAID");
    Desk.settlement(id)
        .then()
        .body(
            "payments.findAll { it.status == 'EXECUTED' }.amount",
            containsInAnyOrder("35427.16", "9748.41"));
  }

  private static ValidatableResponse retry(String id, Map<String, Object> body) {
    return Desk.officer().body(body).post("/api/settlements/" + id + "/payment-retry").then();
  }

  @Test
  void whoHadTwoAccountsHasTheGrantsOnce() {
    Desk desk = deceased();
    Desk other = deceased();
    Desk.BROKER.send(
        "registrations",
        desk.personId.toString(),
        "person-merged",
        "{\"personId\":\"%s\",\"mergedPersonId\":\"%s\",\"version\":3}"
            .formatted(desk.personId, other.personId));
    other.awaitAccount("personId", desk.personId.toString());
    String first = desk.submit(death(desk, heir("Otto Schmidt", "1")), "IN_REVIEW");
    String second = other.submit(death(other, heir("Otto Schmidt", "1")), "IN_REVIEW");
    for (String id : List.of(first, second)) {
      Desk.settlement(id).then().body("grants.funeral", equalTo("10271.50"));
      Desk.review(id).then().statusCode(200);
    }
    // 19496.82 and the grants of 10271.50 + 15407.25; the other account's balance alone.
    Desk.approve(first).then().statusCode(200).body("amount", equalTo("45175.57"));
    Desk.settlement(second).then().body("amount", equalTo("19496.82"));
    Desk.approve(second)
        .then()
        .statusCode(200)
        .body("amount", equalTo("19496.82"))
        .body("grants.funeral", equalTo("0.00"))
        .body("grants.lumpSum", equalTo("0.00"));
    for (Desk one : List.of(desk, other)) {
      String id = one == desk ? first : second;
      one.executed(Desk.orders(id).getFirst(), "2025-02-12");
      Desk.awaitSettlement(id, "PAID");
      // What comes in later is all that is paid later: no grant comes up again.
      one.collected("2025-01", "100.00");
      Await.until(() -> Desk.settlement(id).then().body("payments", hasSize(2)));
      Desk.settlement(id).then().body("payments[1].amount", equalTo("100.13"));
    }
  }
}
