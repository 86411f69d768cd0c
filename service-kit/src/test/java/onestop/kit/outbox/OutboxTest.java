package onestop.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class OutboxTest {

  @Inject Outbox outbox;
  @Inject Session session;

  private final Broker broker = new Broker();
  private final UUID key = UUID.randomUUID();

  @AfterEach
  void close() {
    broker.close();
  }

  private record Said(
      int number,
      SocialSecurityNumber owner,
      Money amount,
      LocalDate on,
      YearMonth month,
      Instant at,
      String unknown) {}

  private List<ConsumerRecord<String, byte[]>> said() {
    return broker.read("echoes").stream()
        .filter(record -> key.toString().equals(record.key()))
        .toList();
  }

  @Test
  void whatIsSaidIsAtTheBrokerAsTheContractsWantIt() {
    QuarkusTransaction.requiringNew()
        .run(() ->
            outbox.say(
                "echoes",
                key,
                "note-echoed",
                new Said(
                    1,
                    new SocialSecurityNumber("DEU0G0123456"),
                    Money.of("1600"),
                    LocalDate.of(2026, 2, 28),
                    YearMonth.of(2026, 2),
                    Instant.parse("2026-02-28T01:00:00Z"),
                    null)));
    Await.until(() -> assertEquals(1, said().size()));
    var record = said().getFirst();
    assertEquals(
        "{\"number\":1,\"owner\":\"DEU0G0123456\",\"amount\":\"1600.00\",\"on\":\"2026-02-28\","
            + "\"month\":\"2026-02\",\"at\":\"2026-02-28T01:00:00Z\"}",
        new String(record.value(), StandardCharsets.UTF_8));
    assertEquals("1.0", Broker.header(record, "ce_specversion"));
    assertEquals("/kit-test", Broker.header(record, "ce_source"));
    assertEquals("note-echoed", Broker.header(record, "ce_type"));
    assertEquals("application/json", Broker.header(record, "content-type"));
    assertEquals("urn:onestop:schema:note-echoed:1", Broker.header(record, "ce_dataschema"));
    assertEquals(7, UUID.fromString(Broker.header(record, "ce_id")).version());
    assertNotNull(Instant.parse(Broker.header(record, "ce_time")));
  }

  @Test
  void whatIsRolledBackWasNeverSaid() {
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  outbox.say(
                      "echoes",
                      key,
                      "note-echoed",
                      new Said(1, null, null, null, null, null, null));
                  session.flush();
                  throw new IllegalStateException("no");
                }));
    say(2);
    Await.until(() -> assertEquals(1, said().size()));
    assertTrue(new String(said().getFirst().value(), StandardCharsets.UTF_8).contains("2"));
  }

  private void say(int number) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            outbox.say(
                "echoes",
                key,
                "note-echoed",
                new Said(number, null, null, null, null, null, null)));
  }

  @Test
  void outsideATransactionNothingCanBeSaid() {
    assertThrows(IllegalStateException.class, () -> outbox.say("echoes", key, "note-echoed", "a"));
  }

  @Test
  void anEventHasAtMost512Kibibytes() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> outbox.say("echoes", key, "note-echoed", "a".repeat(512 * 1024))));
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.say("echoes", key, "note-echoed", "a".repeat(512 * 1024 - 2)));
    Await.until(() -> assertEquals(1, said().size()));
  }

  @Test
  void oneTransactionsEventsKeepTheirOrder() {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          for (int i = 0; i < 1_000; i++) {
            outbox.say("echoes", key, "note-echoed", i);
          }
        });
    Await.until(() -> assertEquals(1_000, said().size()));
    var numbers =
        said().stream()
            .map(record -> Integer.valueOf(new String(record.value(), StandardCharsets.UTF_8)))
            .toList();
    assertEquals(numbers.stream().sorted().toList(), numbers);
  }

  @Test
  void whatAnEventCausedNamesItAndTheBeginning() {
    String name = "cause " + key;
    var written =
        Broker.binary("notes", name, "note-written", key.toString(), "{\"name\":\"" + name + "\"}");
    written
        .headers()
        .add(
            "traceparent",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
                .getBytes(StandardCharsets.UTF_8))
        .add("ce_correlationid", "the beginning".getBytes(StandardCharsets.UTF_8));
    broker.send(written);
    Await.until(() ->
        assertEquals(1, broker.read("echoes", "note-echoed", data -> data.contains(name)).size()));
    var echo = broker.read("echoes", "note-echoed", data -> data.contains(name)).getFirst();
    assertEquals(key.toString(), Broker.header(echo, "ce_causationid"));
    assertEquals("the beginning", Broker.header(echo, "ce_correlationid"));
    assertTrue(Broker.header(echo, "traceparent").contains("0af7651916cd43dd8448eb211c80319c"));
  }

  @Test
  void whatWaitsIsMeasured() {
    say(1);
    Await.until(() -> {
      String metrics = given().get("/q/metrics").asString();
      assertTrue(metrics.contains("onestop_outbox_sent_total"));
      assertTrue(metrics.contains("onestop_outbox_failed_total"));
      assertTrue(
          metrics
              .lines()
              .anyMatch(line -> line.startsWith("onestop_outbox_waiting") && line.endsWith(" 0.0")),
          metrics);
      assertTrue(metrics.contains("onestop_outbox_age_seconds"));
      assertFalse(metrics.contains("onestop_outbox_age_seconds -1"));
    });
  }
}
