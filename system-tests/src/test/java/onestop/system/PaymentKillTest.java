package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.system.Settling.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** R9.5: settlement-service is killed (-9) at each step of payments, and each is made once. */
@ResourceLock("Settling")
class PaymentKillTest {

  private static final int LEAVERS = 12;

  private static Settling settling;

  @BeforeAll
  static void start() throws IOException {
    settling = Settling.shared();
  }

  @Test
  void whereverItIsKilledEachPaymentIsOrderedAndBookedOnce() throws Exception {
    settling.today("2026-03-10");
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < LEAVERS; i++) {
      Person person = settling.registered("2025-09");
      settling.collected(person.number(), Settling.EMPLOYER, "2025-09", "2026-02", "2203.92");
      settling.employmentEnded(person, person.registrationId(), "2026-02-28", 6);
      people.add(person);
    }
    kill();
    // What was collected and registered while it lay is there when it is back.
    people.forEach(person ->
        Running.until(() -> {
          assertEquals(6, settling.account(person).path("paidMonths").asInt());
          assertTrue(settling.account(person).hasNonNull("employmentEndedOn"));
        }));
    List<String> ids =
        people.stream().map(person -> settling.reviewed(person, "2026-03-10")).toList();
    approveAndKill(ids);
    List<String> orders = ids.stream().map(PaymentKillTest::approved).toList();
    // Just ordered, perhaps not said yet.
    kill();
    for (Person person : people) {
      Running.until(() -> assertEquals(1, settling.said("payment-ordered", person).size()));
    }
    // The bank's word on its way.
    orders.forEach(order -> settling.executed(order, "2026-03-12"));
    kill();
    ids.forEach(id -> Running.until(() -> assertEquals("PAID", status(id))));
    kill();
    // It says so twice.
    orders.forEach(order -> settling.executed(order, "2026-03-12"));
    for (int i = 0; i < LEAVERS; i++) {
      paidOnce(people.get(i), ids.get(i), orders.get(i));
    }
  }

  /** All approvals at once, and the kill in the middle of them. */
  private static void approveAndKill(List<String> ids) throws InterruptedException {
    var answered = new CountDownLatch(LEAVERS / 4);
    try (var threads = Executors.newFixedThreadPool(LEAVERS)) {
      for (String id : ids) {
        threads.execute(() -> {
          try {
            settling.post("/api/settlements/" + id + "/approval", "reviewer", Map.of());
          } catch (ApiFault _) {
            // Killed under it.
          } finally {
            answered.countDown();
          }
        });
      }
      answered.await();
      kill();
    }
  }

  /** Approves unless that was done before the kill; gives the one order. */
  private static String approved(String id) {
    if (status(id).equals("REVIEWED")) {
      settling.post("/api/settlements/" + id + "/approval", "reviewer", Map.of());
    }
    JsonNode settlement = settling.get("/api/settlements/" + id);
    assertEquals("PAYMENT_ORDERED", settlement.path("status").asText());
    assertEquals(1, settlement.path("payments").size());
    return settlement.path("payments").path(0).path("id").asText();
  }

  private static void paidOnce(Person person, String id, String order) {
    for (String type :
        List.of("settlement-approved", "payment-ordered", "settlement-paid", "account-closed")) {
      Running.until(() -> assertEquals(1, settling.said(type, person).size(), type));
    }
    assertEquals(
        order, settling.said("payment-ordered", person).getFirst().path("paymentOrderId").asText());
    JsonNode settlement = settling.get("/api/settlements/" + id);
    assertEquals("13281.44", settlement.path("amount").asText());
    assertEquals(1, settlement.path("payments").size());
    JsonNode account = settling.account(person);
    assertEquals("CLOSED", account.path("status").asText());
    assertEquals("0.00", account.path("balance").asText());
  }

  private static String status(String id) {
    return settling.get("/api/settlements/" + id).path("status").asText();
  }

  private static void kill() {
    settling.system().kill9(Part.SETTLEMENT);
    settling.system().start(Part.SETTLEMENT);
  }
}
