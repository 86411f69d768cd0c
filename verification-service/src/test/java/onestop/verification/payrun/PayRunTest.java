package onestop.verification.payrun;

import static onestop.verification.Desk.awaitSaid;
import static onestop.verification.Desk.award;
import static onestop.verification.Desk.beneficiary;
import static onestop.verification.Desk.end;
import static onestop.verification.Desk.nextMonth;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.officer;
import static onestop.verification.Desk.payRun;
import static onestop.verification.Desk.payments;
import static onestop.verification.Desk.said;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.verify;
import static onestop.verification.Desk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import onestop.kit.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(World.class)
class PayRunTest {

  @Inject Bulk bulk;

  @BeforeEach
  void onlyTheseArePaid() {
    bulk.endAll();
  }

  private static Response post(YearMonth month) {
    return officer().body(Map.of("month", month.toString())).post("/api/pay-runs");
  }

  @Test
  void eachMonthOnceInOrderAndNotAheadOfToday() {
    YearMonth month = nextMonth();
    today(month.atDay(1));
    payRun(month);
    post(month).then().statusCode(409).body("code", equalTo("PAY_RUN_DONE"));
    post(month.minusMonths(1)).then().statusCode(409);
    post(month.plusMonths(1)).then().statusCode(409).body("code", equalTo("PAY_RUN_AHEAD"));
    today(month.plusMonths(2).atDay(1));
    post(month.plusMonths(2))
        .then()
        .statusCode(409)
        .body("code", equalTo("PAY_RUN_OUT_OF_ORDER"))
        .body("detail", org.hamcrest.Matchers.containsString(month.plusMonths(1).toString()));
    payRun(month.plusMonths(1));
    officer().get("/api/pay-runs/" + month).then().statusCode(200).body("status", equalTo("DONE"));
    officer().get("/api/pay-runs").then().statusCode(200).body("items.month", hasItem("" + month));
    officer().get("/api/pay-runs/1999-01").then().statusCode(404);
    with(World.token("reviewer", "sub", "r"))
        .body(Map.of("month", month.toString()))
        .post("/api/pay-runs")
        .then()
        .statusCode(403);
    officer().body(Map.of("month", "2030-13")).post("/api/pay-runs").then().statusCode(400);
  }

  @Test
  void theTotalIsWhatWasPaidToAll() {
    YearMonth month = nextMonth();
    today(month.atDay(1));
    var before = payRun(month);
    award(number(), "1000.01", month.toString());
    award(number(), "2000.02", month.toString());
    award(number(), "500.00", month.minusMonths(13).toString());
    today(month.plusMonths(1).atDay(1));
    var after = payRun(month.plusMonths(1));
    assertEquals(before.getInt("paid") + 2, after.getInt("paid"));
    assertEquals(before.getInt("withheld") + 1, after.getInt("withheld"));
    assertEquals(
        new BigDecimal("3000.03"),
        new BigDecimal(after.getString("total"))
            .subtract(new BigDecimal(before.getString("total"))));
  }

  @Test
  void withheldMonthsArePaidInFullInTheFirstRunAfterALaterVerification() {
    YearMonth month = nextMonth();
    today(month.atDay(5));
    String number = number();
    award(number, "4120.50", month.minusMonths(13).toString());
    payRun(month);
    today(month.plusMonths(1).atDay(5));
    payRun(month.plusMonths(1));
    var suspended = beneficiary(number);
    assertEquals("SUSPENDED", suspended.getString("status"));
    assertEquals(
        List.of(month.toString(), month.plusMonths(1).toString()),
        suspended.getList("withheldMonths"));
    assertEquals("8241.00", suspended.getString("withheldTotal"));
    verify(number, month.plusMonths(1).atDay(5).toString());
    assertEquals("CURRENT", beneficiary(number).getString("status"));
    today(month.plusMonths(2).atDay(1));
    payRun(month.plusMonths(2));
    assertEquals(
        List.of(
            month + " WITHHELD 4120.50 0.00",
            month.plusMonths(1) + " WITHHELD 4120.50 0.00",
            month.plusMonths(2) + " PAID 4120.50 8241.00"),
        payments(number));
    assertEquals(List.of(), beneficiary(number).getList("withheldMonths"));
    var resumed = awaitSaid("benefit-resumed", number, 1).getFirst();
    assertEquals("8241.00", resumed.getString("arrears"));
    assertEquals(month.plusMonths(2).toString(), resumed.getString("month"));
    assertEquals(
        month.toString(), said("benefit-suspended", number).getFirst().getString("fromMonth"));
    assertEquals(1, said("benefit-suspended", number).size());
    assertTrue(
        said("verification-lapsed", number).getFirst().getInt("version")
            < said("benefit-suspended", number).getFirst().getInt("version"));
  }

  @Test
  void monthsMissedBecauseOfAnEndThatWasWrongArePaidInTheNextRun() {
    YearMonth month = nextMonth();
    today(month.atDay(5));
    String number = number();
    award(number, "4120.50", month.toString());
    verify(number, month.atDay(5).toString());
    end(number, month.atDay(6).toString(), "DEATH");
    for (int i = 0; i <= 2; i++) {
      today(month.plusMonths(i).atDay(10));
      payRun(month.plusMonths(i));
    }
    // Somebody else had died: this one did two months later.
    end(number, month.plusMonths(2).atDay(3).toString(), "DEATH");
    assertEquals(
        List.of(month.plusMonths(1).toString(), month.plusMonths(2).toString()),
        beneficiary(number).getList("withheldMonths"));
    assertEquals("0.00", beneficiary(number).getString("overpaid"));
    today(month.plusMonths(3).atDay(10));
    payRun(month.plusMonths(3));
    assertEquals(
        List.of(
            month + " PAID 4120.50 0.00",
            month.plusMonths(1) + " WITHHELD 4120.50 0.00",
            month.plusMonths(2) + " WITHHELD 4120.50 0.00",
            month.plusMonths(3) + " PAID 0.00 8241.00"),
        payments(number));
    assertEquals(List.of(), beneficiary(number).getList("withheldMonths"));
    today(month.plusMonths(4).atDay(10));
    payRun(month.plusMonths(4));
    assertEquals(4, payments(number).size());
  }

  @Test
  void ofManyWhoAskAtOnceOneComputesTheMonth() throws Exception {
    YearMonth month = nextMonth();
    today(month.atDay(1));
    String number = number();
    award(number, "10.00", month.toString());
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> calls =
          Stream.<Callable<Integer>>generate(() -> () -> post(month).statusCode())
              .limit(4)
              .toList();
      List<Integer> answers = pool.invokeAll(calls).stream().map(PayRunTest::get).sorted().toList();
      assertEquals(List.of(201, 409, 409, 409), answers);
    }
    assertEquals(List.of(month + " PAID 10.00 0.00"), payments(number));
  }

  private static int get(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theSameKeyAnswersTheSameRun() {
    YearMonth month = nextMonth();
    today(month.atDay(1));
    for (int i = 0; i < 2; i++) {
      officer()
          .header("Idempotency-Key", "run-" + month)
          .body(Map.of("month", month.toString()))
          .post("/api/pay-runs")
          .then()
          .statusCode(201)
          .body("month", equalTo(month.toString()));
    }
  }
}
