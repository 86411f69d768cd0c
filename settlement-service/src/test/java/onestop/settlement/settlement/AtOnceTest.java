package onestop.settlement.settlement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R9.4, R9.5: what many do at once, and what is delivered many times, happens once. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AtOnceTest {

  private static final int MANY = 20;

  @BeforeEach
  void today() {
    Desk.today("2026-03-10");
  }

  /** All calls at once; gives their statuses, sorted. */
  private static List<Integer> atOnce(int times, IntFunction<Response> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, times)
              .<Callable<Integer>>mapToObj(i -> () -> call.apply(i).statusCode())
              .toList();
      List<Integer> statuses = new ArrayList<>();
      for (var answer : threads.invokeAll(calls)) {
        statuses.add(answer.get());
      }
      return statuses.stream().sorted().toList();
    }
  }

  private static List<Integer> one(int status, int others) {
    List<Integer> statuses = new ArrayList<>(List.of(status));
    statuses.addAll(Collections.nCopies(MANY - 1, others));
    return statuses;
  }

  @Test
  void ofManyApplicationsAtOnceOneIsTaken() throws Exception {
    Desk desk = Desk.leaver();
    assertEquals(
        one(201, 409),
        atOnce(MANY, i -> Desk.officer().body(desk.withdrawal()).post("/api/settlements")));
    desk.awaitSaid("settlement-submitted", 1);
  }

  @Test
  void aPaymentThatCameBackIsOrderedAgainOnce() throws Exception {
    Desk desk = Desk.leaver();
    String id = desk.approved();
    desk.returned(Desk.orders(id).getFirst(), "ACCOUNT_CLOSED");
    Desk.awaitSettlement(id, "PAYMENT_RETURNED");
    var body = Map.of("bankAccount", Desk.bankAccount("Anna Schmidt"));
    assertEquals(
        one(200, 409),
        atOnce(
            MANY,
            i -> Desk.officer().body(body).post("/api/settlements/" + id + "/payment-retry")));
    Desk.settlement(id).then().body("payments.status", contains("REPLACED", "ORDERED"));
    desk.awaitSaid("payment-ordered", 2);
  }

  @Test
  void whoeverComesFirstWinsApprovalOrWithdrawal() throws Exception {
    Desk desk = Desk.leaver();
    String id = desk.submit(desk.withdrawal(), "NOTICE_PENDING");
    desk.confirm(id);
    Desk.review(id).then().statusCode(200);
    assertEquals(
        List.of(200, 409),
        atOnce(
            2,
            i ->
                i == 0
                    ? Desk.approve(id)
                    : desk.person().post("/api/settlements/" + id + "/withdrawal")));
    String status = Desk.settlement(id).path("status");
    assertTrue(List.of("WITHDRAWN", "PAYMENT_ORDERED").contains(status), status);
    Desk.settlement(id).then().body("payments", hasSize(status.equals("WITHDRAWN") ? 0 : 1));
  }

  @Test
  void theBanksWordAHundredTimesIsBookedOnce() {
    Desk desk = Desk.leaver();
    String id = desk.approved();
    String order = Desk.orders(id).getFirst();
    String data = "{\"paymentOrderId\":\"%s\",\"executedOn\":\"2026-03-12\"}".formatted(order);
    String same = UUID.randomUUID().toString();
    Desk.BROKER.sendAll(
        IntStream.range(0, 100)
            .mapToObj(i ->
                Broker.binary(
                    "payments",
                    order,
                    "payment-executed",
                    i % 2 == 0 ? same : UUID.randomUUID().toString(),
                    data))
            .toList());
    Desk.awaitSettlement(id, "PAID");
    desk.awaitAccount("status", "CLOSED");
    Desk.settlement(id)
        .then()
        .body("payments.status", contains("EXECUTED"))
        .body("history.verb.findAll { it == 'PAY' }", hasSize(1));
    desk.awaitSaid("settlement-paid", 1);
    desk.awaitSaid("account-closed", 1);
  }

  @Test
  void aRegistrationAndItsMonthsFiftyTimesAreOneAccount() {
    Desk desk = new Desk();
    String collection = desk.collection("many-" + desk.number, "2026-01", "500.00");
    for (int i = 0; i < 50; i++) {
      desk.registered("2026-01");
      Desk.BROKER.send("contributions", desk.number, "contribution-collected", collection);
    }
    desk.collected("2026-02", "1.00").awaitAccount("balance", "501.00");
    desk.account().then().body("paidMonths", equalTo(2)).body("version", equalTo(1));
    desk.awaitSaid("account-opened", 1);
  }
}
