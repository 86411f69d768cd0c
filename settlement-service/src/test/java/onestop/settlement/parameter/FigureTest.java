package onestop.settlement.parameter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R7.1, R7.3 and R9.6: figures are rows by time, and each answer names the rows it used. */
@QuarkusTest
@QuarkusTestResource(World.class)
class FigureTest {

  @Inject Session session;

  /** The other tests reckon with what is shipped. */
  @AfterEach
  void withdrawWhatWasEntered() {
    for (String sql :
        List.of(
            "DELETE FROM contribution_parameter WHERE entered_by <> 'data'",
            "DELETE FROM crediting_rate WHERE entered_by <> 'data'",
            "DELETE FROM provincial_income WHERE year > 2024")) {
      QuarkusTransaction.requiringNew()
          .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }
  }

  /** Further fields in pairs; a null takes the field away. */
  private static Map<String, Object> body(Map<String, Object> usual, Object... more) {
    Map<String, Object> body = new HashMap<>(usual);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    body.values().removeIf(value -> value == null);
    return body;
  }

  private static Map<String, Object> rate(Object... more) {
    return body(
        Map.of(
            "insurance", "PENSION",
            "payer", "EMPLOYEE",
            "kind", "RATE_PERCENT",
            "value", "9.50",
            "from", "2031-07-01",
            "document", "A notice of 2031",
            "confidence", "V"),
        more);
  }

  private static ValidatableResponse enter(Map<String, Object> row) {
    return Desk.officer().body(row).post("/api/contribution-parameters").then();
  }

  private static ValidatableResponse preview(String month) {
    return given()
        .get("/api/contributions/preview?wage=10000&month=" + month)
        .then()
        .statusCode(200);
  }

  @Test
  void aNewRateHoldsFromItsDayAndTheOldOneBeforeIt() {
    enter(rate()).statusCode(201).body("value", equalTo("9.50"));
    // 10,000.00 x 8 % = 800.00, x 9.50 % = 950.00.
    preview("2031-06")
        .body("lines[1].ratePercent", equalTo("8.00"))
        .body("lines[1].amount", equalTo("800.00"))
        .body("lines[1].parameters.from", contains("2011-07-01"));
    for (String month : List.of("2031-07", "2032-01")) {
      preview(month)
          .body("lines[1].payer", equalTo("EMPLOYEE"))
          .body("lines[1].ratePercent", equalTo("9.50"))
          .body("lines[1].amount", equalTo("950.00"))
          .body("lines[1].parameters.from", contains("2031-07-01"))
          .body("lines[1].parameters.document", contains("A notice of 2031"))
          .body("lines[1].parameters.confidence", contains("V"));
    }
    enter(rate("value", "9.60")).statusCode(409);
  }

  @Test
  void aBoundHoldsForItsTimeOnly() {
    Map<String, Object> ceiling =
        rate("kind", "CEILING", "payer", null, "value", "9000.00", "until", "2031-12-31");
    enter(ceiling).statusCode(201);
    // 9,000.00 x 8 % = 720.00 while it holds, then 10,000.00 is below the old ceiling again.
    preview("2031-06").body("lines[1].base", equalTo("10000.00"));
    preview("2031-12")
        .body("lines[1].base", equalTo("9000.00"))
        .body("lines[1].amount", equalTo("720.00"))
        .body("lines[1].parameters.kind", contains("RATE_PERCENT", "CEILING"));
    preview("2032-01").body("lines[1].base", equalTo("10000.00"));
  }

