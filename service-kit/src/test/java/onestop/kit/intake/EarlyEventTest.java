package onestop.kit.intake;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import onestop.kit.sample.Notes;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.SocialSecurityNumber;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise 9. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class EarlyEventTest {

  @Inject Notes notes;
  @Inject Session session;

  private final String name = "early " + UUID.randomUUID();
  private final Broker broker = new Broker();

  @AfterEach
  void close() {
    broker.close();
    Notes.STUMBLES.clear();
    Notes.REFUSED.clear();
  }

  private static ProducerRecord<String, byte[]> written(String key, String name) {
    return Broker.binary(
        "notes", key, "note-written", UUID.randomUUID().toString(), "{\"name\":\"" + name + "\"}");
  }

  private static ProducerRecord<String, byte[]> repeated(String key, String name, String by) {
    return Broker.binary(
        "notes",
        key,
        "note-repeated",
        UUID.randomUUID().toString(),
        "{\"name\":\"" + name + "\",\"by\":\"" + by + "\"}");
  }

  private List<String> repetitions(String name) {
    return QuarkusTransaction.requiringNew().call(() -> notes.repetitions(name));
  }

  private long waiting() {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT count(*) FROM early_event WHERE waits_for LIKE ?1", Long.class)
                .setParameter(1, name + "%")
                .getSingleResult());
  }

  private long deadLetters(String status) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT count(*) FROM dead_letter WHERE key LIKE ?1 AND status = ?2",
                    Long.class)
                .setParameter(1, name + "%")
                .setParameter(2, status)
                .getSingleResult());
  }

  @Test
  void whatIsEarlyWaitsAndIsHandledInOrderOfArrival() {
    broker.sendAll(
        List.of(repeated(name, name, "1"), repeated(name, name, "2"), repeated(name, name, "3")));
    Await.until(() -> assertEquals(3, waiting()));
    broker.sendAll(
        List.of(written(name, name), repeated(name, name, "4"), repeated(name, name, "5")));
    Await.until(() -> assertEquals(5, repetitions(name).size()));
    assertEquals(0, waiting());
    // Those that waited among themselves, and those that came later among themselves.
    assertEquals(
        List.of("1", "2", "3"),
        repetitions(name).stream().filter(by -> by.compareTo("4") < 0).toList());
    assertEquals(
        List.of("4", "5"),
        repetitions(name).stream().filter(by -> by.compareTo("4") >= 0).toList());
  }

  @Test
  void inOneBatchTheOrderDoesNotMatter() {
    broker.sendAll(List.of(repeated(name, name, "early"), written(name, name)));
    Await.until(() -> assertEquals(List.of("early"), repetitions(name)));
    assertEquals(0, waiting());
  }

  @Test
  void inWhicheverOrderTheyComeAtOnceNoneIsLost() {
    List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String one = name + " " + i;
      all.add(written("w" + i, one));
      all.add(repeated("a" + i, one, "a"));
      all.add(repeated("b" + i, one, "b"));
    }
    Collections.shuffle(all, new Random(7));
    broker.sendAll(all);
    Await.until(() -> {
      for (int i = 0; i < 150; i++) {
        assertEquals(2, repetitions(name + " " + i).size());
      }
    });
    assertEquals(0, waiting());
  }

  @Test
  void anEarlyEventThatCannotBeHandledStopsNobody() {
    Notes.STUMBLES.add("bad one");
    Notes.STUMBLES.add("bad two");
    broker.sendAll(
        List.of(
            repeated(name, name, "good one"),
            repeated(name, name, "bad one"),
            repeated(name, name, "bad two"),
            repeated(name, name, "good two")));
    Await.until(() -> assertEquals(4, waiting()));
    broker.send(written(name, name));
    Await.until(() -> assertEquals(List.of("good one", "good two"), repetitions(name)));
    assertEquals(2, deadLetters("OPEN"));
    assertEquals(0, waiting());
  }

  @Test
  void aCallThatMakesItKnownReleasesItToo() {
    Notes.STUMBLES.add("bad");
    broker.sendAll(List.of(repeated(name, name, "bad"), repeated(name, name, "good")));
    Await.until(() -> assertEquals(2, waiting()));
    given()
        .auth()
        .oauth2(World.token("officer", "sub", "o"))
        .contentType("application/json")
        .body("{\"name\":\"" + name + "\"}")
        .post("/api/notes")
        .then()
        .statusCode(201);
    assertEquals(List.of("good"), repetitions(name));
    assertEquals(1, deadLetters("OPEN"));
    assertEquals(0, waiting());
  }

  @Test
  void aKeyIsTakenWholeWhereItsOwnTextIsMasked() {
    assertNotEquals(
        Handling.waitFor(new SocialSecurityNumber("DEU0G0123456")),
        Handling.waitFor(new SocialSecurityNumber("DEU0G9993456")));
    assertEquals("G01234-56", Handling.waitFor(new DocumentNumber("G01234-56")).waitsFor());
    assertTrue(Handling.DONE.isDone());
  }
}
