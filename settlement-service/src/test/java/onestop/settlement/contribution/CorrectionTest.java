package onestop.settlement.contribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R7.2: what was reported wrongly is put right by a reversing and a new posting. */
@QuarkusTest
@QuarkusTestResource(World.class)
class CorrectionTest {

  @Inject Session session;

  @BeforeEach
  void today() {
    Desk.today("2026-01-24");
  }

  private static ProducerRecord<String, byte[]> said(Desk desk, String time, String data) {
    var record =
        Broker.binary(
            "contributions",
            desk.number,
            "contribution-collected",
            UUID.randomUUID().toString(),
            data);
    record.headers().remove("ce_time");
    record.headers().add("ce_time", time.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private static ValidatableResponse rows(Desk desk) {
    return Desk.officer().get("/api/contributions?socialSecurityNumber=" + desk.number).then();
  }

  @Test
  void theLevyAuthoritysCorrectionTakesBackWhatCountedAndSaysWhatCountsNow() {
    Desk desk = new Desk().registered("2025-07");
    String id = "c-" + desk.number;
    Desk.BROKER.send(said(desk, "2025-08-01T02:00:00Z", desk.collection(id, "2025-07", "2000.00")));
    desk.awaitAccount("balance", "2015.00");
    Desk.BROKER.send(said(desk, "2025-08-05T02:00:00Z", desk.collection(id, "2025-07", "2203.92")));
    // 2203.92 of July earn six months of 1.50 %: 16.53.
    desk.awaitAccount("balance", "2220.45").awaitAccount("paidMonths", 1);
    rows(desk)
        .body("items.collectionId", contains(id, id, id))
        .body("items.revision", contains(0, 1, 1))
        .body("items.reversal", contains(false, true, false))
        .body("items.credited", contains("2000.00", "-2000.00", "2203.92"));
    // Said again under another id, and the older report once more: nothing changes.
    Desk.BROKER.send(said(desk, "2025-08-06T02:00:00Z", desk.collection(id, "2025-07", "2203.92")));
    Desk.BROKER.send(said(desk, "2025-08-01T02:00:00Z", desk.collection(id, "2025-07", "2000.00")));
    desk.collected("2025-08", "100.00").awaitAccount("paidMonths", 2);
    rows(desk).body("items", hasSize(4));
  }

  @Test
  void aCorrectedMonthMovesAndItsInterestWithIt() {
    Desk desk = new Desk().registered("2025-07");
    String id = "m-" + desk.number;
    desk.collected(id, "2025-07", "2000.00").awaitAccount("balance", "2015.00");
    desk.collected(id, "2025-12", "2000.00").awaitAccount("balance", "2002.50");
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/statement?through=2025")
        .then()
        .body("years.credits", contains("2000.00"))
        .body("years.interestOnCredits", contains("2.50"));
    desk.account().then().body("paidMonths", equalTo(1));
  }

  @Test
  void aCollectionForTheWrongPersonGoesToTheRightOne() {
    Desk wrong = new Desk().registered("2025-07");
    Desk right = new Desk().registered("2025-07").awaitAccount("status", "OPEN");
    String id = "p-" + wrong.number;
    wrong.collected(id, "2026-01", "500.00").awaitAccount("balance", "500.00");
    right.collected(id, "2026-01", "500.00").awaitAccount("balance", "500.00");
    wrong.awaitAccount("balance", "0.00").awaitAccount("paidMonths", 0);
  }

  @Test
  void twoCollectionsOfOneMonthAddUp() {
    Desk desk = new Desk().registered("2025-07");
    desk.collected("2026-01", "500.00").collected("2026-01", "20.00");
    desk.awaitAccount("balance", "520.00").awaitAccount("paidMonths", 1);
  }

  @Test
  void anOfficerPutsACollectionRightAndTheLevysOldWordDoesNotUndoIt() {
    Desk desk = new Desk().registered("2025-07");
    String id = "o-" + desk.number;
    desk.collected(id, "2026-01", "2000.00").awaitAccount("balance", "2000.00");
    Map<String, Object> body =
        Map.of(
            "reason",
            "The levy authority's letter of 2026-01-20",
            "lines",
            List.of(Map.of("insurance", "PENSION", "payer", "EMPLOYEE", "amount", "2203.92")));
    for (int twice = 0; twice < 2; twice++) {
      Desk.officer()
          .body(body)
          .post("/api/contributions/" + id + "/correction")
          .then()
          .statusCode(200)
          .body("revision", equalTo(1))
          .body("credited", equalTo("2203.92"))
          .body("reason", equalTo("The levy authority's letter of 2026-01-20"));
    }
    desk.awaitAccount("balance", "2203.92");
    desk.collected(id, "2026-01", "2000.00").collected("2025-12", "10.00");
    desk.awaitAccount("paidMonths", 2).awaitAccount("balance", "2213.93");
    rows(desk).body("items", hasSize(4));
    Desk.officer()
        .body(Map.of("reason", "Nothing was paid"))
        .post("/api/contributions/" + id + "/correction")
        .then()
        .statusCode(200)
        .body("credited", equalTo("0.00"));
    desk.awaitAccount("paidMonths", 1).awaitAccount("balance", "10.01");
    Desk.officer()
        .body(Map.of("reason", "unknown"))
        .post("/api/contributions/nothing/correction")
        .then()
        .statusCode(404);
    Desk.as("auditor", "a")
        .body(Map.of("reason", "none of mine"))
        .post("/api/contributions/" + id + "/correction")
        .then()
        .statusCode(403);
  }

  @Test
  void aHundredCorrectionsAtOnceEachTakeBackTheOneBefore() {
    Desk desk = new Desk().registered("2025-07").awaitAccount("status", "OPEN");
    String id = "h-" + desk.number;
    Desk.BROKER.sendAll(
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                i -> said(desk, "2026-01-01T00:00:00Z", desk.collection(id, "2026-01", i + ".00")))
            .toList());
    desk.awaitAccount("balance", "100.00");
    Desk.officer()
        .get("/api/contributions?limit=200&socialSecurityNumber=" + desk.number)
        .then()
        .body("items", hasSize(199));
  }

  @Test
  void theLedgerRefusesToBeChanged() {
    Desk desk = new Desk().registered("2025-07");
    desk.collected("2026-01", "500.00").awaitAccount("balance", "500.00");
    for (String change :
        List.of(
            "UPDATE posting SET amount = 1 WHERE social_security_number = ?1",
            "DELETE FROM posting WHERE social_security_number = ?1",
            "UPDATE contribution SET month = '2020-01-01' WHERE social_security_number = ?1",
            "DELETE FROM contribution WHERE social_security_number = ?1")) {
      var refused =
          assertThrows(
              RuntimeException.class,
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(() ->
                          session
                              .createNativeMutationQuery(change)
                              .setParameter(1, desk.number)
                              .executeUpdate()));
      assertTrue(String.valueOf(refused).contains("append-only"), () -> change + ": " + refused);
    }
  }

  @Test
  void contributionsBeforeTheirAccountAreKeptAndCounted() {
    Desk desk = new Desk();
    desk.collected("2025-12", "100.00").collected("2026-01", "50.00");
    desk.account().then().statusCode(404);
    desk.registered("2025-12").awaitAccount("paidMonths", 2).awaitAccount("balance", "150.13");
    Await.until(() -> rows(desk).body("items", hasSize(2)));
  }
}
