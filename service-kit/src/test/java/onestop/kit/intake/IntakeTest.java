package onestop.kit.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onestop.kit.form.Fault;
import onestop.kit.sample.Notes;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises 2 and 3. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class IntakeTest {

  @Inject Notes notes;
  @Inject Intake intake;
  @Inject Session session;

  private final String prefix = "intake " + UUID.randomUUID() + " ";
  private final Broker broker = new Broker();

  @AfterEach
  void close() {
    broker.close();
    Notes.REFUSED.clear();
    Notes.STUMBLES.clear();
  }

  private static String data(String name) {
    return "{\"name\":\"" + name + "\"}";
  }

  private static ProducerRecord<String, byte[]> written(String key, String id, String name) {
    return Broker.binary("notes", key, "note-written", id, data(name));
  }

  private static ProducerRecord<String, byte[]> structured(String key, String id, String name) {
    return Broker.structured(
        "notes",
        key,
        """
        {"specversion":"1.0","id":"%s","source":"/test","type":"note-written",
         "time":"2026-02-28T09:00:00+08:00","datacontenttype":"application/json","data":%s}\
        """
            .formatted(id, data(name)));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private long count() {
    return QuarkusTransaction.requiringNew().call(() -> notes.count(prefix));
  }

  private long ask(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(sql, Long.class)
                .setParameter(1, prefix + "%")
                .getSingleResult());
  }

  private long heardAgain() {
    return ask("SELECT count(*) FROM heard_again WHERE name LIKE ?1");
  }

  private List<Object[]> deadLetters(String... ids) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT id, status, reasons, consumer FROM dead_letter WHERE consumer ="
                        + " 'notes' AND event_id = ANY (?1) ORDER BY first_seen",
                    Object[].class)
                .setParameter(1, ids)
                .getResultList());
  }

  @Test
  void ofFiveHundredEventsWithTwoPoisonedOnesTheOthersHaveTheirEffect() {
    Notes.REFUSED.add(prefix + 100);
    Notes.REFUSED.add(prefix + 400);
    String binary = id();
    String structured = id();
    List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String name = prefix + i;
      batch.add(
          switch (i) {
            case 100 -> written("one key", binary, name);
            case 400 -> structured("one key", structured, name);
            default ->
                i % 2 == 0 ? written("one key", id(), name) : structured("one key", id(), name);
          });
    }
    broker.sendAll(batch);
    Await.until(() -> assertEquals(498, count()));
    Await.until(() -> assertEquals(2, deadLetters(binary, structured).size()));
    for (Object[] letter : deadLetters(binary, structured)) {
      assertEquals("OPEN", letter[1]);
      assertTrue(letter[2].toString().contains("NOT_NOW"));
    }

    // While the cause is there, a replay changes nothing; then the older of the key goes first.
    var letters = deadLetters(binary, structured);
    replay(letters.get(1)[0]).then().statusCode(409).body("code", equalTo("STILL_FAILING"));
    Notes.REFUSED.clear();
    replay(letters.get(1)[0]).then().statusCode(200).body("status", equalTo("HANDLED"));
    assertEquals(500, count());
    deadLetters(binary, structured).forEach(letter -> assertEquals("HANDLED", letter[1]));
    replay(letters.get(1)[0]).then().statusCode(409).body("code", equalTo("ALREADY_SETTLED"));
  }

  private static io.restassured.response.Response replay(Object id) {
    return given()
        .auth()
        .oauth2(World.token("officer", "sub", "officer-1"))
        .post("/api/dead-letters/{id}/replay", id);
  }

  @Test
  void theSameEventAHundredTimesAtOnceHasOneEffectAndTwoChannelsEachSeeIt() {
    String same = id();
    List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      batch.add(written("key " + i, same, prefix + "same"));
    }
    broker.sendAll(batch);
    broker.send(written("last", id(), prefix + "last 1"));
    broker.send(written("other", id(), prefix + "last 2"));
    Await.until(() -> assertEquals(3, count()));
    Await.until(() -> assertEquals(3, heardAgain()));
    Await.until(() ->
        assertEquals(
            1,
            broker.read("echoes", "note-echoed", data -> data.contains(prefix + "same")).size()));
  }

  @Test
  void alsoWhenAHundredThreadsTakeItAtOnce() throws ExecutionException, InterruptedException {
    String same = id();
    var record = record(0, written("key", same, prefix + "threads"));
    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Future<List<Fault>>> taking = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        taking.add(
            threads.submit((Callable<List<Fault>>) () -> intake.again("notes-again", record)));
      }
      for (var one : taking) {
        assertEquals(List.of(), one.get());
      }
    }
    assertEquals(1, heardAgain());
  }

  private static ConsumerRecord<String, byte[]> record(
      long offset, ProducerRecord<String, byte[]> sent) {
    var record = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  @Test
  void whatStumblesLeavesNothingBehindAndTheNextIsHandled() {
    Notes.STUMBLES.add(prefix + "stumbles");
    String id = id();
    broker.sendAll(
        List.of(
            written("key", id(), prefix + "before"),
            written("key", id, prefix + "stumbles"),
            written("key", id(), prefix + "after")));
    Await.until(() -> assertEquals(1, deadLetters(id).size()));
    assertTrue(deadLetters(id).getFirst()[2].toString().contains("HANDLING_FAILED"));
    Await.until(() -> assertEquals(2, count()));
    // It comes again by itself, and its letter closes itself.
    Notes.STUMBLES.clear();
    broker.send(written("key", id, prefix + "stumbles"));
    Await.until(() -> assertEquals(3, count()));
    assertEquals("HANDLED", deadLetters(id).getFirst()[1]);
  }

  @Test
  void whateverComesTheChannelGoesOn() {
    List<ProducerRecord<String, byte[]>> strange = new ArrayList<>();
    strange.add(new ProducerRecord<>("notes", null, null));
    strange.add(new ProducerRecord<>("notes", "k", null));
    strange.add(new ProducerRecord<>("notes", "k\0k", new byte[] {0, 1, 2, (byte) 0xff}));
    strange.add(new ProducerRecord<>("notes", "k", "{}".getBytes(StandardCharsets.UTF_8)));
    strange.add(written("k", "id\0", prefix + "nul in the id"));
    strange.add(written("k", " ", prefix + "blank id"));
    strange.add(written("k", "i".repeat(201), prefix + "long id"));
    strange.add(written("k", id(), "nul \\u0000"));
    strange.add(written("k", id(), "half \\ud800"));
    strange.add(structured("k", "half \\ud800", "half"));
    strange.add(Broker.structured("notes", "k", "[1]"));
    strange.add(Broker.structured("notes", "k", "{\"specversion\":\"1.0\""));
    strange.add(Broker.binary("notes", "k", "note-written", id(), "null"));
    strange.add(Broker.binary("notes", "k", "note-written", id(), "[".repeat(100_000)));
    strange.add(Broker.binary("notes", "k", "note-written", id(), "{\"name\":{}}"));
    var headers = written("k", id(), prefix + "strange headers");
    headers.headers().add("a b\n=", new byte[] {(byte) 0xff, 0}).add("null", null);
    strange.add(headers);
    strange.add(Broker.binary("notes", "k", "never-heard-of", id(), "{}"));
    long before = open();
    broker.sendAll(strange);
    for (int partition = 0; partition < 3; partition++) {
      var record = written("k", id(), prefix + "after " + partition);
      var placed = new ProducerRecord<>("notes", partition, "k", record.value());
      record.headers().forEach(placed.headers()::add);
      broker.send(placed);
    }
    Await.until(() -> assertEquals(4, count()));
    Await.until(() -> assertEquals(before + strange.size() - 2, open()));
    given()
        .auth()
        .oauth2(World.token("officer"))
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .statusCode(200);
  }

  private long open() {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT count(*) FROM dead_letter WHERE consumer = 'notes' AND status ="
                        + " 'OPEN'",
                    Long.class)
                .getSingleResult());
  }

  @Test
  void aStructuredEventNeedsNoContentTypeToBeUnderstood() {
    var record = structured("k", id(), prefix + "bare");
    broker.send(new ProducerRecord<>("notes", "k", record.value()));
    Await.until(() -> assertEquals(1, count()));
  }

  @Test
  void aBatchThatMeetsAnotherIsTriedAgain() throws Exception {
    // The same name under different ids on all partitions: natural keys stand behind the inbox.
    List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      batch.add(written("key " + i, id(), prefix + i % 5));
    }
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    for (int i = 0; i < batch.size(); i++) {
      records.add(record(1_000_000L + i, batch.get(i)));
    }
    var partition = new TopicPartition("notes", 0);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> takes = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        var part = records.subList(thread * 15, thread * 15 + 15);
        takes.add(
            threads.submit(() ->
                intake.take(
                    new ConsumerRecords<>(
                        Map.of(partition, part), Map.of(partition, new OffsetAndMetadata(0))),
                    intake.handlers("notes"))));
      }
      for (var take : takes) {
        take.get();
      }
    }
    assertEquals(5, count());
    assertEquals(
        60,
        QuarkusTransaction.requiringNew()
            .call(() ->
                session
                    .createNativeQuery(
                        "SELECT count(*) FROM inbox WHERE consumer = 'notes' AND event_id ="
                            + " ANY (?1)",
                        Long.class)
                    .setParameter(
                        1,
                        batch.stream()
                            .map(record ->
                                new String(
                                    record.headers().lastHeader("ce_id").value(),
                                    StandardCharsets.UTF_8))
                            .toArray(String[]::new))
                    .getSingleResult()));
  }
}