  @Test
  void aRowThatNoCalculationWouldFindIsRefused() {
    enter(rate("payer", null))
        .statusCode(400)
        .body("errors.field", contains("payer"))
        .body("errors.code", contains("REQUIRED"));
    enter(rate("insurance", "MATERNITY"))
        .statusCode(422)
        .body("errors.field", contains("payer"))
        .body("errors.code", contains("FIGURE_NOT_USED"));
    enter(rate("industryClass", 2)).statusCode(422).body("errors.field", contains("industryClass"));
    enter(rate("insurance", "WORK_INJURY", "payer", "EMPLOYER"))
        .statusCode(400)
        .body("errors.field", contains("industryClass"));
    // Work injury takes the wage as declared, maternity the bounds of medical (R7.1).
    for (String insurance : List.of("WORK_INJURY", "MATERNITY", "RESIDENT_PENSION")) {
      enter(rate("insurance", insurance, "kind", "FLOOR", "payer", null))
          .statusCode(422)
          .body("errors.field", contains("insurance"))
          .body("errors.code", contains("FIGURE_NOT_USED"));
    }
    enter(rate("kind", "CEILING", "industryClass", 1))
        .statusCode(422)
        .body("errors.field", containsInAnyOrder("payer", "industryClass"));
    enter(rate("value", "100.01")).statusCode(400).body("errors.field", contains("value"));
    enter(rate("value", "-0.01", "until", "2031-06-30"))
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("value", "until"));
    enter(rate("value", "100.00", "until", "2031-07-01")).statusCode(201);
  }

  @Test
  void whateverIsEnteredTwiceUnderOneKeyIsEnteredOnce() {
    Map<String, Map<String, Object>> calls =
        Map.of(
            "/api/contribution-parameters",
            rate(),
            "/api/crediting-rates",
            Map.of("year", 2031, "ratePercent", "2.1", "document", "N", "confidence", "V"),
            "/api/provincial-incomes",
            Map.of("year", 2030, "monthlyIncome", "6000.00", "document", "N", "confidence", "V"));
    calls.forEach((path, row) -> {
      String key = UUID.randomUUID().toString();
      String first = once(path, key, row).statusCode(201).extract().asString();
      once(path, key, row).statusCode(201).body(equalTo(first));
      once(path, key, body(row, "document", "Another"))
          .statusCode(422)
          .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    });
  }

  private static ValidatableResponse once(String path, String key, Map<String, Object> row) {
    return Desk.officer().header("Idempotency-Key", key).body(row).post(path).then();
  }

  @Test
  void ratesAndIncomesOutsideTheirRangeAreRefused() {
    for (String percent : List.of("-1.00", "100.00", "1,5", "")) {
      Desk.officer()
          .body(Map.of("year", 2031, "ratePercent", percent, "document", "N", "confidence", "V"))
          .post("/api/crediting-rates")
          .then()
          .statusCode(400)
          .body("errors.field", contains("ratePercent"));
    }
    for (String income : List.of("0.00", "-1.00")) {
      Desk.officer()
          .body(Map.of("year", 2030, "monthlyIncome", income, "document", "N", "confidence", "V"))
          .post("/api/provincial-incomes")
          .then()
          .statusCode(400)
          .body("errors.field", contains("monthlyIncome"));
    }
  }

  @Test
  void theIncomeOfTheYearBeforeTheDeathCountsAndIsNamed() {
    Desk.today("2026-01-10");
    for (String income : List.of("5000.00", "5400.00")) {
      Desk.officer()
          .body(
              Map.of("year", 2025, "monthlyIncome", income, "document", "No. 9", "confidence", "V"))
          .post("/api/provincial-incomes")
          .then()
          .statusCode(201);
    }
    Desk desk = new Desk().registered("2025-01").awaitAccount("status", "OPEN");
    // 2 x 5,135.75 for a death on the last day of 2025, 2 x 5,400.00 on the first of 2026.
    Map.of("2025-12-31", "10271.50", "2026-01-01", "10800.00")
        .forEach((day, funeral) -> {
          String id = desk.submit(death(desk, day), "IN_REVIEW");
          Desk.settlement(id).then().body("grants.funeral", equalTo(funeral));
          if (day.equals("2026-01-01")) {
            Desk.settlement(id)
                .then()
                .body("grants.provincialMonthlyIncome.amount", equalTo("5400.00"))
                .body("grants.provincialMonthlyIncome.year", equalTo(2025))
                .body("grants.provincialMonthlyIncome.document", equalTo("No. 9"));
          }
          Desk.officer().post("/api/settlements/" + id + "/withdrawal").then().statusCode(200);
        });
  }

  private static Map<String, Object> death(Desk desk, String day) {
    return Map.of(
        "socialSecurityNumber",
        desk.number,
        "kind",
        "DEATH",
        "diedOn",
        day,
        "documents",
        List.of(Map.of("kind", "DEATH_CERTIFICATE"), Map.of("kind", "HEIRSHIP_PROOF")),
        "heirs",
        List.of(
            Map.of(
                "name", "Otto Schmidt",
                "relation", "CHILD",
                "share", "1",
                "bankAccount", Desk.bankAccount("Otto Schmidt"))));
  }
}
