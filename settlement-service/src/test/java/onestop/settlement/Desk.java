package onestop.settlement;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Assertions;

/** One person's file as the world around the service sees it: events in, calls, events out. */
public final class Desk {

  /** An employer in Shenzhen. */
  public static final String EMPLOYER = "91440300MA5FKX471W";

  /** The outside world's client, one for all tests. */
  public static final Broker BROKER = new Broker();

  private static final AtomicInteger COUNT = new AtomicInteger();

  public final UUID personId = UUID.randomUUID();
  public final String number =
      "DEU0T" + System.nanoTime() % 1_000_000 + "X" + COUNT.incrementAndGet();
  public final UUID registrationId = UUID.randomUUID();

  /** Somebody who left after six months: 13281.44 in March 2026. */
  public static Desk leaver() {
    return new Desk()
        .registered("2025-09")
        .collectedEach("2025-09", "2026-02", "2203.92")
        .employmentEnded("2026-02-28")
        .awaitAccount("paidMonths", 6)
        .awaitAccount("employmentEndedOn", "2026-02-28");
  }

  // Events in.

  public Desk registered(String startMonth) {
    return registered(registrationId, startMonth, 7);
  }

  /** With the first day of work told. */
  public Desk registeredFrom(String day) {
    return registered(
        registrationId, day.substring(0, 7), 7, ",\"employmentStartsOn\":\"%s\"".formatted(day));
  }

  public Desk registered(UUID registration, String startMonth, int version) {
    return registered(registration, startMonth, version, "");
  }

  private Desk registered(UUID registration, String startMonth, int version, String more) {
    BROKER.send(
        "registrations",
        personId.toString(),
        "registration-completed",
        """
        {"registrationId":"%s","personId":"%s","version":%d,"socialSecurityNumber":"%s",
         "person":{"surname":"SCHMIDT","givenNames":"ANNA","dateOfBirth":"1988-04-12","sex":"F"},
         "registeredOn":"%s-13","daysLate":0,"employerCreditCode":"%s",
         "contributionStartMonth":"%s","contributionBase":"30000.00",
         "retirementCategory":"FEMALE_55"%s}\
        """
            .formatted(
                registration, personId, version, number, startMonth, EMPLOYER, startMonth, more));
    return this;
  }

  public Desk employmentEnded(String on) {
    BROKER.send(
        "registrations",
        personId.toString(),
        "employment-ended",
        """
        {"registrationId":"%s","personId":"%s","version":8,"socialSecurityNumber":"%s",
         "employerCreditCode":"%s","endedOn":"%s"}\
        """
            .formatted(registrationId, personId, number, EMPLOYER, on));
    return this;
  }

  /** The employee's and the employer's pension contribution of a month. */
  public Desk collected(String month, String employee) {
    return collected(UUID.randomUUID().toString(), month, employee);
  }

  public Desk collected(String collectionId, String month, String employee) {
    BROKER.send(
        "contributions",
        number,
        "contribution-collected",
        collection(collectionId, month, employee));
    return this;
  }

  public String collection(String collectionId, String month, String employee) {
    return """
    {"collectionId":"%s","socialSecurityNumber":"%s","month":"%s","employerCreditCode":"%s",
     "base":"30000.00","collectedOn":"%s","lines":[
     {"insurance":"PENSION","payer":"EMPLOYER","amount":"4407.84"},
     {"insurance":"PENSION","payer":"EMPLOYEE","amount":"%s"},
     {"insurance":"MEDICAL","payer":"EMPLOYEE","amount":"600.00"}]}\
    """
        .formatted(
            collectionId, number, month, EMPLOYER, YearMonth.parse(month).atEndOfMonth(), employee);
  }

  public Desk collectedEach(String from, String through, String employee) {
    for (var month = YearMonth.parse(from);
        !month.isAfter(YearMonth.parse(through));
        month = month.plusMonths(1)) {
      collected(month.toString(), employee);
    }
    return this;
  }

  public Desk executed(String orderId, String on) {
    BROKER.send(
        "payments",
        orderId,
        "payment-executed",
        "{\"paymentOrderId\":\"%s\",\"executedOn\":\"%s\"}".formatted(orderId, on));
    return this;
  }

