package onestop.verification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;

/** The service from outside, as its tests use it. */
public final class Desk {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String OFFICER = World.token("officer", "sub", "officer-1");

  private Desk() {}

  /** A number nobody has had. */
  public static String number() {
    return "DEU0V%08d".formatted(NUMBERS.incrementAndGet());
  }

  /** A call with this bearer token. */
  public static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
  }

  /** A call of an officer. */
  public static RequestSpecification officer() {
    return with(OFFICER);
  }

  /** Moves the date and runs the sweeps. */
  public static void today(LocalDate day) {
    officer()
        .body(Map.of("today", day.toString()))
        .put("/api/clock")
        .then()
        .log()
        .body()
        .statusCode(200);
  }

  /** Moves the date and runs the sweeps. */
  public static void today(String day) {
    today(LocalDate.parse(day));
  }

  /** Says an award and waits until the beneficiary is known. */
  public static void award(String number, String amount, String firstMonth) {
    say(
        "pension-awarded",
        number,
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"%s","firstPaymentMonth":"%s"}
        """
            .formatted(number, amount, firstMonth));
    Await.until(() -> assertEquals(amount, beneficiary(number).getString("monthlyAmount")));
  }

  /** Says an end and waits until it is known. */
  public static void end(String number, String day, String reason) {
    say(
        "pension-ended",
        number,
        """
        {"socialSecurityNumber":"%s","endedOn":"%s","reason":"%s"}
        """
            .formatted(number, day, reason));
    Await.until(() -> assertEquals(day, beneficiary(number).getString("endedOn")));
  }

  /** Says something of the pension agency. */
  public static void say(String type, String number, String data) {
    try (var broker = new Broker()) {
      broker.send("pensions", number, type, data);
    }
  }

  /** A beneficiary as officers see it. */
  public static JsonPath beneficiary(String number) {
    return officer()
        .get("/api/beneficiaries/" + number)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Verifies by the consular app, as that calls back. */
  public static JsonPath verify(String number, String performedOn) {
    return with(World.token("system", "sub", "consular-app"))
        .body(Map.of("channel", "CONSULAR_APP", "performedOn", performedOn))
        .post("/api/beneficiaries/" + number + "/verifications")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** The month that is next to be computed; the first ever is January 2030. */
  public static YearMonth nextMonth() {
    List<String> newest =
        officer().queryParam("limit", 1).get("/api/pay-runs").jsonPath().getList("items.month");
    return newest.isEmpty()
        ? YearMonth.of(2030, 1)
        : YearMonth.parse(newest.getFirst()).plusMonths(1);
  }

  /** Computes a month. */
  public static JsonPath payRun(YearMonth month) {
    return officer()
        .body(Map.of("month", month.toString()))
        .post("/api/pay-runs")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  /** The months of a beneficiary: {@code month status amount arrears}. */
  public static List<String> payments(String number) {
    return officer()
        .queryParam("limit", 200)
        .get("/api/beneficiaries/" + number + "/payments")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, String>>getList("items")
        .stream()
        .map(item ->
            "%s %s %s %s"
                .formatted(
                    item.get("month"), item.get("status"), item.get("amount"), item.get("arrears")))
        .toList();
  }

  /** What was said of a beneficiary with that type, checked against the contract. */
  public static List<JsonPath> said(String type, String number) {
    try (var broker = new Broker()) {
      return broker
          .read("verifications", type, data -> data.contains("\"" + number + "\""))
          .stream()
          .peek(record -> Contracts.assertValid(type, record.value()))
          .map(record -> JsonPath.from(new String(record.value(), StandardCharsets.UTF_8)))
          .toList();
    }
  }

  /** Waits until so many of a type were said. */
  public static List<JsonPath> awaitSaid(String type, String number, int times) {
    Await.until(() -> assertEquals(times, said(type, number).size()));
    return said(type, number);
  }
}
