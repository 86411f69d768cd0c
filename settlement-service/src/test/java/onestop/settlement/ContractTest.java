package onestop.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.ChannelRules;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Both ends of the contracts: every example is taken, everything said is as its schema says. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ContractTest {

  private static final List<List<String>> HEARD =
      List.of(
          List.of("registrations", "registration-completed"),
          List.of("registrations", "employment-ended"),
          List.of("registrations", "person-merged"),
          List.of("contributions", "contribution-collected"),
          List.of("contributions", "contribution-arrears"),
          List.of("exemptions", "exemption-granted"),
          List.of("exemptions", "exemption-extended"),
          List.of("exemptions", "exemption-ended"),
          List.of("pensions", "pension-awarded"),
          List.of("pensions", "pension-ended"),
          List.of("verifications", "benefit-ended"),
          List.of("payments", "payment-executed"),
          List.of("payments", "payment-returned"));

  private static final Set<String> SAID =
      Set.of(
          "account-opened",
          "account-retained",
          "account-reopened",
          "account-closed",
          "settlement-submitted",
          "settlement-approved",
          "settlement-returned",
          "settlement-paid",
          "payment-ordered",
          "contribution-refund-ordered");

  @Inject Session session;

  @Test
  void everyExampleIsTaken() {
    List<String> ids = new ArrayList<>();
    for (List<String> heard : HEARD) {
      for (String example :
          List.of(Contracts.minimalExample(heard.get(1)), Contracts.example(heard.get(1)))) {
        ids.add(Desk.BROKER.send(heard.get(0), "contract", heard.get(1), example));
      }
    }
    // What was taken, or waits for what it belongs to, stands in the inbox; a dead letter does not.
    Await.until(() -> assertEquals(ids.size(), taken(ids)));
    given()
        .auth()
        .oauth2(World.token("officer", "sub", "officer-1"))
        .get("/api/accounts/DEU0C01X00T47")
        .then()
        .body("status", equalTo("OPEN"))
        .body("employmentEndedOn", equalTo("2027-12-31"));
  }

  private long taken(List<String> ids) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery("SELECT count(*) FROM inbox WHERE event_id IN (?1)", Long.class)
                .setParameterList(1, ids)
                .getSingleResult());
  }

  @Test
  void theChannelsAreThoseOfTheContracts() {
    ChannelRules.check();
    ChannelRules.checkContracts();
  }

  @Test
  void everythingSaidIsAsItsSchemaSays() {
    Desk.today("2026-03-10");
    Desk desk = life();
    Await.until(() -> assertEquals(SAID, said(desk)));
  }

  /** Every type that was said of this person; each payload is checked. */
  private static Set<String> said(Desk desk) {
    Set<String> types = new TreeSet<>();
    for (String type : SAID) {
      Desk.BROKER
          .read("settlements", type, data -> data.contains(desk.number))
          .forEach(record -> {
            Contracts.assertValid(type, record.value());
            assertEquals(desk.personId.toString(), record.key());
            types.add(type);
          });
    }
    return types;
  }

  /** Kept, back again, refunded, sent back, returned by the bank, paid. */
  private static Desk life() {
    Desk desk = new Desk().registered("2025-09");
    desk.collectedEach("2025-09", "2026-02", "2203.92")
        .employmentEnded("2026-02-28")
        .awaitAccount("paidMonths", 6)
        .awaitAccount("employmentEndedOn", "2026-02-28");
    desk.submit(desk.retention(), "RETAINED");
    UUID again = UUID.randomUUID();
    desk.registered(again, "2026-03", 3).awaitAccount("status", "OPEN");
    Desk.BROKER.send(
        "registrations",
        desk.personId.toString(),
        "employment-ended",
        """
        {"registrationId":"%s","personId":"%s","version":4,"socialSecurityNumber":"%s",
         "employerCreditCode":"%s","endedOn":"2026-03-05"}\
        """
            .formatted(again, desk.personId, desk.number, Desk.EMPLOYER));
    desk.awaitAccount("employmentEndedOn", "2026-03-05");
    Desk.BROKER.send(
        "exemptions",
        desk.personId.toString(),
        "exemption-granted",
        """
        {"personId":"%s","country":"DEU","certificateId":"%s","version":1,"category":"POSTED",
         "insurances":["PENSION"],"exemptFrom":"2025-09-01","exemptUntil":"2025-09-30",
         "refund":true,"employerCreditCode":"%s"}\
        """
            .formatted(desk.personId, UUID.randomUUID(), Desk.EMPLOYER));
    desk.awaitAccount("paidMonths", 5);
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    Desk.officer()
        .body(Map.of("reason", "Signed in another name"))
        .post("/api/settlements/" + id + "/return")
        .then()
        .statusCode(200);
    desk.person().body(desk.withdrawal()).put("/api/settlements/" + id).then().statusCode(200);
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    Desk.approve(id).then().statusCode(200);
    desk.returned(Desk.orders(id).getFirst(), "ACCOUNT_UNKNOWN");
    Desk.awaitSettlement(id, "PAYMENT_RETURNED");
    desk.person()
        .body(Map.of("bankAccount", Desk.bankAccount("Anna Schmidt")))
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(200);
    desk.executed(Desk.orders(id).getLast(), "2026-03-20");
    Desk.awaitSettlement(id, "PAID");
    return desk;
  }
}
