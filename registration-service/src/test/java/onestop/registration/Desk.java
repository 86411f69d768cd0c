package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;

/** What employers, officers and authorities do in tests, in the words of the tests. */
public final class Desk {

  private Desk() {}

  /** An employer's call. */
  public static RequestSpecification employer(String creditCode) {
    return as("employer", "employer", creditCode);
  }

  /** An officer's call. */
  public static RequestSpecification officer() {
    return as("officer", "sub", "officer-1");
  }

  /** A call with that role. */
  public static RequestSpecification as(String role, String... claims) {
    return given().auth().oauth2(World.token(role, claims)).contentType(ContentType.JSON);
  }

  /** Moves the business date. */
  public static void travelTo(LocalDate day) {
    officer().body("{\"today\":\"" + day + "\"}").put("/api/clock").then().statusCode(200);
  }

  /** Says an event of the permit system. */
  public static void workPermit(String key, String type, String data) {
    try (var broker = new Broker()) {
      broker.send("work-permits", key, type, data);
    }
  }

  /** Says an event of the police. */
  public static void residencePermit(String key, String type, String data) {
    try (var broker = new Broker()) {
      broker.send("residence-permits", key, type, data);
    }
  }

  /** Issues a permit at noon of that day, and waits for its registration. */
  public static String issued(int n, LocalDate day) {
    return issued("P" + n, n, day, Sample.EMPLOYER);
  }

  /** Issues a permit for the person of that number, and waits for its registration. */
  public static String issued(String permit, int n, LocalDate day, String employer) {
    workPermit(
        permit,
        "work-permit-issued",
        Sample.permit(permit, day + "T12:00:00+08:00", "LIFE" + n, "L" + n, employer));
    return awaitOne(permit).getString("items[0].id");
  }

  /** Waits for the one registration of a permit. */
  public static JsonPath awaitOne(String permit) {
    JsonPath[] found = new JsonPath[1];
    Await.until(
        () -> found[0] = ofPermit(permit).body("items.size()", equalTo(1)).extract().jsonPath());
    return found[0];
  }

  /** All registrations of a permit. */
  public static ValidatableResponse ofPermit(String permit) {
    return officer().get("/api/registrations?permitNumber=" + permit).then().statusCode(200);
  }

  /** One registration. */
  public static ValidatableResponse registration(String id) {
    return officer().get("/api/registrations/" + id).then().statusCode(200);
  }

  /** Waits for a registration's status. */
  public static void awaitStatus(String id, String status) {
    Await.until(() -> registration(id).body("status", equalTo(status)));
  }

  /** Submits for an employer. */
  public static ValidatableResponse submit(String id, String body) {
    return officer().body(body).post("/api/registrations/" + id + "/submission").then();
  }

  /** A complete one-stop submission with that passport. */
  public static String complete(String passport) {
    return """
    {"channel":"ONE_STOP","declaredMonthlyWage":"30000.00","documents":[
      {"kind":"PASSPORT","number":"%s","validUntil":"2040-01-01"},
      {"kind":"RESIDENCE_PERMIT","validUntil":"2040-01-01"},
      {"kind":"LABOUR_CONTRACT","startsOn":"2025-01-01","openEnded":true}]}
    """
        .formatted(passport);
  }

  /** Says no more than that a later event of the same key has been handled. */
  public static void settled(String permit) {
    int after = Sample.next();
    workPermit(
        permit,
        "work-permit-issued",
        Sample.permit(
            "AFTER" + after,
            Sample.today() + "T12:00:00+08:00",
            "AFTER" + after,
            "A" + after,
            Sample.EMPLOYER));
    awaitOne("AFTER" + after);
  }
}
