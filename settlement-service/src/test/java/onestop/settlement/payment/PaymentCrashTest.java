package onestop.settlement.payment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R9.5: whichever write of a payment breaks off, and be it the commit itself, the payment is
 * ordered once and booked once. The database breaks the connection at a statement, as it would in a
 * crash; system-tests kill the process itself.
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class PaymentCrashTest {

  @Inject Session session;

  @BeforeEach
  void today() {
    Desk.today("2026-03-10");
  }

  @AfterEach
  void nothingBreaks() {
    sql("DROP TABLE IF EXISTS broken CASCADE");
    for (String table :
        List.of(
            "settlement",
            "settlement_step",
            "payment_order",
            "outbox",
            "account",
            "account_payout",
            "inbox")) {
      sql("DROP TRIGGER IF EXISTS breaks ON " + table);
    }
  }

  /** The next write of that table ends its connection; {@code atCommit}: when it commits. */
  private void breakOnce(String table, boolean atCommit) {
    sql("CREATE SEQUENCE IF NOT EXISTS breaks");
    sql("SELECT setval('breaks', 1, false)");
    sql(
        """
        CREATE OR REPLACE FUNCTION breaks() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          -- A sequence does not go back with the transaction: only the first write breaks.
          IF nextval('breaks') = 1 THEN
            PERFORM pg_terminate_backend(pg_backend_pid());
          END IF;
          RETURN NULL;
        END $$\
        """);
    sql(
        "CREATE "
            + (atCommit ? "CONSTRAINT TRIGGER" : "TRIGGER")
            + " breaks AFTER INSERT OR UPDATE ON "
            + table
            + (atCommit ? " DEFERRABLE INITIALLY DEFERRED" : "")
            + " FOR EACH ROW EXECUTE FUNCTION breaks()");
  }

  private void sql(String statement) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            session.doWork(connection -> {
              try (var one = connection.createStatement()) {
                one.execute(statement);
              }
            }));
  }

  private static String reviewed(Desk desk) {
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    return id;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settlement",
        "settlement_step",
        "payment_order",
        "outbox",
        "settlement at commit",
        "outbox at commit"
      })
  void anApprovalThatBreaksOffHasOrderedNothingAndAnotherOrdersOnce(String where) {
    Desk desk = Desk.leaver();
    String id = reviewed(desk);
    breakOnce(where.split(" ", -1)[0], where.endsWith("commit"));
    Desk.approve(id).then().statusCode(greaterThanOrEqualTo(500));
    Desk.settlement(id)
        .then()
        .body("status", equalTo("REVIEWED"))
        .body("payments", hasSize(0))
        .body("amountFrozen", equalTo(false));
    Desk.approve(id).then().statusCode(200).body("payments", hasSize(1));
    desk.awaitSaid("payment-ordered", 1);
    desk.awaitSaid("settlement-approved", 1);
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12").awaitSaid("settlement-paid", 1);
    assertEquals(1, desk.said("payment-ordered"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbox",
        "payment_order",
        "settlement",
        "settlement_step",
        "outbox",
        "account",
        "account_payout",
        "payment_order at commit",
        "inbox at commit"
      })
  void theBanksWordThatBreaksOffIsBookedOnce(String where) {
    Desk desk = Desk.leaver();
    String id = reviewed(desk);
    Desk.approve(id).then().statusCode(200);
    desk.awaitSaid("payment-ordered", 1);
    breakOnce(where.split(" ", -1)[0], where.endsWith("commit"));
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12");
    Await.until(() -> Desk.settlement(id).then().body("status", equalTo("PAID")));
    // The bank says it again, under another id.
    desk.executed(Desk.orders(id).getFirst(), "2026-03-12");
    desk.awaitAccount("status", "CLOSED").awaitAccount("balance", "0.00");
    for (String type : List.of("settlement-paid", "account-closed", "payment-ordered")) {
      desk.awaitSaid(type, 1);
    }
    Desk.settlement(id)
        .then()
        .body("payments.status", contains("EXECUTED"))
        .body("history.verb.findAll { it == 'PAY' }", hasSize(1));
  }

  @Test
  void aPaymentThatTheBankReturnedIsOrderedAgainOnceWhateverBreaks() {
    Desk desk = Desk.leaver();
    String id = reviewed(desk);
    Desk.approve(id).then().statusCode(200);
    breakOnce("payment_order", true);
    desk.returned(Desk.orders(id).getFirst(), "ACCOUNT_CLOSED");
    Desk.awaitSettlement(id, "PAYMENT_RETURNED");
    nothingBreaks();
    breakOnce("outbox", false);
    var body = java.util.Map.of("bankAccount", Desk.bankAccount("Schmidt Anna"));
    desk.person()
        .body(body)
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(greaterThanOrEqualTo(500));
    desk.person()
        .body(body)
        .post("/api/settlements/" + id + "/payment-retry")
        .then()
        .statusCode(200)
        .body("payments.status", contains("REPLACED", "ORDERED"));
    desk.awaitSaid("payment-ordered", 2);
    desk.executed(Desk.orders(id).getLast(), "2026-03-20");
    Desk.awaitSettlement(id, "PAID");
    desk.awaitSaid("settlement-paid", 1);
  }
}
