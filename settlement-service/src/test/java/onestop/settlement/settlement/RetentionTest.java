package onestop.settlement.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R7.5, R9.1, R9.5, R9.7: an account that is kept, and what can become of it. */
@QuarkusTest
@QuarkusTestResource(World.class)
class RetentionTest {

  @BeforeEach
  void today() {
    Desk.today("2025-02-10");
  }

  /** 19472.48 at the end of 2024. */
  private static Desk left() {
    return new Desk()
        .registered("2024-01")
        .collectedEach("2024-01", "2024-12", "1600.00")
        .employmentEnded("2024-12-31")
        .awaitAccount("paidMonths", 12)
        .awaitAccount("employmentEndedOn", "2024-12-31");
  }

  private static Desk kept() {
    Desk desk = left();
    desk.person()
        .body(desk.retention())
        .post("/api/settlements")
        .then()
        .statusCode(201)
        .body("status", equalTo("RETAINED"));
    return desk;
  }

  @Test
  void keepingIsDoneAtOnceWithoutPapersNoticeOrOfficers() {
    Desk desk = left();
    String id =
        desk.person()
            .body(desk.retention())
            .post("/api/settlements")
            .then()
            .statusCode(201)
            .body("status", equalTo("RETAINED"))
            .body("defects", empty())
            .body("warnings", empty())
            .body("notice", nullValue())
            .body("decisionDueOn", nullValue())
            .body("amount", nullValue())
            .body("payments", empty())
            .extract()
            .path("id");
    desk.account()
        .then()
        .body("status", equalTo("RETAINED"))
        .body("balance", equalTo("19472.48"))
        .body("paidMonths", equalTo(12));
    for (String verb : List.of("review", "withdrawal", "payment-retry")) {
      Desk.officer()
          .body(
              verb.equals("payment-retry")
                  ? Map.of("bankAccount", Desk.bankAccount("Anna Schmidt"))
                  : Map.of())
          .post("/api/settlements/" + id + "/" + verb)
          .then()
          .statusCode(409);
    }
    desk.awaitSaid("settlement-submitted", 1);
    desk.awaitSaid("account-retained", 1);
    desk.person()
        .get("/api/settlements?socialSecurityNumber=" + desk.number)
        .then()
        .body("items.status", contains("RETAINED"));
  }

  @Test
  void aKeptAccountGoesOnEarning() {
    Desk desk = kept();
    Desk.today("2026-02-10");
    // 19472.48 x 1.50 %: 292.09.
    desk.account().then().body("balance", equalTo("19764.57")).body("paidMonths", equalTo(12));
  }

  @Test
  void whoKeptItMayWithdrawItLater() {
    Desk desk = kept();
    String id = desk.approved();
    // One month of 1.50 % on 19472.48: 24.34.
    Desk.settlement(id).then().body("amount", equalTo("19496.82"));
    desk.executed(Desk.orders(id).getFirst(), "2025-02-12");
    Desk.awaitSettlement(id, "PAID");
    desk.awaitAccount("status", "CLOSED").awaitSaid("account-closed", 1);
  }

  @Test
  void aKeptAccountIsInherited() {
    Desk desk = kept();
    Map<String, Object> body = new HashMap<>();
    body.put("socialSecurityNumber", desk.number);
    body.put("kind", "DEATH");
    body.put("diedOn", "2025-01-20");
    body.put(
        "documents",
        List.of(Map.of("kind", "DEATH_CERTIFICATE"), Map.of("kind", "HEIRSHIP_PROOF")));
    body.put(
        "heirs",
        List.of(
            Map.of(
                "name",
                "Otto Schmidt",
                "relation",
                "CHILD",
                "share",
                "1",
                "bankAccount",
                Desk.bankAccount("Otto Schmidt"))));
    String id = desk.submit(body, "IN_REVIEW");
    // 19496.82 and five months of 5135.75.
    Desk.settlement(id).then().body("amount", equalTo("45175.57"));
  }

  @Test
  void whoComesBackTwiceKeepsAllMonths() {
    Desk desk = kept();
    UUID second = UUID.randomUUID();
    desk.registered(second, "2025-01", 3).awaitAccount("status", "OPEN");
    desk.collected("2025-01", "1000.00").awaitAccount("paidMonths", 13);
    ended(desk, second, "2025-01-31");
    desk.awaitAccount("employmentEndedOn", "2025-01-31");
    desk.submit(desk.retention(), "RETAINED");
    desk.registered(UUID.randomUUID(), "2025-02", 3).awaitAccount("status", "OPEN");
    desk.collected("2025-02", "1000.00").awaitAccount("paidMonths", 14);
    desk.awaitSaid("account-retained", 2);
    desk.awaitSaid("account-reopened", 2);
    desk.awaitSaid("account-opened", 1);
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/postings?limit=200")
        .then()
        .body("items", hasSize(14))
        .body("items[13].month", equalTo("2025-02"))
        .body("items[13].amount", equalTo("1000.00"))
        .body("items[13].kind", equalTo("CONTRIBUTION"));
    new Desk().person().get("/api/accounts/" + desk.number + "/postings").then().statusCode(404);
  }

  private static void ended(Desk desk, UUID registration, String on) {
    Desk.BROKER.send(
        "registrations",
        desk.personId.toString(),
        "employment-ended",
        """
        {"registrationId":"%s","personId":"%s","version":4,"socialSecurityNumber":"%s",
         "employerCreditCode":"%s","endedOn":"%s"}\
        """
            .formatted(registration, desk.personId, desk.number, Desk.EMPLOYER, on));
  }

  @Test
  void theQuoteShowsBothChoices() {
    Desk desk = left();
    desk.person()
        .get("/api/accounts/" + desk.number + "/quote?paidIn=2025-12")
        .then()
        .statusCode(200)
        // Eleven months of 1.50 % on 19472.48: 267.75.
        .body("withdraw.amount", equalTo("19740.23"))
        .body("withdraw.monthsLost", equalTo(12))
        .body("withdraw.paidMonthsAfterwards", equalTo(0))
        .body("retain.balance", equalTo("19472.48"))
        .body("retain.paidMonths", equalTo(12))
        .body("provisional", equalTo(false));
    desk.account().then().body("status", equalTo("OPEN"));
  }
}
