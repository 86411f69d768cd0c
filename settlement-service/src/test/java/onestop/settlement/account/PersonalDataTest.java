package onestop.settlement.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.junit.jupiter.api.Test;

/** R13: reads are recorded, a copy is given, corrections are heard. */
@QuarkusTest
@QuarkusTestResource(World.class)
class PersonalDataTest {

  @Inject AccountRepository accounts;

  private Desk known() {
    return new Desk()
        .registered("2025-01")
        .collected("2025-01", "1600.00")
        .awaitAccount("balance", "1600.00");
  }

  @Test
  void theCopyHoldsAccountContributionsSettlementsAndRefunds() {
    Desk desk = known();
    given()
        .auth()
        .oauth2(World.token("system", "sub", "registration-service"))
        .get("/api/data-copy/" + desk.personId)
        .then()
        .statusCode(200)
        .body("data.accounts.account.balance", contains("1600.00"))
        .body("data.accounts[0].years[0].year", equalTo(2025))
        .body("data.contributions.month", contains("2025-01"))
        .body("data.settlements", empty())
        .body("data.refunds", empty());
  }

  @Test
  void aReadOfTheAccountIsRecordedUnderPersonAndNumber() {
    Desk desk = known();
    given()
        .auth()
        .oauth2(World.token("reviewer", "sub", "reads-accounts"))
        .get("/api/accounts/" + desk.number + "/statement")
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(World.token("auditor"))
        .queryParam("personId", desk.personId)
        .queryParam("reader", "reads-accounts")
        .get("/api/audit/file-reads")
        .then()
        .body("items.socialSecurityNumber", contains(desk.number))
        .body("items.operation", hasItem("GET /api/accounts/*/statement"));
  }

  @Test
  void aCorrectedNameIsTheOneThatAccountHoldersAreComparedWith() {
    Desk desk = known();
    UUID person = desk.personId;
    Desk.BROKER.send(
        "registrations",
        person.toString(),
        "person-data-corrected",
        """
        {"personId":"%s","version":9,"nationality":"DEU",
         "person":{"surname":"SCHMITT","givenNames":"ANNA","dateOfBirth":"1988-04-12","sex":"F"}}\
        """
            .formatted(person));
    Await.until(() ->
        assertEquals(
            "SCHMITT",
            QuarkusTransaction.requiringNew()
                .call(() -> accounts.ofPerson(person).getFirst().surname())));
  }
}
