package onestop.exemption;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;

/** What the tests of this module share: people who are told of, certificates handed in. */
public final class Scene {

  /** An employer, and another. */
  public static final String EMPLOYER = "91440300MA5FKX471W";

  public static final String OTHER_EMPLOYER = "91440300MA5DTE6P70";

  private Scene() {}

  public static RequestSpecification as(String role, String... claims) {
    return given().auth().oauth2(World.token(role, claims)).contentType(ContentType.JSON);
  }

  public static RequestSpecification officer() {
    return as("officer", "sub", "officer-1");
  }

  /** Moves the business date; the sweeps run. */
  public static ValidatableResponse today(String day) {
    return officer().body(Map.of("today", day)).put("/api/clock").then().statusCode(200);
  }

  /** A registration of which tests tell. */
  public record Person(UUID id, UUID registration, String nationality) {

    public String data(int version, String more) {
      return """
      {"registrationId": "%s", "personId": "%s", "version": %d, "nationality": "%s"%s}\
      """
          .formatted(registration, id, version, nationality, more.isEmpty() ? "" : ", " + more);
    }
  }

  /** Someone whose clock started, by an employment document of that day. */
  public static Person employed(Broker broker, String nationality, String kind, String issuedOn) {
    var person = new Person(UUID.randomUUID(), UUID.randomUUID(), nationality);
    employ(broker, person, EMPLOYER, kind, issuedOn);
    return person;
  }

  /** Tells of an employment, and waits until it is known. */
  public static void employ(
      Broker broker, Person person, String employer, String kind, String issuedOn) {
    tell(broker, person, "registration-clock-started", 1, started(employer, kind, issuedOn));
    Await.until(() ->
        as("employer", "employer", employer)
            .get("/api/coverage/" + person.id())
            .then()
            .statusCode(200));
  }

  public static String started(String employer, String kind, String issuedOn) {
    return """
    "employerCreditCode": "%s", "employmentKind": "%s", "employmentDocumentKind": "WORK_PERMIT",
    "employmentDocumentIssuedOn": "%s", "startedOn": "%s", "dueOn": "2026-12-31",
    "provisional": false\
    """
        .formatted(employer, kind, issuedOn, issuedOn);
  }

  public static void tell(Broker broker, Person person, String type, int version, String more) {
    broker.send("registrations", person.id().toString(), type, person.data(version, more));
  }

  /** A certificate's body; further fields in pairs. */
  public static Map<String, Object> paper(
      Person person, String category, String from, String until, Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("personId", person.id());
    body.put("country", person.nationality());
    body.put("certificateNumber", "N-" + UUID.randomUUID());
    body.put("category", category);
    body.put("from", from);
    body.put("until", until);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  public static ValidatableResponse handIn(Map<String, Object> body) {
    return officer().body(body).post("/api/certificates").then();
  }

  /** What was said of a type about a person, each checked against the contract. */
  public static List<String> said(Broker broker, String type, UUID personId) {
    return broker.read("exemptions", type, text -> text.contains(personId.toString())).stream()
        .peek(record -> Contracts.assertValid(type, record.value()))
        .map(record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
        .collect(Collectors.toList());
  }
}
