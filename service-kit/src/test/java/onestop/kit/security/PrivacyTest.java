package onestop.kit.security;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import onestop.kit.sample.SpanCapture;
import onestop.kit.security.SecurityTest.NoteClient;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.LogCapture;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R13.2: no personal data in traces, logs and metrics. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
@TestProfile(PrivacyTest.Shown.class)
class PrivacyTest {

  /** With traces; as it stands, services make none. */
  public static class Shown implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("onestop.traces.share", "1", "quarkus.otel.traces.exporter", "none");
    }
  }

  private static final String NUMBER = "DEU0G7654321";

  @Inject SpanCapture capture;
  @TestHTTPResource URI root;

  @ParameterizedTest
  @CsvSource({
    "/api/accounts/DEU0G0123456/statement, /api/accounts/*/statement",
    "/api/accounts/DEU0G0123456?through=2025, /api/accounts/*?through=*",
    "/api/people?documentNumber=G0123456&issuingState=DEU, /api/people?documentNumber=*&issuingState=*",
    "/api/people?documentNumber=, /api/people?documentNumber=*",
    "/api/registrations/019aa000-0000-7000-8000-000000000000/employment-end,"
        + " /api/registrations/019aa000-0000-7000-8000-000000000000/employment-end",
    "/api/accounts/%44EU0G0123456, /api/accounts/*",
    "/q/health/ready, /q/health/ready",
    "/, /"
  })
  void ofAnAddressOnlyWordsIdsAndNamesStay(String target, String kept) {
    assertEquals(kept, SpanPrivacy.target(target));
  }

  @Test
  void noNumberOfAPersonIsInATrace() {
    capture.start();
    given()
        .auth()
        .oauth2(World.token("officer"))
        .queryParam("documentNumber", "G7654321")
        .get("/api/notes/of/{number}", NUMBER)
        .then()
        .statusCode(200);
    NoteClient client = QuarkusRestClientBuilder.newBuilder().baseUri(root).build(NoteClient.class);
    client.of(NUMBER);
    given().get("/api/nowhere/{number}", NUMBER).then().statusCode(404);
    given().get("/api/notes/failure").then().statusCode(500);
    try (var broker = new Broker()) {
      broker.send("notes", NUMBER, "note-repeated", "{\"name\":\"" + NUMBER + "\"}");
    }
    Await.until(() -> {
      assertTrue(capture.spans().stream().anyMatch(span -> span.getName().equals("note-repeated")));
      assertTrue(capture.spans().size() >= 6, () -> "" + capture.spans());
    });
    for (SpanData span : capture.spans()) {
      String all = span + " " + span.getAttributes() + " " + span.getEvents() + span.getStatus();
      assertFalse(all.contains("7654321") || all.contains("Schmidt"), all);
    }
    assertTrue(
        capture.spans().stream()
            .anyMatch(span -> span.getName().equals("GET /api/notes/of/{socialSecurityNumber}")));
  }

  @Test
  void noNumberOfAPersonIsInTheMetrics() {
    given()
        .auth()
        .oauth2(World.token("officer"))
        .get("/api/notes/of/{number}", NUMBER)
        .then()
        .statusCode(200);
    given().get("/api/notes/of/{number}", NUMBER).then().statusCode(401);
    given().get("/api/nowhere/{number}", NUMBER).then().statusCode(404);
    String metrics = given().get("/q/metrics").asString();
    assertTrue(metrics.contains("onestop_outbox_waiting"), metrics);
    assertFalse(metrics.contains("7654321"));
  }

  @Test
  void noValueOfARowIsInTheLog() {
    try (var capture = new LogCapture(Level.ALL)) {
      String name = "Schmidt " + UUID.randomUUID();
      String body = "{\"name\":\"" + name + "\",\"dueOn\":\"1985-05-05\"}";
      for (int status : new int[] {201, 409}) {
        given()
            .auth()
            .oauth2(World.token("officer", "sub", "o"))
            .contentType("application/json")
            .body(body)
            .post("/api/notes")
            .then()
            .statusCode(status);
      }
      given().get("/api/notes/failure").then().statusCode(500);
      given().get("/api/notes/of/{number}", NUMBER).then().statusCode(401);
      String log = String.join("\n", capture.lines());
      assertTrue(log.contains("Unexpected failure"), log);
      assertFalse(log.contains("Schmidt") || log.contains(NUMBER), log);
    }
  }
}
