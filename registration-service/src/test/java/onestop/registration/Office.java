package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;

/** What people do at the agency, for tests over HTTP. */
public final class Office {

  private Office() {}

  /** A caller with a role and claims. */
  public static RequestSpecification as(String role, String... claims) {
    return given().auth().oauth2(World.token(role, claims)).contentType(ContentType.JSON);
  }

  /** The employer of the samples. */
  public static RequestSpecification employer() {
    return as("employer", "employer", Sample.EMPLOYER);
  }

  /** Another employer. */
  public static RequestSpecification otherEmployer() {
    return as("employer", "employer", Sample.OTHER_EMPLOYER);
  }

  /** An officer. */
  public static RequestSpecification officer() {
    return as("officer", "sub", "officer-1");
  }

  /** Moves the service's date. */
  public static void travelTo(LocalDate day) {
    officer().body("{\"today\":\"" + day + "\"}").put("/api/clock").then().statusCode(200);
  }

  /** Opens a registration by a permit event issued today; passport and permit are {@code P<n>}. */
  public static String open(int n) {
    return open(n, Sample.today());
  }

  /** Opens a registration by a permit event of that day. */
  public static String open(int n, LocalDate issuedOn) {
    send(
        "work-permits",
        "P" + n,
        "work-permit-issued",
        Sample.permit(
            "P" + n, issuedOn + "T09:00:00+08:00", "BAUER" + n, "P" + n, Sample.EMPLOYER));
    String[] id = new String[1];
    Await.until(() ->
        id[0] =
            officer()
                .get("/api/registrations?permitNumber=P" + n)
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .path("items[0].id"));
    return id[0];
  }

  /** Sends an event of an authority. */
  public static void send(String topic, String key, String type, String data) {
    try (var broker = new Broker()) {
      broker.send(topic, key, type, data);
    }
  }

  /** A submission that is complete. */
  public static String complete(int n) {
    return """
    {"channel":"ONE_STOP","declaredMonthlyWage":"30000.00","documents":[
      {"kind":"PASSPORT","number":"P%d","validUntil":"2090-01-01"},
      {"kind":"RESIDENCE_PERMIT","validUntil":"2090-01-01"},
      {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","openEnded":true}]}
    """
        .formatted(n);
  }

  /** The employer submits. */
  public static ValidatableResponse submit(String id, String body) {
    return employer().body(body).post("/api/registrations/" + id + "/submission").then();
  }

  /** A registration as the officer sees it. */
  public static ValidatableResponse registration(String id) {
    return officer().get("/api/registrations/" + id).then().statusCode(200);
  }

  /** A registered person's id; the number is {@code DEU0P<n>}. */
  public static String registered(int n) {
    return registered(n, Sample.today());
  }

  /** A registered person's id, whose permit is of that day. */
  public static String registered(int n, LocalDate issuedOn) {
    String id = open(n, issuedOn);
    submit(id, complete(n)).statusCode(200).body("status", equalTo("REGISTERED"));
    return registration(id).extract().path("person.id");
  }

  /** A person's timeline as that caller reads it, in English. */
  public static ValidatableResponse timeline(RequestSpecification who, String person) {
    return who.header("Accept-Language", "en")
        .get("/api/people/" + person + "/timeline")
        .then()
        .statusCode(200);
  }
}