  public Desk returned(String orderId, String reason) {
    BROKER.send(
        "payments",
        orderId,
        "payment-returned",
        "{\"paymentOrderId\":\"%s\",\"reason\":\"%s\"}".formatted(orderId, reason));
    return this;
  }

  // Calls.

  public static RequestSpecification as(String role, String sub) {
    return given()
        .header("Authorization", "Bearer " + World.token(role, "sub", sub))
        .contentType("application/json");
  }

  public static RequestSpecification officer() {
    return as("officer", "officer-1");
  }

  public static RequestSpecification reviewer() {
    return as("reviewer", "reviewer-1");
  }

  public RequestSpecification person() {
    return given()
        .header(
            "Authorization",
            "Bearer " + World.token("person", "sub", "p-" + number, "socialSecurityNumber", number))
        .contentType("application/json");
  }

  public static void today(String day) {
    officer()
        .body(Map.of("today", day))
        .put("/api/clock")
        .then()
        .statusCode(200)
        .body("today", Matchers.equalTo(day));
  }

  public Response account() {
    return officer().get("/api/accounts/" + number);
  }

  /** Waits until the account shows this. */
  public Desk awaitAccount(String field, Object value) {
    Await.until(() -> account().then().statusCode(200).body(field, Matchers.equalTo(value)));
    return this;
  }

  public static Map<String, Object> bankAccount(String holder) {
    return Map.of(
        "holderName", holder,
        "bank", "Bank of Shenzhen Bay",
        "number", "6217000010010134",
        "kind", "FINANCIAL_SOCIAL_SECURITY_CARD",
        "province", "Guangdong",
        "activated", true);
  }

  public Map<String, Object> withdrawal() {
    return Map.of(
        "socialSecurityNumber",
        number,
        "kind",
        "DEPARTURE",
        "choice",
        "WITHDRAW",
        "leavingOn",
        "2026-02-28",
        "documents",
        List.of(
            Map.of("kind", "BENEFITS_DECLARATION", "signedOn", "2026-01-05"),
            Map.of("kind", "TERMINATION_APPLICATION", "signedOn", "2026-01-05"),
            Map.of("kind", "PASSPORT", "number", "C01X00T47", "originalSeen", true),
            Map.of("kind", "BANK_CARD", "number", "6217000010010134")),
        "bankAccount",
        bankAccount("Anna Schmidt"));
  }

  public Map<String, Object> retention() {
    return Map.of("socialSecurityNumber", number, "kind", "DEPARTURE", "choice", "RETAIN");
  }

  public String submit(Map<String, Object> body, String status) {
    return officer()
        .body(body)
        .post("/api/settlements")
        .then()
        .statusCode(201)
        .body("status", Matchers.equalTo(status))
        .extract()
        .path("id");
  }

  public void confirm(String id) {
    person()
        .body(Map.of("signedOn", LocalDate.of(2026, 1, 6).toString()))
        .post("/api/settlements/" + id + "/notice-confirmation")
        .then()
        .statusCode(200)
        .body("status", Matchers.equalTo("IN_REVIEW"));
  }

  public static Response review(String id) {
    return officer().post("/api/settlements/" + id + "/review");
  }

  public static Response approve(String id) {
    return reviewer().post("/api/settlements/" + id + "/approval");
  }

  public static Response settlement(String id) {
    return officer().get("/api/settlements/" + id);
  }

  /** Through notice, review and approval; gives the id of the settlement. */
  public String approved() {
    String id = submit(withdrawal(), "NOTICE_PENDING");
    confirm(id);
    review(id).then().statusCode(200).body("status", Matchers.equalTo("REVIEWED"));
    approve(id).then().statusCode(200).body("status", Matchers.equalTo("PAYMENT_ORDERED"));
    return id;
  }

  public static void awaitSettlement(String id, String status) {
    Await.until(() -> settlement(id).then().body("status", Matchers.equalTo(status)));
  }

  public static List<String> orders(String settlementId) {
    return settlement(settlementId).path("payments.id");
  }

  // Events out.

  /** How many of a type were said of this person. */
  public int said(String type) {
    return BROKER.read("settlements", type, data -> data.contains(number)).size();
  }

  public void awaitSaid(String type, int times) {
    Await.until(() -> Assertions.assertEquals(times, said(type), type));
  }
}
