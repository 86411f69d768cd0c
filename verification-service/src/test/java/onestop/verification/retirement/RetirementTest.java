package onestop.verification.retirement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(World.class)
class RetirementTest {

  @Test
  void anybodyMayAskWhenToRetire() {
    given()
        .get("/api/retirement?birthMonth=1970-05&category=MALE_60")
        .then()
        .statusCode(200)
        .body("originalMonth", equalTo("2030-05"))
        .body("retirementMonth", equalTo("2031-10"))
        .body("age.years", equalTo(61))
        .body("age.months", equalTo(5))
        .body("delayMonths", equalTo(17))
        .body("minimumContributionMonths", equalTo(192))
        .body("earliest.month", equalTo("2030-05"))
        .body("earliest.minimumContributionMonths", equalTo(186))
        .body("earliest.fromStatutoryMonths", equalTo(-17))
        .body("latest.month", equalTo("2034-10"))
        .body("latest.minimumContributionMonths", equalTo(192))
        .body("latest.age.years", equalTo(64))
        .body("basis", contains("R8.1", "R8.2"));
  }

  @Test
  void allThatIsMissingOrWrongIsNamed() {
    given()
        .get("/api/retirement?birthMonth=1970-5")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("birthMonth", "category"));
  }

  @Test
  void aRuleIsToldInBothLanguages() {
    given()
        .get("/api/rules/R10.5")
        .then()
        .statusCode(200)
        .body("id", equalTo("R10.5"))
        .body("confidence", equalTo("V"))
        .body("text.zh", org.hamcrest.Matchers.containsString("补发"));
    given().get("/api/rules/R99.9").then().statusCode(404);
  }
}
