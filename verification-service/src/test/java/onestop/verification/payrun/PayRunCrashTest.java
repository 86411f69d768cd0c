package onestop.verification.payrun;

import static onestop.verification.Desk.nextMonth;
import static onestop.verification.Desk.officer;
import static onestop.verification.Desk.payRun;
import static onestop.verification.Desk.today;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that breaks off in the middle goes on where it was: nobody twice, nobody left out. */
@QuarkusTest
@QuarkusTestResource(World.class)
class PayRunCrashTest {

  @Inject PayRuns runs;
  @Inject PayRunBatch batch;
  @Inject Bulk bulk;

  private YearMonth month;

  @BeforeEach
  void onlyTheseArePaid() {
    bulk.endAll();
    month = nextMonth();
    today(month.atDay(1));
  }

  private UUID brokenOff(String prefix) {
    bulk.draw(2999, "10.01", month, prefix);
    bulk.draw(1, "66.66", month, prefix + "X");
    bulk.draw(500, "10.01", month, prefix + "Y");
    UUID id = QuarkusTransaction.requiringNew().call(() -> runs.open(month, "officer-1"));
    assertTrue(batch.next(id));
    // The second batch dies at its last beneficiary, as if the process had been killed there.
    bulk.run("ALTER TABLE payment ADD CONSTRAINT broken CHECK (amount <> 66.66) NOT VALID");
    assertThrows(RuntimeException.class, () -> batch.next(id));
    bulk.run("ALTER TABLE payment DROP CONSTRAINT broken");
    assertEquals(2000, paid());
    return id;
  }

  private long paid() {
    return bulk.count("SELECT count(*) FROM payment WHERE month = '" + month.atDay(1) + "'");
  }

  @Test
  void theNextCallForTheMonthGoesOnWhereItStopped() {
    brokenOff("CRASHA");
    officer()
        .get("/api/pay-runs/" + month)
        .then()
        .statusCode(200)
        .body("status", equalTo("RUNNING"))
        .body("paid", equalTo(2000));
    var run = payRun(month);
    assertEquals(3500, run.getInt("paid"));
    assertEquals("35091.65", run.getString("total"));
    assertEquals("DONE", run.getString("status"));
    assertEquals(3500, paid());
    officer()
        .body(Map.of("month", month.toString()))
        .post("/api/pay-runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("PAY_RUN_DONE"));
  }

  @Test
  void whatNobodyAsksForAgainIsTakenOver() {
    brokenOff("CRASHB");
    bulk.run("UPDATE pay_run SET touched_at = touched_at - interval '1 minute'");
    runs.takeOver();
    officer()
        .get("/api/pay-runs/" + month)
        .then()
        .statusCode(200)
        .body("status", equalTo("DONE"))
        .body("paid", equalTo(3500))
        .body("total", equalTo("35091.65"));
    assertEquals(3500, paid());
  }

  @Test
  void theNextMonthWaitsForTheOneThatBrokeOff() {
    UUID id = brokenOff("CRASHC");
    today(month.plusMonths(1).atDay(1));
    officer()
        .body(Map.of("month", month.plusMonths(1).toString()))
        .post("/api/pay-runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("PAY_RUN_IN_PROGRESS"));
    runs.finish(id);
    assertEquals(3500, paid());
  }
}
