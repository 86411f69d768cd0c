package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import onestop.local.Api;
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventReader;
import onestop.local.event.EventSender;
import onestop.local.world.PensionAgency;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The packaged verification-service as a process, seen only over HTTP and Kafka: fourteen months of
 * one pensioner abroad, and a pay run that is killed in the middle (R10).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PensionerAbroadTest {

  private static final String NUMBER = "DEU0C01X00T47";
  private static final YearMonth FIRST = YearMonth.of(2025, 1);

  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    // Alone: a pay run pays whoever there is.
    running = Running.alone(Set.of(Part.VERIFICATION));
  }

  @Test
  @Order(1)
  void fourteenMonthsOfOnePensionerAbroad() {
    today("2025-01-05");
    try (var sender = new EventSender(running.system().bootstrap())) {
      new PensionAgency(sender).awarded(NUMBER, "4350.00", FIRST, LocalDate.of(2025, 1, 5));
    }
    // First due on the last day of the month a year after the first payment (R10.1).
    awaitBeneficiary("validUntil", "2026-01-31");
    verify("2025-01-05");
    awaitBeneficiary("validUntil", "2026-01-05");
    for (var month = FIRST; month.isBefore(YearMonth.of(2025, 11)); month = month.plusMonths(1)) {
      assertRun(month, 1, 0, "4350.00");
    }
    // Reminded 60, 30 and 7 days ahead, each once (R10.4).
    today("2025-11-05");
    assertStatus("CURRENT");
    today("2025-11-06");
    assertStatus("DUE_SOON");
    assertRun(YearMonth.of(2025, 11), 1, 0, "4350.00");
    today("2025-12-06");
    assertRun(YearMonth.of(2025, 12), 1, 0, "4350.00");
    today("2025-12-29");
    kill();
    raise("4480.35");
    awaitBeneficiary("monthlyAmount", "4480.35");
    // Lapsed the day after, still paid for the month that has begun, then withheld (R10.4, R10.5).
    today("2026-01-05");
    assertStatus("DUE_SOON");
    today("2026-01-06");
    assertStatus("LAPSED");
    assertRun(YearMonth.of(2026, 1), 1, 0, "4480.35");
    today("2026-01-21");
    assertTrue(beneficiary().path("dataMatchRequestedOn").isNull());
    today("2026-01-22");
    assertEquals("2026-01-22", beneficiary().path("dataMatchRequestedOn").asText());
    today("2026-02-10");
    assertRun(YearMonth.of(2026, 2), 0, 1, "0.00");
    assertStatus("SUSPENDED");
    assertEquals("VERIFY_TO_RESUME", get("/next-step").path("step").asText());
    // Verified late: what was withheld comes with the next run, to the fen (R10.5).
    today("2026-02-20");
    verify("2026-02-20");
    assertStatus("CURRENT");
    today("2026-03-10");
    assertRun(YearMonth.of(2026, 3), 1, 0, "8960.70");
    kill();
    // Dead since February, told in March: March was paid too much (R10.7).
    today("2026-03-15");
    try (var sender = new EventSender(running.system().bootstrap())) {
      new PensionAgency(sender)
          .ended(NUMBER, LocalDate.of(2026, 2, 27), "DEATH", LocalDate.of(2026, 3, 15));
    }
    awaitBeneficiary("status", "ENDED");
    assertEquals("4480.35", beneficiary().path("overpaid").asText());
    today("2026-04-10");
    assertRun(YearMonth.of(2026, 4), 0, 0, "0.00");
    assertEquals(
        List.of(
            "eligibility-verified",
            "verification-due-soon",
            "verification-due-soon",
            "verification-due-soon",
            "verification-lapsed",
            "data-match-requested",
            "benefit-suspended",
            "eligibility-verified",
            "benefit-resumed",
            "benefit-ended"),
        saidWhenQuiet());
    var payments = new ArrayList<String>();
    get("/payments?limit=200").path("items").forEach(item -> payments.add(shown(item)));
    assertEquals(15, payments.size());
    assertEquals("2025-01 PAID 4350.00 0.00", payments.getFirst());
    assertEquals("2026-01 PAID 4480.35 0.00", payments.get(12));
    assertEquals("2026-02 WITHHELD 4480.35 0.00", payments.get(13));
    assertEquals("2026-03 PAID 4480.35 4480.35", payments.get(14));
    // Everything from outside once more: nothing new is said.
    running.sendAllAgain();
    assertEquals(10, saidWhenQuiet().size());
  }

  private static final int MANY = 20_000;

  @Test
  @Order(2)
  void aPayRunKilledInTheMiddleGoesOnAndPaysEverybodyOnce() {
    var month = YearMonth.of(2026, 5);
    today("2026-05-10");
    awardMany(month);
    var asked = CompletableFuture.runAsync(() -> assertThrows(Exception.class, () -> run(month)));
    Running.until(() -> assertTrue(run(month, "paid") > 0));
    running.system().kill9(Part.VERIFICATION);
    asked.join();
    running.system().start(Part.VERIFICATION);
    var broken = runs(month);
    assertEquals("RUNNING", broken.path("status").asText(), broken::toString);
    assertTrue(broken.path("paid").asInt() < MANY, broken::toString);
    Running.until(() -> {
      // Whoever comes first goes on with it: this call, or the look after broken-off runs.
      if (!"DONE".equals(runs(month).path("status").asText())) {
        assertThrowsNothingButConflict(month);
      }
      assertEquals("DONE", runs(month).path("status").asText());
    });
    var done = runs(month);
    assertEquals(MANY, done.path("paid").asInt(), done::toString);
    assertEquals("20200.00", done.path("total").asText(), done::toString);
    assertEquals(409, assertThrows(ApiFault.class, () -> run(month)).status());
    for (int i = 0; i < MANY; i += 997) {
      var items = running.get(Part.VERIFICATION, path(many(i)) + "/payments").path("items");
      assertEquals(1, items.size(), many(i));
      assertEquals("2026-05 PAID 1.01 0.00", shown(items.path(0)));
    }
  }

  private static void assertThrowsNothingButConflict(YearMonth month) {
    try {
      run(month);
    } catch (ApiFault fault) {
      assertEquals(409, fault.status());
    }
  }

  private static String many(int i) {
    return "FRA0M%08d".formatted(i);
  }

  private static void awardMany(YearMonth month) {
    var events = new ArrayList<ProducerRecord<String, byte[]>>();
    for (int i = 0; i < MANY; i++) {
      var record =
          new ProducerRecord<>(
              "pensions",
              many(i),
              """
              {"socialSecurityNumber":"%s","monthlyAmount":"1.01","firstPaymentMonth":"%s"}
              """
                  .formatted(many(i), month)
                  .getBytes(StandardCharsets.UTF_8));
      Map.of(
              "ce_specversion", "1.0",
              "ce_id", UUID.randomUUID().toString(),
              "ce_source", "/pension-agency",
              "ce_type", "pension-awarded",
              "ce_time", month.atDay(1) + "T12:00:00+08:00",
              "content-type", "application/json")
          .forEach(
              (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      events.add(record);
    }
    running.send(events);
    for (int i = 0; i < MANY; i += 997) {
      var number = many(i);
      Running.until(() -> running.get(Part.VERIFICATION, path(number)));
    }
    Running.until(() -> running.get(Part.VERIFICATION, path(many(MANY - 1))));
    running.factsWhenQuiet();
  }

  private static String path(String number) {
    return "/api/beneficiaries/" + number;
  }

  private static JsonNode get(String part) {
    return running.get(Part.VERIFICATION, path(NUMBER) + part);
  }

  private static JsonNode beneficiary() {
    return get("");
  }

  private static void awaitBeneficiary(String field, String value) {
    Running.until(() -> assertEquals(value, beneficiary().path(field).asText()));
  }

  private static void assertStatus(String status) {
    assertEquals(status, beneficiary().path("status").asText());
  }

  private static String officer() {
    return running.system().token("officer", Map.of("sub", "officer-1"));
  }

  private static void today(String day) {
    running.system().api().put(Part.VERIFICATION, "/api/clock", officer(), Map.of("today", day));
  }

  private static void verify(String performedOn) {
    running
        .system()
        .api()
        .post(
            Part.VERIFICATION,
            path(NUMBER) + "/verifications",
            running.system().token("system", Map.of("sub", "consular-app")),
            Map.of("channel", "CONSULAR_APP", "performedOn", performedOn));
  }

  private static JsonNode run(YearMonth month) {
    return running
        .system()
        .api()
        .post(Part.VERIFICATION, "/api/pay-runs", officer(), Map.of("month", month.toString()));
  }

  private static JsonNode runs(YearMonth month) {
    return running.get(Part.VERIFICATION, "/api/pay-runs/" + month);
  }

  private static int run(YearMonth month, String figure) {
    return runs(month).path(figure).asInt();
  }

  private static void assertRun(YearMonth month, int paid, int withheld, String total) {
    LocalDate now = running.system().api().today(Part.VERIFICATION);
    if (YearMonth.from(now).isBefore(month)) {
      today(month.atDay(10).toString());
    }
    var run = run(month);
    assertEquals(
        "%s %d %d %s".formatted(month, paid, withheld, total),
        "%s %d %d %s"
            .formatted(
                run.path("month").asText(),
                run.path("paid").asInt(),
                run.path("withheld").asInt(),
                run.path("total").asText()));
  }

  private static void raise(String amount) {
    var event =
        new CloudEvent(
            "pensions",
            NUMBER,
            URI.create("/pension-agency"),
            UUID.randomUUID(),
            "pension-awarded",
            "raise",
            LocalDate.of(2025, 12, 29).atTime(LocalTime.NOON).atZone(Api.SHANGHAI),
            Map.of(
                "socialSecurityNumber", NUMBER,
                "monthlyAmount", amount,
                "firstPaymentMonth", FIRST.toString()));
    try (var sender = new EventSender(running.system().bootstrap())) {
      sender.send(event);
    }
  }

  private static void kill() {
    running.crash(Part.VERIFICATION);
  }

  private static List<String> saidWhenQuiet() {
    running.factsWhenQuiet();
    return running.events("verifications").stream()
        .map(record -> EventReader.header(record, "ce_type"))
        .toList();
  }

  private static String shown(JsonNode payment) {
    return "%s %s %s %s"
        .formatted(
            payment.path("month").asText(),
            payment.path("status").asText(),
            payment.path("amount").asText(),
            payment.path("arrears").asText());
  }
}
