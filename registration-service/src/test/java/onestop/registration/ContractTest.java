package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** Takes every example of the contracts on every topic this service hears. */
@QuarkusTest
@QuarkusTestResource(World.class)
class ContractTest {

  private static final List<List<String>> HEARD =
      List.of(
          List.of("work-permits", "work-permit-issued"),
          List.of("work-permits", "work-permit-changed"),
          List.of("work-permits", "work-permit-extended"),
          List.of("work-permits", "work-permit-cancelled"),
          List.of("work-permits", "work-permit-changed"),
          List.of("work-permits", "work-permit-refused"),
          List.of("residence-permits", "residence-permit-refused"),
          List.of("title-evaluations", "title-evaluation-decided"),
          List.of("residence-permits", "residence-permit-issued"),
          List.of("residence-permits", "residence-permit-changed"),
          List.of("residence-permits", "residence-permit-extended"),
          List.of("residence-permits", "residence-permit-refused"),
          List.of("residence-permits", "residence-permit-cancelled"),
          List.of("card-bureau", "card-produced"),
          List.of("card-bureau", "card-rejected"),
          List.of("exemptions", "exemption-possible"),
          List.of("exemptions", "exemption-granted"),
          List.of("exemptions", "exemption-rejected"),
          List.of("exemptions", "exemption-extended"),
          List.of("exemptions", "exemption-expiring"),
          List.of("exemptions", "exemption-ended"),
          List.of("settlements", "account-opened"),
          List.of("settlements", "account-closed"),
          List.of("settlements", "settlement-paid"),
          List.of("settlements", "contribution-refund-ordered"),
          List.of("verifications", "eligibility-verified"),
          List.of("verifications", "benefit-ended"),
          List.of("holiday-notices", "holiday-notice-loaded"));

  @Test
  void everyExampleIsTaken() {
    List<String> ids = new ArrayList<>();
    try (var broker = new Broker()) {
      for (List<String> heard : HEARD) {
        for (String example :
            List.of(Contracts.example(heard.get(1)), Contracts.minimalExample(heard.get(1)))) {
          ids.add(broker.send(heard.get(0), "contract", heard.get(1), example));
        }
      }
    }
    var officer = World.token("officer", "sub", "officer-1");
    Await.until(() ->
        given()
            .auth()
            .oauth2(officer)
            .get("/api/registrations?permitNumber=440300202509010047")
            .then()
            .body("items.size()", equalTo(1)));
    for (String id : ids) {
      given()
          .auth()
          .oauth2(officer)
          .get("/api/dead-letters?limit=200")
          .then()
          .body("items.eventId", not(hasItem(id)));
    }
  }
}
