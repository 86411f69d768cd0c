package onestop.verification.beneficiary;

import static onestop.verification.Desk.awaitSaid;
import static onestop.verification.Desk.award;
import static onestop.verification.Desk.beneficiary;
import static onestop.verification.Desk.end;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.officer;
import static onestop.verification.Desk.said;
import static onestop.verification.Desk.say;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.verify;
import static onestop.verification.Desk.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(World.class)
class BeneficiaryTest {

  @Test
  void anAwardMakesABeneficiaryDueAYearLater() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    officer()
        .get("/api/beneficiaries/" + number)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("status", equalTo("CURRENT"))
        .body("validUntil", equalTo("2026-03-31"))
        .body("daysLeft", equalTo(386))
        .body("monthlyAmount", equalTo("4120.50"))
        .body("withheldMonths", hasSize(0))
        .body("lastVerification", nullValue())
        .body("version", equalTo(1));
  }

  @Test
  void theSameAwardAgainChangesNothingAndAnotherAmountReplacesIt() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    award(number, "4120.50", "2025-03");
    award(number, "4300.00", "2026-01");
    var found = beneficiary(number);
    assertEquals("2026-03-31", found.getString("validUntil"));
    assertEquals("2025-03", found.getString("firstPaymentMonth"));
    assertEquals(2, found.getInt("version"));
  }

  @Test
  void aPensionWithoutAnAmountIsADeadLetter() {
    String number = number();
    say(
        "pension-awarded",
        number,
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"0.00","firstPaymentMonth":"2025-03"}
        """
            .formatted(number));
    String good = number();
    award(good, "1.00", "2025-03");
    officer().get("/api/beneficiaries/" + number).then().statusCode(404);
    officer()
        .queryParam("limit", 200)
        .get("/api/dead-letters")
        .then()
        .statusCode(200)
        .body("items.topic", hasItem("pensions"));
  }

  @Test
  void theExamplesOfTheContractsAreTaken() {
    today("2025-03-10");
    try (var broker = new Broker()) {
      for (String type : List.of("pension-awarded", "pension-ended")) {
        broker.send("pensions", "DEU0C01X00T47", type, Contracts.example(type));
        broker.send("pensions", "DEU0C01X00T47", type, Contracts.minimalExample(type));
      }
      for (String type : List.of("registration-completed", "person-merged")) {
        broker.send("registrations", "p", type, Contracts.example(type));
        broker.send("registrations", "p", type, Contracts.minimalExample(type));
      }
    }
    Await.until(() -> assertEquals("ENDED", beneficiary("DEU0C01X00T47").getString("status")));
    var ended = awaitSaid("benefit-ended", "DEU0C01X00T47", 1).getFirst();
    assertEquals("0.00", ended.getString("overpaid"));
    with(World.token("person", "sub", "a", "personId", "019902e5-35c0-75e0-b91c-47d2f8a36e1b"))
        .get("/api/beneficiaries/DEU0C01X00T47")
        .then()
        .statusCode(200);
  }

  @Test
  void eachReminderIsSaidOnceThenAMatchIsAskedForThenItLapses() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    for (String day :
        List.of(
            "2026-01-29",
            "2026-01-30",
            "2026-02-10",
            "2026-03-01",
            "2026-03-21",
            "2026-03-22",
            "2026-03-24",
            "2026-03-31")) {
      today(day);
      today(day);
    }
    assertEquals("DUE_SOON", beneficiary(number).getString("status"));
    today("2026-04-01");
    today("2026-04-02");
    assertEquals("LAPSED", beneficiary(number).getString("status"));
    assertEquals(
        List.of(60, 30, 7),
        awaitSaid("verification-due-soon", number, 3).stream()
            .map(event -> event.getInt("daysLeft"))
            .toList());
    assertEquals(
        "2026-03-31",
        awaitSaid("verification-lapsed", number, 1).getFirst().getString("validUntil"));
    assertEquals(1, awaitSaid("data-match-requested", number, 1).size());
    assertEquals("2026-03-22", beneficiary(number).getString("dataMatchRequestedOn"));
  }

  @Test
  void afterAJumpOnlyTheSmallestReminderIsSaid() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    today("2026-03-20");
    var said = awaitSaid("verification-due-soon", number, 1);
    assertEquals(11, said.getFirst().getInt("daysLeft"));
    today("2026-05-01");
    awaitSaid("verification-lapsed", number, 1);
    assertEquals(1, said("verification-due-soon", number).size());
  }

  @Test
  void whoVerifiesInTimeIsNotRemindedBefore60DaysAheadOfTheNextEnd() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    today("2026-03-15");
    verify(number, "2026-03-15");
    var found = beneficiary(number);
    assertEquals("2027-03-15", found.getString("validUntil"));
    assertEquals("CURRENT", found.getString("status"));
    today("2027-01-13");
    assertEquals("CURRENT", beneficiary(number).getString("status"));
    today("2027-01-14");
    assertEquals("DUE_SOON", beneficiary(number).getString("status"));
    awaitSaid("verification-due-soon", number, 2);
    assertEquals(0, said("verification-lapsed", number).size());
  }

  @Test
  void anAwardOfLongAgoIsLapsedAtOnce() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2023-01");
    assertEquals("LAPSED", beneficiary(number).getString("status"));
    awaitSaid("verification-lapsed", number, 1);
    awaitSaid("data-match-requested", number, 1);
  }

  @Test
  void anEndBeforeItsAwardWaitsForIt() {
    today("2025-03-10");
    String number = number();
    say(
        "pension-ended",
        number,
        """
        {"socialSecurityNumber":"%s","endedOn":"2025-03-01","reason":"DEATH"}
        """
            .formatted(number));
    award(number, "4120.50", "2025-01");
    Await.until(() -> assertEquals("ENDED", beneficiary(number).getString("status")));
  }

  @Test
  void anEndSaidAgainChangesNothingAndACorrectedOneIsSaidAnew() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-01");
    end(number, "2025-03-01", "DEATH");
    end(number, "2025-03-01", "DEATH");
    int version = beneficiary(number).getInt("version");
    end(number, "2025-02-20", "DEATH");
    assertEquals(version + 1, beneficiary(number).getInt("version"));
    assertEquals(
        List.of("2025-03-01", "2025-02-20"),
        awaitSaid("benefit-ended", number, 2).stream()
            .map(event -> event.getString("endedOn"))
            .toList());
  }

  @Test
  void afterAnotherEndThanDeathANewPensionMayBegin() {
    today("2025-06-10");
    String number = number();
    award(number, "4120.50", "2025-01");
    end(number, "2025-03-01", "OTHER");
    award(number, "4200.00", "2025-06");
    var found = beneficiary(number);
    assertEquals("CURRENT", found.getString("status"));
    assertEquals("2026-06-30", found.getString("validUntil"));
    String dead = number();
    award(dead, "4120.50", "2025-01");
    end(dead, "2025-03-01", "DEATH");
    say(
        "pension-awarded",
        dead,
        """
        {"socialSecurityNumber":"%s","monthlyAmount":"9.00","firstPaymentMonth":"2025-06"}
        """
            .formatted(dead));
    Await.until(() ->
        officer()
            .queryParam("limit", 200)
            .get("/api/dead-letters")
            .then()
            .body(
                "items.findAll { it.topic == 'pensions' }.reasons.flatten().code",
                hasItem("BENEFIT_ENDED")));
    assertEquals("ENDED", beneficiary(dead).getString("status"));
  }

  @Test
  void theListIsSoonestDueFirstPageByPage() {
    today("2001-03-10");
    String late = number();
    String soon = number();
    String ended = number();
    award(late, "1.00", "2001-02");
    award(soon, "1.00", "2001-01");
    award(ended, "1.00", "2001-01");
    end(ended, "2001-03-01", "OTHER");
    var first =
        officer()
            .queryParam("dueBefore", "2002-03-01")
            .queryParam("limit", 1)
            .get("/api/beneficiaries")
            .then()
            .statusCode(200)
            .body("items.socialSecurityNumber", contains(soon))
            .body("next", notNullValue())
            .extract()
            .jsonPath();
    officer()
        .queryParam("dueBefore", "2002-03-01")
        .queryParam("limit", 1)
        .queryParam("cursor", first.getString("next"))
        .get("/api/beneficiaries")
        .then()
        .statusCode(200)
        .body("items.socialSecurityNumber", contains(late))
        .body("next", nullValue());
    officer()
        .queryParam("dueBefore", "2002-02-28")
        .queryParam("status", "ENDED,CURRENT")
        .get("/api/beneficiaries")
        .then()
        .statusCode(200)
        .body("items.socialSecurityNumber", hasItem(ended))
        .body("items.socialSecurityNumber", not(hasItem(late)));
    officer()
        .queryParam("status", "NONE")
        .queryParam("limit", 201)
        .get("/api/beneficiaries")
        .then()
        .statusCode(400)
        .body("errors", hasSize(2));
  }

  @Test
  void aPersonSeesOnlyTheirOwn() {
    today("2025-03-10");
    String number = number();
    award(number, "4120.50", "2025-03");
    with(World.token("person", "sub", "a", "socialSecurityNumber", number))
        .get("/api/beneficiaries/" + number)
        .then()
        .statusCode(200);
    with(World.token("person", "sub", "b", "socialSecurityNumber", number()))
        .get("/api/beneficiaries/" + number)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT_FOUND"));
    with(World.token("person", "sub", "a", "socialSecurityNumber", number))
        .get("/api/beneficiaries")
        .then()
        .statusCode(403);
    with(World.token("employer", "sub", "e", "employer", "x"))
        .get("/api/beneficiaries/" + number)
        .then()
        .statusCode(403);
    with(World.token("auditor", "sub", "x"))
        .get("/api/beneficiaries/" + number + "/payments")
        .then()
        .statusCode(200);
    officer().get("/api/beneficiaries/not-a-number").then().statusCode(404);
  }

  @Test
  void aPersonIsFoundByPersonIdOnceRegistrationHasSaidWhoItIs() {
    today("2025-03-10");
    String number = number();
    String person = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    award(number, "4120.50", "2025-03");
    String token = World.token("person", "sub", "a", "personId", person);
    with(token).get("/api/beneficiaries/" + number).then().statusCode(404);
    try (var broker = new Broker()) {
      broker.send(
          "registrations",
          other,
          "registration-completed",
          """
          {"personId":"%s","socialSecurityNumber":"%s"}
          """
              .formatted(other, number));
      broker.send(
          "registrations",
          person,
          "person-merged",
          """
          {"personId":"%s","mergedPersonId":"%s"}
          """
              .formatted(person, other));
    }
    Await.until(() -> with(token).get("/api/beneficiaries/" + number).then().statusCode(200));
    // A token may still name the id that ended.
    with(World.token("person", "sub", "a", "personId", other))
        .get("/api/beneficiaries/" + number)
        .then()
        .statusCode(200);
    assertTrue(said("verification-lapsed", number).isEmpty());
  }
}
