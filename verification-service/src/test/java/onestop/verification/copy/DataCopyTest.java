package onestop.verification.copy;

import static onestop.verification.Desk.award;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.verify;
import static onestop.verification.Desk.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(World.class)
class DataCopyTest {

  @Test
  void aPersonGetsAllThatIsHeldOfTheirPensions() {
    today("2025-03-10");
    String number = number();
    String person = UUID.randomUUID().toString();
    award(number, "4120.50", "2025-03");
    verify(number, "2025-03-10");
    try (var broker = new Broker()) {
      broker.send(
          "registrations",
          person,
          "registration-completed",
          """
          {"personId":"%s","socialSecurityNumber":"%s"}
          """
              .formatted(person, number));
    }
    String path = "/api/data-copy/" + person;
    Await.until(() ->
        with(World.token("system", "sub", "registration-service"))
            .get(path)
            .then()
            .statusCode(200)
            .body("data.pensions.beneficiary.socialSecurityNumber", contains(number)));
    with(World.token("person", "sub", "a", "personId", person))
        .get(path)
        .then()
        .statusCode(200)
        .body("data.pensions[0].beneficiary.validUntil", equalTo("2026-03-10"))
        .body("data.pensions[0].verifications", hasSize(1))
        .body("data.pensions[0].payments", hasSize(0));
    with(World.token("system", "sub", "registration-service"))
        .get("/api/data-copy/" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("data.pensions", hasSize(0));
  }
}
