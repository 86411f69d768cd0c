package onestop.kit.deadletter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import onestop.kit.sample.Notes;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 4. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class DeadLetterTest {

  @Inject Session session;
  @Inject Retention retention;
  @Inject Notes notes;

  private final String name = "dead " + UUID.randomUUID();
  private final String key = "DEU0G" + name.hashCode();
  private final Broker broker = new Broker();

  @AfterEach
  void close() {
    broker.close();
    Notes.REFUSED.clear();
  }

  private static RequestSpecification officer() {
    return given().auth().oauth2(World.token("officer", "sub", "officer-7"));
  }

  /** Sends what is refused and gives the id of its letter. */
  private UUID refused(String event) {
    Notes.REFUSED.add(name);
    send(event);
    Await.until(() -> assertEquals(1, ids(event).size()));
    return ids(event).getFirst();
  }

  private void send(String event) {
    broker.send(
        Broker.binary(
            "notes",
            key,
            "note-written",
            event,
            "{\"name\":\"" + name + "\",\"dueOn\":\"2099-01-01\",\"number\":\"G0123456\"}"));
  }

  private List<UUID> ids(String event) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT id FROM dead_letter WHERE consumer = 'notes' AND event_id = ?1",
                    UUID.class)
                .setParameter(1, event)
                .getResultList());
  }

  private static String event() {
    return UUID.randomUUID().toString();
  }

  private void change(String sql) {
    QuarkusTransaction.requiringNew()
        .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
  }

  private static Response discard(UUID id, String reason) {
    return officer()
        .contentType("application/json")
        .body("{\"reason\":\"" + reason + "\"}")
        .post("/api/dead-letters/{id}/discard", id);
  }

  @Test
  void anOfficerSeesWhyAndNothingPersonal() {
    String event = event();
    UUID id = refused(event);
    String letter = "items.find { it.id == '" + id + "' }.";
    officer()
        .header("Accept-Language", "zh-CN")
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .statusCode(200)
        .body(letter + "status", equalTo("OPEN"))
        .body(letter + "consumer", equalTo("notes"))
        .body(letter + "type", equalTo("note-written"))
        .body(letter + "source", equalTo("/test"))
        .body(letter + "eventId", equalTo(event))
        .body(letter + "topic", equalTo("notes"))
        .body(letter + "timesSeen", equalTo(1))
        .body(letter + "reasons[0].code", equalTo("NOT_NOW"))
        .body(letter + "key", equalTo("D***" + key.substring(key.length() - 2)))
        .body(
            letter + "payload",
            equalTo(
                "{\"name\":\"d***"
                    + name.substring(name.length() - 2)
                    + "\",\"dueOn\":\"2099-01-01\",\"number\":\"G***56\"}"));
  }

  @Test
  void aTextSaysItInTheReadersLanguage() {
    String event = event();
    broker.send(Broker.binary("notes", key, "note-written", event, "{"));
    Await.until(() -> assertEquals(1, ids(event).size()));
    String text = "items.find { it.eventId == '" + event + "' }.reasons[0].message";
    officer()
        .header("Accept-Language", "zh-CN")
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .body(text, equalTo("这不是 JSON。"));
    officer()
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .body(text, equalTo("This is not JSON."))
        .body("items.find { it.eventId == '" + event + "' }.payload", nullValue());
  }

  @Test
  void whatComesAgainIsCountedAndNotKeptTwice() {
    String event = event();
    UUID id = refused(event);
    send(event);
    send(event);
    Await.until(() ->
        officer()
            .queryParam("limit", 200)
            .get("/api/dead-letters")
            .then()
            .body("items.find { it.id == '" + id + "' }.timesSeen", equalTo(3)));
    assertEquals(1, ids(event).size());
  }

  @Test
  void aLetterIsSetAsideOnceWithAReason() {
    UUID id = refused(event());
    officer()
        .contentType("application/json")
        .body("{\"reason\":\" \"}")
        .post("/api/dead-letters/{id}/discard", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("reason"));
    discard(id, "sent by mistake")
        .then()
        .statusCode(200)
        .body("status", equalTo("DISCARDED"))
        .body("note", equalTo("sent by mistake"))
        .body("settledBy", equalTo("officer-7"));
    discard(id, "again").then().statusCode(409).body("code", equalTo("ALREADY_SETTLED"));
    officer().post("/api/dead-letters/{id}/replay", id).then().statusCode(409);
    officer()
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .body("items.id", not(hasItem(id.toString())));
    officer()
        .queryParam("status", "DISCARDED")
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .body("items.id", hasItem(id.toString()));
  }

  @Test
  void ofTwoWhoSetItAsideAtOnceOneIsFirst() throws ExecutionException, InterruptedException {
    UUID id = refused(event());
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> discard(id, "a").statusCode());
      var two = threads.submit(() -> discard(id, "b").statusCode());
      assertEquals(List.of(200, 409), List.of(one.get(), two.get()).stream().sorted().toList());
    }
  }

  @Test
  void aReplayNamesWhoAsked() {
    UUID id = refused(event());
    Notes.REFUSED.clear();
    officer()
        .post("/api/dead-letters/{id}/replay", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("HANDLED"))
        .body("settledBy", equalTo("officer-7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "employer", "reviewer", "auditor", "system"})
  void onlyOfficersSeeAndSettleThem(String role) {
    var token = World.token(role);
    given().auth().oauth2(token).get("/api/dead-letters").then().statusCode(403);
    UUID id = UUID.randomUUID();
    given().auth().oauth2(token).post("/api/dead-letters/{id}/replay", id).then().statusCode(403);
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"reason\":\"a\"}")
        .post("/api/dead-letters/{id}/discard", id)
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsNotThereCannotBeSettled() {
    UUID id = UUID.randomUUID();
    officer().post("/api/dead-letters/{id}/replay", id).then().statusCode(404);
    officer().post("/api/dead-letters/no-id/replay").then().statusCode(404);
    discard(id, "a").then().statusCode(404);
    officer().get("/api/dead-letters?status=LOST").then().statusCode(400);
    officer().get("/api/dead-letters?cursor=x").then().statusCode(400);
  }

  @Test
  void theListIsReadPageByPage() {
    for (int i = 0; i < 3; i++) {
      refused(event());
    }
    String next = officer().queryParam("limit", 2).get("/api/dead-letters").path("next");
    officer()
        .queryParam("limit", 2)
        .queryParam("cursor", next)
        .get("/api/dead-letters")
        .then()
        .statusCode(200)
        .body("items.size()", not(equalTo(0)));
  }

  @Test
  void aSettledLettersPayloadIsDeletedAfterNinetyDays() {
    UUID id = refused(event());
    discard(id, "a").then().statusCode(200);
    UUID open = refused(event());
    change(
        "UPDATE dead_letter SET settled_at = now() - interval '89 days' WHERE id = '" + id + "'");
    change(
        "UPDATE dead_letter SET first_seen = now() - interval '200 days' WHERE id = '"
            + open
            + "'");
    retention.clean();
    assertTrue(hasPayload(id));
    change(
        "UPDATE dead_letter SET settled_at = now() - interval '91 days' WHERE id = '" + id + "'");
    retention.clean();
    assertFalse(hasPayload(id));
    assertTrue(hasPayload(open));
  }

  private boolean hasPayload(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT payload IS NOT NULL FROM dead_letter WHERE id = ?1", Boolean.class)
                .setParameter(1, id)
                .getSingleResult());
  }

  @Test
  void whatWaitedThirtyDaysIsListedAndCanStillBeTaken() {
    String event = event();
    broker.send(
        Broker.binary(
            "notes", key, "note-repeated", event, "{\"name\":\"" + name + "\",\"by\":\"x\"}"));
    Await.until(() -> assertEquals(1, waiting(event)));
    retention.clean();
    assertEquals(1, waiting(event));
    change(
        "UPDATE early_event SET arrived_at = now() - interval '31 days' WHERE event_id = '"
            + event
            + "'");
    retention.clean();
    assertEquals(0, waiting(event));
    UUID id = ids(event).getFirst();
    officer()
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .body("items.find { it.id == '" + id + "' }.type", equalTo("note-repeated"))
        .body("items.find { it.id == '" + id + "' }.reasons[0].code", equalTo("WAITED_TOO_LONG"));
    broker.send(
        Broker.binary("notes", key, "note-written", event(), "{\"name\":\"" + name + "\"}"));
    Await.until(
        () -> assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> notes.count(name))));
    officer().post("/api/dead-letters/{id}/replay", id).then().statusCode(200);
    assertEquals(
        List.of("x"), QuarkusTransaction.requiringNew().call(() -> notes.repetitions(name)));
  }

  private long waiting(String event) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT count(*) FROM early_event WHERE event_id = ?1", Long.class)
                .setParameter(1, event)
                .getSingleResult());
  }

  @Test
  void theInboxIsKeptAHundredDaysAndKeysSeven() {
    change(
        "INSERT INTO inbox (consumer, source, event_id, received_on) VALUES ('c', '"
            + name
            + "', 'old', current_date - 101), ('c', '"
            + name
            + "', 'young', current_date - 100)");
    change(
        "INSERT INTO idempotency_key (sub, method, path, key, body_hash, created_at) VALUES ('"
            + name
            + "', 'POST', '/', 'old', '\\x00', now() - interval '8 days'), ('"
            + name
            + "', 'POST', '/', 'young', '\\x00', now() - interval '6 days')");
    retention.clean();
    assertEquals(List.of("young"), texts("SELECT event_id FROM inbox WHERE source = ?1"));
    assertEquals(List.of("young"), texts("SELECT key FROM idempotency_key WHERE sub = ?1"));
  }

  private List<String> texts(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session.createNativeQuery(sql, String.class).setParameter(1, name).getResultList());
  }

  @Test
  void ofAPayloadOnlyWhatLooksLikeACodeOrADateIsShown() throws IOException {
    var tree =
        new ObjectMapper()
            .readTree(
                """
                {"kind":"WORK_PERMIT","reason":"Schmidt left, call 13800000000","status":"OPEN","issuedAt":"2026-01-01T00:00:00Z",
                 "person":{"surname":"Schmidt","nationality":"DEU","dateOfBirth":"1985-01-01","document":{"number":"G0123456"}},
                 "lines":[{"insurance":"PENSION","amount":"1600.00"}],"seen":true,"short":"abc","wage":30000}\
                """);
    assertEquals(
        "{\"kind\":\"WORK_PERMIT\",\"reason\":\"S***00\",\"status\":\"OPEN\","
            + "\"issuedAt\":\"2026-01-01T00:00:00Z\",\"person\":{\"surname\":\"S***dt\","
            + "\"nationality\":\"DEU\",\"dateOfBirth\":\"1***01\",\"document\":{\"number\":\"G***56\"}},"
            + "\"lines\":[{\"insurance\":\"PENSION\",\"amount\":\"1***00\"}],\"seen\":true,\"short\":\"***\","
            + "\"wage\":\"***\"}",
        Masking.tree(tree).toString());
  }
}
