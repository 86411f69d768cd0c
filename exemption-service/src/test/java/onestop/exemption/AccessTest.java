package onestop.exemption;

import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Access;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calls of the interfaces' page: who may make them, and which versions they honour. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AccessTest {

  /** Letters as on the page: p public, e employer, n person, o officer, r reviewer, a auditor. */
  @ParameterizedTest
  @CsvSource({
    "GET,  /api/agreements?on=2026-03-02,                            p",
    "GET,  /api/agreements/DEU?on=2026-03-02,                        p",
    "GET,  /api/agreements/check?country=DEU&category=POSTED,        p",
    "POST, /api/certificates,                                        eo",
    "GET,  /api/certificates?personId={id},                          enora",
    "GET,  /api/certificates/{id},                                   enora",
    "POST, /api/certificates/{id}/extension,                         eo",
    "POST, /api/certificates/{id}/termination,                       o",
    "POST, /api/certificates/{id}/revocation,                        o",
    "GET,  /api/coverage/{id}?on=2026-03-02,                         enoras",
    "POST, /api/agreements/DEU/rows,                                 o",
    "POST, /api/outbound-certificates,                               eno",
    "GET,  /api/outbound-certificates/{id},                          enora",
    "GET,  /api/outbound-certificates/{id}/verification?code=1,      p",
    "POST, /api/outbound-certificates/history,                       s",
    "GET,  /api/statistics?direction=IN&country=DEU&from=2020&to=2026, ora",
  })
  void eachCallIsForThoseOnThePage(String method, String path, String who) {
    Access.check(method, path, who);
  }

  @Test
  void everyChangeOfACertificateHonoursTheVersionItNames() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "DEU", "POSTED", "2026-01-10");
      String id =
          handIn(paper(person, "POSTED", "2026-02-01", "2026-12-31"))
              .statusCode(201)
              .header("ETag", is("\"1\""))
              .header("Location", is(not("")))
              .extract()
              .path("id");
      String path = "/api/certificates/" + id;
      stale(path + "/extension", Map.of("until", "2027-12-31", "certificateNumber", "E-1"));
      stale(path + "/termination", Map.of("lastDay", "2026-04-30"));
      stale(path + "/revocation", Map.of("reason", "Forged"));
      officer()
          .header("If-Match", "\"1\"")
          .body(Map.of("lastDay", "2026-04-30"))
          .post(path + "/termination")
          .then()
          .statusCode(200)
          .header("ETag", is("\"2\""))
          .body("version", is(2));
    }
  }

  @Test
  void applicationsToGoOutAreMadeOnceAndHonourTheirVersion() {
    Map<String, Object> body = new HashMap<>();
    body.put("personReference", "SZ-" + UUID.randomUUID());
    body.put("country", "DEU");
    body.put("category", "NO_EMPLOYER");
    body.put("from", "2026-04-01");
    body.put("until", "2026-12-31");
    String key = UUID.randomUUID().toString();
    String number = apply(key, body).then().statusCode(201).extract().path("number");
    apply(key, body).then().statusCode(201).body("number", is(number));
    body.put("until", "2026-11-30");
    apply(key, body).then().statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    String path = "/api/outbound-certificates/" + number;
    stale(path + "/extension", Map.of("until", "2027-12-31"));
    stale(path + "/withdrawal", Map.of("from", "2026-06-01", "reason", "SENDING_ENDED"));
  }

  private static Response apply(String key, Map<String, Object> body) {
    return as("officer", "sub", "officer-1")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/outbound-certificates");
  }

  @Test
  void whoseTokenNamesNoNumberAtAllIsNobody() {
    as("person", "socialSecurityNumber", "no number")
        .get("/api/certificates")
        .then()
        .statusCode(404);
  }

  private static void stale(String path, Map<String, Object> body) {
    Access.refusesStale(officer().body(body), "POST", path);
  }
}
