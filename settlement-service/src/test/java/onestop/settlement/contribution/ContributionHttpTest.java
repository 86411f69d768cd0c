package onestop.settlement.contribution;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** R5.2 and R7.1 over HTTP, for anyone. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ContributionHttpTest {

  @Test
  void thePreviewNamesTheRowsItUsed() {
    given()
        .get("/api/contributions/preview?month=2025-07&wage=30000&industryClass=1")
        .then()
        .statusCode(200)
        .body("month", equalTo("2025-07"))
        .body("lines", hasSize(8))
        .body("lines[0].insurance", equalTo("PENSION"))
        .body("lines[0].payer", equalTo("EMPLOYER"))
        .body("lines[0].base", equalTo("27549.00"))
        .body("lines[0].ratePercent", equalTo("16.00"))
        .body("lines[0].amount", equalTo("4407.84"))
        .body("lines[0].parameters.kind", contains("RATE_PERCENT", "CEILING"))
        .body("lines[0].parameters[1].document", equalTo("粤人社发〔2025〕32号"))
        .body("employerTotal", equalTo("6357.84"))
        .body("employeeTotal", equalTo("2863.92"));
  }

  @Test
  void exemptInsurancesAreLeftOut() {
    given()
        .get("/api/contributions/preview?month=2025-07&wage=30000&exempt=PENSION,UNEMPLOYMENT")
        .then()
        .statusCode(200)
        .body("lines.insurance", contains("MEDICAL", "MEDICAL", "WORK_INJURY", "MATERNITY"));
  }

  @Test
  void aMissingRowIsRefusedAndNamed() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/api/contributions/preview?month=2023-07&wage=30000")
        .then()
        .statusCode(422)
        .body("code", equalTo("NO_PARAMETER"))
        .body("detail", org.hamcrest.Matchers.containsString("缺少"));
  }

  @Test
  void allFaultsOfAPreviewAreTold() {
    given()
        .get("/api/contributions/preview?month=2025-13&wage=-1&exempt=LUCK&industryClass=0")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("month", "wage", "exempt", "industryClass"));
    given()
        .get("/api/contributions/preview")
        .then()
        .statusCode(400)
        .body("errors.code", contains("REQUIRED", "REQUIRED"));
  }

  @Test
  void lateFeesAreReckonedPerMonth() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of("principal", "1141.87", "defaultFrom", "2016-06-01"),
                    Map.of("principal", "100.00", "defaultFrom", "2010-01-01")),
                "paidOn",
                "2016-07-10"))
        .post("/api/late-fees")
        .then()
        .statusCode(200)
        .body("items.days", contains(39, 2382))
        .body("items.amount", contains("22.27", "100.00"))
        .body("items.capped", contains(false, true))
        .body("total", equalTo("122.27"));
  }

  @Test
  void everyRuleIsToldInBothLanguages() {
    for (String rule : List.of("R5.2", "R7.1", "R7.3", "R7.6", "R9.4", "R9.6")) {
      given()
          .get("/api/rules/" + rule)
          .then()
          .statusCode(200)
          .body("text.en", not(equalTo("")))
          .body("text.zh", not(equalTo("")));
    }
  }
}
