package onestop.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import onestop.kit.sample.Notes;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.LogCapture;
import onestop.kit.testing.World;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** The database and the broker go away and come back, and everything goes on by itself. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class OutageTest {

  private static final Duration LONG = Duration.ofSeconds(60);

  @Inject Notes notes;
  @Inject Session session;

  private final String prefix = "outage " + UUID.randomUUID() + " ";

  private long ask(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(sql, Long.class)
                .setParameter(1, prefix + "%")
                .getSingleResult());
  }

  private long count() {
    return ask("SELECT count(*) FROM note WHERE name LIKE ?1");
  }

  private static Response write(String name) {
    return given()
        .auth()
        .oauth2(World.token("officer", "sub", "o"))
        .contentType("application/json")
        .body("{\"name\":\"" + name + "\"}")
        .post("/api/notes");
  }

  private static int health(String which) {
    return given().get("/q/health/" + which).statusCode();
  }

  private void echoesOf(int many) {
    try (var broker = new Broker()) {
      Await.until(
          LONG,
          () ->
              assertEquals(
                  many,
                  broker.read("echoes", "note-echoed", data -> data.contains(prefix)).stream()
                      .map(record -> Broker.header(record, "ce_id"))
                      .distinct()
                      .count()));
    }
  }

  @Test
  void theDatabaseIsGoneForSeventySecondsInTheMiddleOfABatch() throws Exception {
    try (var broker = new Broker()) {
      List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) {
        records.add(
            Broker.binary(
                "notes",
                "key " + i % 50,
                "note-written",
                UUID.randomUUID().toString(),
                "{\"name\":\"" + prefix + i + "\"}"));
      }
      broker.sendAll(records);
    }
    Await.until(() -> assertTrue(count() > 0));
    long start = System.nanoTime();
    int port = World.postgres().port();
    Queue<String> log;
    try (var capture = new LogCapture(Level.WARNING)) {
      World.postgres().close();
      write(prefix + "http")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", notNullValue())
          .body("code", equalTo("UNAVAILABLE"));
      assertEquals(503, health("ready"));
      assertEquals(200, health("live"));
      while (Duration.ofNanos(System.nanoTime() - start).toSeconds() < 70) {
        TimeUnit.SECONDS.sleep(1);
      }
      assertEquals(200, health("live"));
      log = new ConcurrentLinkedQueue<>(capture.lines());
    }
    assertTrue(log.size() < 40, () -> log.size() + " lines: " + String.join("\n", log));
    World.startPostgres(port);

    Await.until(LONG, () -> assertEquals(3_000, count()));
    Await.until(LONG, () -> assertEquals(200, health("ready")));
    assertEquals(3_000, ask("SELECT count(DISTINCT name) FROM note WHERE name LIKE ?1"));
    Await.until(
        LONG,
        () -> assertEquals(3_000, ask("SELECT count(*) FROM heard_again WHERE name LIKE ?1")));
    assertEquals(0, ask("SELECT count(*) FROM dead_letter WHERE key LIKE ?1 OR status = 'OPEN'"));
    write(prefix + "http").then().statusCode(201);
    echoesOf(3_001);
  }

  @Test
  void theBrokerIsGoneForTenSecondsAndNothingIsLost() throws Exception {
    write(prefix + 0).then().statusCode(201);
    echoesOf(1);
    int port = Integer.parseInt(World.kafka().bootstrap().split(":", -1)[1]);
    Queue<String> log;
    try (var capture = new LogCapture(Level.WARNING)) {
      World.kafka().close();
      long start = System.nanoTime();
      for (int i = 1; Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10; i++) {
        write(prefix + i).then().statusCode(201);
        assertEquals(200, health("live"));
        assertEquals(200, health("ready"));
        TimeUnit.MILLISECONDS.sleep(500);
      }
      log = new ConcurrentLinkedQueue<>(capture.lines());
    }
    World.startKafka(port);
    assertTrue(log.size() < 20, () -> log.size() + " lines: " + String.join("\n", log));
    echoesOf(Math.toIntExact(count()));
    // The channels hear again too.
    try (var broker = new Broker()) {
      broker.send("notes", "key", "note-written", "{\"name\":\"" + prefix + "after\"}");
    }
    Await.until(
        LONG,
        () ->
            assertTrue(
                QuarkusTransaction.requiringNew()
                    .call(() -> notes.find(prefix + "after").isPresent())));
  }
}
