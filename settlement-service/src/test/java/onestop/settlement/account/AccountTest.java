package onestop.settlement.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.testing.World;
import onestop.settlement.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R7.2 to R7.6 over HTTP and Kafka. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AccountTest {

  @BeforeEach
  void today() {
    Desk.today("2025-03-10");
  }

  @Test
  void contributionsBeforeTheAccountAreThereWhenItOpens() {
    Desk desk = new Desk();
    desk.collectedEach("2024-01", "2024-12", "1600.00");
    desk.registered("2024-01")
        .awaitAccount("paidMonths", 12)
        .awaitAccount("balance", "19472.48")
        .awaitAccount("status", "OPEN")
        .awaitAccount("openedOn", "2024-01-13");
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/statement?through=2024")
        .then()
        .statusCode(200)
        .body("years", hasSize(1))
        .body("years[0].year", equalTo(2024))
        .body("years[0].opening", equalTo("0.00"))
        .body("years[0].credits", equalTo("19200.00"))
        .body("years[0].interestOnOpening", equalTo("0.00"))
        .body("years[0].interestOnCredits", equalTo("272.48"))
        .body("years[0].closing", equalTo("19472.48"))
        .body("years[0].ratePercent", equalTo("2.62"))
        .body("years[0].rate.year", equalTo(2024))
        .body("years[0].rate.percent", equalTo("2.62"))
        .body("years[0].rate.confidence", equalTo("V2"))
        .body("years[0].provisional", equalTo(false));
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/quote?paidIn=2025-03")
        .then()
        .statusCode(200)
        .body("withdraw.amount", equalTo("19521.16"))
        .body("withdraw.monthsLost", equalTo(12))
        .body("retain.balance", equalTo("19472.48"))
        .body("retain.paidMonths", equalTo(12));
    desk.account().then().body("monthsByPlace", contains(Map.of("place", "440300", "months", 12)));
    desk.awaitSaid("account-opened", 1);
  }

  @Test
  void aCollectionCountsOnceWhateverItsEventId() {
    Desk desk = new Desk().registered("2025-01");
    String collection = UUID.randomUUID().toString();
    desk.collected(collection, "2025-01", "1600.00")
        .collected(collection, "2025-01", "1600.00")
        .collected("2025-02", "100.00")
        .awaitAccount("balance", "1700.00");
    desk.person()
        .get("/api/contributions?socialSecurityNumber=" + desk.number)
        .then()
        .statusCode(200)
        .body("items.month", contains("2025-01", "2025-02"))
        .body("items.credited", contains("1600.00", "100.00"));
    new Desk()
        .person()
        .get("/api/contributions?socialSecurityNumber=" + desk.number)
        .then()
        .statusCode(404);
  }

  @Test
  void whatTheLevyTakesBackIsTakenBack() {
    Desk desk = new Desk().registered("2025-01");
    desk.collected("2025-01", "1600.00")
        .collected("2025-01", "-1600.00")
        .collected("2025-01", "1500.00")
        .collected("2025-02", "1500.00")
        .collected("2025-02", "-1500.00")
        .awaitAccount("balance", "1500.00")
        .awaitAccount("paidMonths", 1);
  }

  @Test
  void monthsCountWhateverTheirOrderAndHoweverLate() {
    Desk desk = new Desk().registered("2023-12");
    desk.collected("2024-12", "1000.00")
        .collected("2024-06", "1000.00")
        .collected("2024-01", "1000.00");
    // 1,000.00 x (1 + 7 + 12) = 20,000.00, x 2.62 % / 12 = 43.67.
    desk.awaitAccount("balance", "3043.67");
    // 2023: 1,000.00 x 3.97 % / 12 = 3.31; 2024: 1,003.31 x 2.62 % = 26.29 more.
    desk.collected("2023-12", "1000.00").awaitAccount("balance", "4073.27");
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/statement?through=2024")
        .then()
        .body("years.closing", contains("1003.31", "4073.27"))
        .body("years.interestOnOpening", contains("0.00", "26.29"));
    desk.account().then().body("paidMonths", equalTo(4));
  }

  @Test
  void monthsAreToldByPlace() {
    Desk desk = new Desk().registered("2024-11");
    String shanghai = "91310000MA1FL5E69M";
    desk.collectedEach("2024-11", "2024-12", "1600.00").collected("2025-01", "-1.00");
    for (String month : new String[] {"2025-01", "2025-02", "2025-03"}) {
      Desk.BROKER.send(
          "contributions",
          desk.number,
          "contribution-collected",
          desk.collection(UUID.randomUUID().toString(), month, "1600.00")
              .replace(Desk.EMPLOYER, shanghai));
    }
    desk.awaitAccount("paidMonths", 5);
    desk.account()
        .then()
        .body(
            "monthsByPlace",
            containsInAnyOrder(
                Map.of("place", "440300", "months", 2), Map.of("place", "310000", "months", 3)));
  }

  @Test
  void ofWhatWasTakenBackBeyondWhatCameInNothingIsQuoted() {
    Desk desk = new Desk().registered("2025-01");
    desk.collected("2025-01", "100.00").collected("2025-02", "-150.00");
    desk.awaitAccount("balance", "-50.00");
    Desk.officer()
        .get("/api/accounts/" + desk.number + "/quote?paidIn=2025-03")
        .then()
        .statusCode(200)
        .body("withdraw.amount", equalTo("0.00"))
        .body("withdraw.monthsLost", equalTo(1));
  }

  @Test
  void aRegistrationSaidAgainChangesNothing() {
    Desk desk = new Desk().registered("2025-01").awaitAccount("status", "OPEN");
    desk.registered("2025-01").collected("2025-01", "1.00").awaitAccount("balance", "1.00");
    desk.account().then().body("version", equalTo(1));
    desk.awaitSaid("account-opened", 1);
  }

  @Test
  void aMergedPersonKeepsTheAccount() {
    Desk desk = new Desk().registered("2025-01").awaitAccount("status", "OPEN");
    UUID kept = UUID.randomUUID();
    Desk.BROKER.send(
        "registrations",
        kept.toString(),
        "person-merged",
        "{\"personId\":\"%s\",\"mergedPersonId\":\"%s\",\"version\":3}"
            .formatted(kept, desk.personId));
    desk.awaitAccount("personId", kept.toString());
    // A token may still name the id that ended.
    for (UUID one : List.of(kept, desk.personId)) {
      given()
          .auth()
          .oauth2(World.token("person", "sub", "anna", "personId", one.toString()))
          .get("/api/accounts/" + desk.number)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void whoeverWasMergedBeforeTheAccountOpensOpensItForTheKeptPerson() {
    Desk desk = new Desk();
    UUID kept = UUID.randomUUID();
    Desk.BROKER.send(
        "registrations",
        // The key of the merged one, so that it comes before the registration.
        desk.personId.toString(),
        "person-merged",
        "{\"personId\":\"%s\",\"mergedPersonId\":\"%s\",\"version\":3}"
            .formatted(kept, desk.personId));
    desk.registered("2025-01").awaitAccount("personId", kept.toString());
  }

  @Test
  void nobodyKnownIsNotFound() {
    Desk.officer().get("/api/accounts/XXX0NOBODY").then().statusCode(404);
    Desk.officer().get("/api/accounts/not-a-number").then().statusCode(404);
    given().get("/api/accounts/XXX0NOBODY").then().statusCode(401);
  }

  @Test
  void theBenefitPlaceIsPublic() {
    given()
        .contentType("application/json")
        .body(
            Map.of(
                "places",
                List.of(
                    Map.of("place", "Shanghai", "months", 130),
                    Map.of("place", "Shenzhen", "months", 100))))
        .post("/api/benefit-places")
        .then()
        .statusCode(200)
        .body("place", equalTo("Shanghai"))
        .body("basis", contains("R7.6"));
    given()
        .contentType("application/json")
        .body(Map.of("places", List.of(Map.of("place", "", "months", -1))))
        .post("/api/benefit-places")
        .then()
        .statusCode(400)
        .body(
            "errors.field", org.hamcrest.Matchers.hasItems("places[0].place", "places[0].months"));
  }
}
