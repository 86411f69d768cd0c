package onestop.exemption.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agreements as anyone reads them (R6.1 to R6.3, R6.7). */
@QuarkusTest
@QuarkusTestResource(World.class)
class AgreementResourceTest {

  @Test
  void thirteenCountriesTwelveInForce() {
    given()
        .get("/api/agreements?on=2026-01-01")
        .then()
        .statusCode(200)
        .body("items", hasSize(13))
        .body("items.findAll { it.inForce }", hasSize(12))
        .body("items.find { !it.inForce }.country", is("FRA"))
        .body("items.country", hasItem("KGZ"));
  }

  @Test
  void koreaReadsAsItWasOnTheDay() {
    given()
        .get("/api/agreements/KOR?on=2013-01-15")
        .then()
        .body("inForce", is(true))
        .body("from", is("2003-05-23"))
        .body("categories.category", contains("POSTED", "SELF_EMPLOYED"))
        .body("categories[0].exempt", contains("PENSION"))
        .body("categories[0].extension", is("NONE"));
    given()
        .get("/api/agreements/KOR?on=2013-01-16")
        .then()
        .body("from", is("2013-01-16"))
        .body("categories", hasSize(7))
        .body("categories[0].exempt", contains("PENSION", "UNEMPLOYMENT"))
        .body("categories[0].finalExtraMonths", is(36))
        .body("confidence", is("G"));
  }

  @Test
  void beforeForceTheNextForceIsShown() {
    given()
        .get("/api/agreements/KGZ?on=2025-10-13")
        .then()
        .body("inForce", is(false))
        .body("from", is("2025-10-14"));
    given()
        .get("/api/agreements/FRA")
        .then()
        .body("inForce", is(false))
        .body("from", nullValue())
        .body("categories", hasSize(1));
  }

  @Test
  void namesComeInTheReadersLanguageAndUnknownCountriesNotAtAll() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/api/agreements/DEU")
        .then()
        .body("name", is("德国"));
    given().get("/api/agreements/USA").then().statusCode(404).body("code", is("NO_AGREEMENT"));
    given().get("/api/agreements?on=soon").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "DEU, POSTED, 2025-01-01, 2029-12-31, '', 2029-12-31",
    "DEU, POSTED, 2025-01-01, 2030-01-01, OVER_MAX, 2029-12-31",
    "FRA, POSTED, 2025-01-01, 2025-12-31, NOT_IN_FORCE, ",
    "USA, POSTED, 2025-01-01, 2025-12-31, NO_AGREEMENT, ",
    "DEU, SELF_EMPLOYED, 2025-01-01, 2025-12-31, CATEGORY_NOT_COVERED, ",
    "DEU, DIPLOMATIC, 2005-01-01, 2055-12-31, '', "
  })
  void theSelfCheckSaysWhatAHandInWouldSay(
      String country, String category, String from, String until, String reason, String latest) {
    given()
        .queryParam("country", country)
        .queryParam("category", category)
        .queryParam("from", from)
        .queryParam("until", until)
        .get("/api/agreements/check")
        .then()
        .statusCode(200)
        .body("exempt", reason.isEmpty() ? contains("PENSION", "UNEMPLOYMENT") : empty())
        .body(
            "payable",
            reason.isEmpty() ? contains("MEDICAL", "WORK_INJURY", "MATERNITY") : hasSize(5))
        .body("reasons", reason.isEmpty() ? empty() : contains(reason))
        .body("latestUntil", latest == null ? nullValue() : equalTo(latest));
  }

  @Test
  void theSelfCheckNeedsNoPeriodAndNamesAllFaults() {
    given()
        .get("/api/agreements/check?country=JPN&category=POSTED&on=2026-02-01")
        .then()
        .body("exempt", contains("PENSION"))
        .body("from", is("2026-02-01"))
        .body("until", is("2031-01-31"));
    given()
        .get("/api/agreements/check?from=tomorrow")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("country"))
        .body("errors.field", hasItem("category"))
        .body("errors.field", hasItem("from"));
    given()
        .get("/api/agreements/check?country=JPN&category=POSTED&from=2026-02-01&until=2026-01-31")
        .then()
        .statusCode(422)
        .body("code", is("PERIOD_REVERSED"));
  }

  @ParameterizedTest
  @CsvSource({
    "2012-12-31, 1", // the provisional measure knew the pension only
    "2013-01-16, 2",
    "2014-05-31, 2",
    "2014-06-01, 0", // the day after the end
    "2012-01-01, 2" // before it begins: what it will do
  })
  void theSelfCheckAnswersForADay(String on, int exempt) {
    given()
        .get(
            "/api/agreements/check?country=KOR&category=POSTED&from=2012-06-01&until=2014-05-31&on="
                + on)
        .then()
        .statusCode(200)
        .body("reasons", empty())
        .body("exempt", hasSize(exempt))
        .body("payable", hasSize(5 - exempt));
  }

  @Test
  void theSelfCheckTakesTheInsurancesOfThePaper() {
    String check =
        "/api/agreements/check?country=DEU&category=POSTED&from=2026-01-01&until=2026-12-31"
            + "&insurances=";
    given().get(check + "PENSION").then().body("exempt", contains("PENSION"));
    given()
        .get(check + "PENSION,MEDICAL")
        .then()
        .body("exempt", empty())
        .body("reasons", contains("INSURANCE_NOT_COVERED"));
    given().get(check + "LUCK").then().statusCode(400).body("errors.field", hasItem("insurances"));
  }

  @Test
  void everyRuleIsToldInBothLanguages() {
    for (int rule = 1; rule <= 10; rule++) {
      given()
          .get("/api/rules/R6." + rule)
          .then()
          .statusCode(200)
          .body("id", is("R6." + rule))
          .body("text.zh.length()", org.hamcrest.Matchers.greaterThan(10));
    }
  }
}
