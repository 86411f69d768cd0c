package onestop.exemption.certificate;

import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every row of agreements.csv as a person meets it: what the self-check says before, what handing
 * in says, what is payable, and how long it may be extended, each to the day (R6.1 to R6.3, R6.6).
 */
@QuarkusTest
@QuarkusTestResource(World.class)
class EveryRowHandedInTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final int INSURANCES = 5;

  private static Broker broker;

  @BeforeAll
  static void connect() {
    broker = new Broker();
  }

  @AfterAll
  static void disconnect() {
    broker.close();
  }

  @BeforeEach
  void begin() {
    String there = RestAssured.get("/api/clock").then().extract().path("today");
    if (!there.equals(TODAY.toString())) {
      today(TODAY.toString());
    }
  }

  @ParameterizedTest(name = "{0} {6} since {4}")
  @CsvFileSource(resources = "/data/agreements.csv", numLinesToSkip = 5)
  void whatTheTableSaysIsWhatHappens(
      String country,
      String english,
      String chinese,
      String signed,
      LocalDate force,
      LocalDate replaced,
      String category,
      String exempt,
      Integer first,
      Integer total,
      Integer extra,
      String extension,
      boolean refundable) {
    LocalDate from = replaced == null ? LocalDate.parse("2026-02-01") : force;
    String kind = category.equals("LOCAL_HIRE") ? "LOCAL_HIRE" : "POSTED";
    Person person = employed(broker, country, kind, from.toString());
    if (force == null) {
      refused(person, category, from, from.plusYears(1), "NOT_IN_FORCE", null);
      return;
    }
    int count = exempt.split("\\|").length;
    LocalDate until = from.plusMonths(first == null ? 480 : first).minusDays(1);
    if (first != null) {
      refused(person, category, from, until.plusDays(1), "OVER_MAX", until);
    }

    check(country, category, from, until)
        .body("reasons", empty())
        .body("exempt", hasSize(count))
        .body("payable", hasSize(INSURANCES - count))
        .body("latestUntil", first == null ? nullValue() : is(until.toString()));
    String id =
        handIn(
                paper(
                    person,
                    category,
                    from.toString(),
                    until.toString(),
                    "handedInOn",
                    onTime(from)))
            .statusCode(201)
            .body("status", is(replaced == null ? "ACTIVE" : "EXPIRED"))
            .body("reasons", empty())
            .body("exempt", hasSize(count))
            .body("exempt[0].from", is(from.toString()))
            .body("exempt[0].until", is(until.toString()))
            .body("latestUntil", first == null ? nullValue() : is(until.toString()))
            .body("refund", is(refundable))
            .extract()
            .path("id");
    payable(person, from.minusDays(1), INSURANCES);
    payable(person, from, INSURANCES - count);
    payable(person, until, INSURANCES - count);
    payable(person, until.plusDays(1), INSURANCES);
    if (replaced != null) {
      extend(id, until.plusDays(1), null).statusCode(422).body("code", is("EXTENSION_TOO_LATE"));
      return;
    }

    LocalDate last = until;
    switch (extension) {
      case "FIXED" -> {
        last = from.plusMonths(total).minusDays(1);
        extend(id, last.plusDays(1), null).statusCode(422).body("code", is("OVER_MAX"));
        extend(id, last, null).statusCode(200).body("until", is(last.toString()));
        LocalDate beyond = last.plusMonths(extra == null ? 1 : extra + 1);
        extend(id, beyond, null).statusCode(422).body("code", is("OVER_MAX"));
        if (extra != null) {
          last = from.plusMonths(total + extra).minusDays(1);
          extend(id, last.plusDays(1), null).statusCode(422).body("code", is("OVER_MAX"));
          extend(id, last, null).statusCode(200).body("until", is(last.toString()));
          extend(id, last.plusDays(1), null).statusCode(422);
        }
      }
      case "CONSENT" -> {
        last = until.plusYears(2);
        extend(id, last, null).statusCode(422).body("code", is("CONSENT_NEEDED"));
        extend(id, last, "MOHRSS-1").statusCode(200).body("until", is(last.toString()));
      }
      default ->
          extend(id, until.plusDays(1), "MOHRSS-1")
              .statusCode(422)
              .body("code", is("NOT_EXTENDABLE"));
    }
    payable(person, last, INSURANCES - count);
    payable(person, last.plusDays(1), INSURANCES);
  }

  /** The self-check and handing in refuse it for the same reason. */
  private static void refused(
      Person person,
      String category,
      LocalDate from,
      LocalDate until,
      String reason,
      LocalDate latest) {
    check(person.nationality(), category, from, until)
        .body("reasons", is(List.of(reason)))
        .body("exempt", empty())
        .body("payable", hasSize(INSURANCES))
        .body("latestUntil", latest == null ? nullValue() : is(latest.toString()));
    handIn(paper(person, category, from.toString(), until.toString(), "handedInOn", onTime(from)))
        .statusCode(201)
        .body("status", is("REJECTED"))
        .body("reasons", is(List.of(reason)))
        .body("exempt", empty())
        .body("latestUntil", latest == null ? nullValue() : is(latest.toString()));
    payable(person, from, INSURANCES);
  }

  private static String onTime(LocalDate from) {
    return (from.isBefore(TODAY.minusYears(1)) ? from : TODAY).toString();
  }

  private static ValidatableResponse check(
      String country, String category, LocalDate from, LocalDate until) {
    return RestAssured.given()
        .queryParam("country", country)
        .queryParam("category", category)
        .queryParam("from", from.toString())
        .queryParam("until", until.toString())
        .get("/api/agreements/check")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse extend(String id, LocalDate until, String consent) {
    Map<String, Object> body = new HashMap<>();
    body.put("until", until.toString());
    body.put("certificateNumber", "E-" + UUID.randomUUID());
    if (consent != null) {
      body.put("consentReference", consent);
    }
    return officer().body(body).post("/api/certificates/" + id + "/extension").then();
  }

  private static void payable(Person person, LocalDate on, int count) {
    officer()
        .get("/api/coverage/" + person.id() + "?on=" + on)
        .then()
        .statusCode(200)
        .body("insurances.findAll { it.payable }", hasSize(count));
  }
}
