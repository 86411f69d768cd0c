package onestop.verification.verification;

import static onestop.verification.Desk.awaitSaid;
import static onestop.verification.Desk.award;
import static onestop.verification.Desk.beneficiary;
import static onestop.verification.Desk.end;
import static onestop.verification.Desk.number;
import static onestop.verification.Desk.officer;
import static onestop.verification.Desk.today;
import static onestop.verification.Desk.verify;
import static onestop.verification.Desk.with;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(World.class)
class VerificationTest {

  private static String pensioner() {
    today("2025-03-20");
    String number = number();
    award(number, "4120.50", "2024-04");
    return number;
  }

  private static ValidatableResponse post(String token, String number, String body) {
    return with(token).body(body).post("/api/beneficiaries/" + number + "/verifications").then();
  }

  private static ValidatableResponse post(String number, String body) {
    return officer().body(body).post("/api/beneficiaries/" + number + "/verifications").then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"channel":"CONSULAR_APP","performedOn":"2025-03-15"}\
        """,
        """
        {"channel":"ONLINE_SELF","performedOn":"2025-03-15","evidence":{}}\
        """,
        """
        {"channel":"AGENCY_COUNTER","performedOn":"2025-03-15","entryDate":"2025-03-01"}\
        """,
        """
        {"channel":"DATA_MATCH","performedOn":"2025-03-15"}\
        """,
        """
        {"channel":"CONSULATE_LIFE_CERTIFICATE","performedOn":"2025-03-15","receivedOn":"2025-03-19",
         "evidence":{"certificateNumber":"LC-1","mission":"Munich","date":"2025-03-15",
         "deliveredBy":"MAIL","originalSeen":true}}\
        """,
        """
        {"channel":"FOREIGN_NOTARIAL","performedOn":"2025-03-15",
         "evidence":{"certificateNumber":"N-1","date":"2025-03-15","deliveredBy":"PROXY",
         "originalSeen":true,"issuingCountry":"DEU","apostille":{"country":"DEU","by":"LG Köln",
         "number":"A-1","date":"2025-03-16","seal":true,"signature":true,"place":"Köln",
         "signatory":"X","capacity":"notary","stamp":true}}}\
        """,
        """
        {"channel":"FOREIGN_NOTARIAL","performedOn":"2025-03-15",
         "evidence":{"date":"2025-03-15","deliveredBy":"SELF","originalSeen":true,
         "issuingCountry":"VNM",
         "consularLegalisation":{"mission":"Hanoi","number":"L-1","date":"2025-03-17"}}}\
        """
      })
  void everyChannelIsValidForAYear(String body) {
    String number = pensioner();
    String location =
        post(number, body)
            .statusCode(201)
            .body("validUntil", equalTo("2026-03-15"))
            .body("beneficiary.status", equalTo("CURRENT"))
            .extract()
            .header("Location");
    assertEquals("2026-03-15", beneficiary(number).getString("validUntil"));
    var said = awaitSaid("eligibility-verified", number, 1).getFirst();
    assertEquals("2025-03-15", said.getString("performedOn"));
    assertEquals("2026-03-15", said.getString("validUntil"));
    officer().get(location).then().statusCode(200).body("performedOn", equalTo("2025-03-15"));
  }

  @Test
  void everythingMissingIsNamedAtOnceInTheReadersLanguage() {
    String number = pensioner();
    officer()
        .header("Accept-Language", "zh-CN")
        .body(
            """
            {"channel":"FOREIGN_NOTARIAL","performedOn":"2025-03-21","evidence":
             {"issuingCountry":"DEU"}}\
            """)
        .post("/api/beneficiaries/" + number + "/verifications")
        .then()
        .statusCode(422)
        .body("code", equalTo("RULES_BROKEN"))
        .body(
            "errors.code",
            containsInAnyOrder(
                "EVIDENCE_DATED_AHEAD",
                "MISSING_DATE",
                "MISSING_DELIVERY",
                "ORIGINAL_NOT_SEEN",
                "LEGALISATION_MISSING"))
        .body("errors.find { it.code == 'MISSING_DATE' }.message", equalTo("缺少证明的日期。"));
    assertEquals("2025-04-30", beneficiary(number).getString("validUntil"));
  }

  @Test
  void aCertificateTooOldWhenReceivedSaysSo() {
    String number = pensioner();
    post(
            number,
            """
            {"channel":"CONSULATE_LIFE_CERTIFICATE","performedOn":"2024-09-19",
             "receivedOn":"2025-03-20","evidence":{"certificateNumber":"LC-1","mission":"Munich",
             "date":"2024-09-19","deliveredBy":"MAIL","originalSeen":true}}\
            """)
        .statusCode(422)
        .body("code", equalTo("EVIDENCE_TOO_OLD"))
        .body("errors[0].field", equalTo("evidence.date"));
  }

  @Test
  void whatCannotBeReadIsNamedAsWell() {
    String number = pensioner();
    post(number, "{\"channel\":\"PIGEON\",\"evidence\":{\"date\":\"2025-13-01\",\"x\":1}}")
        .statusCode(400)
        .body(
            "errors.field",
            containsInAnyOrder("channel", "performedOn", "evidence.date", "evidence.x"));
  }

  @Test
  void theSameCallBackAgainIsTheSameVerification() {
    String number = pensioner();
    String first = verify(number, "2025-03-15").getString("id");
    String second = verify(number, "2025-03-15").getString("id");
    assertEquals(first, second);
    officer()
        .get("/api/beneficiaries/" + number + "/verifications")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
    verify(number, "2025-03-16");
    awaitSaid("eligibility-verified", number, 2);
  }

  @Test
  void anOlderShowingThatComesLateTakesNothingAway() {
    String number = pensioner();
    verify(number, "2025-03-15");
    verify(number, "2024-12-01");
    var found = beneficiary(number);
    assertEquals("2026-03-15", found.getString("validUntil"));
    assertEquals("2025-03-15", found.getString("lastVerification.performedOn"));
  }

  @Test
  void theFirstOneReplacesTheFirstDueDay() {
    today("2025-03-20");
    String number = number();
    award(number, "4120.50", "2025-03");
    verify(number, "2025-03-15");
    assertEquals("2026-03-15", beneficiary(number).getString("validUntil"));
  }

  @Test
  void aLateOneEndsALapse() {
    today("2025-03-20");
    String number = number();
    award(number, "4120.50", "2024-01");
    assertEquals("LAPSED", beneficiary(number).getString("status"));
    verify(number, "2025-03-20");
    assertEquals("CURRENT", beneficiary(number).getString("status"));
  }

  @Test
  void aDataMatchCountsOncePerSource() {
    String number = pensioner();
    for (int i = 0; i < 2; i++) {
      with(World.token("system", "sub", "shared-data"))
          .body(
              """
              {"socialSecurityNumber":"%s","matchedOn":"2025-03-18","source":"medical"}\
              """
                  .formatted(number))
          .post("/api/data-matches")
          .then()
          .statusCode(201)
          .body("channel", equalTo("DATA_MATCH"))
          .body("reference", equalTo("medical"));
    }
    assertEquals("2026-03-18", beneficiary(number).getString("validUntil"));
    assertEquals(
        "DATA_MATCH", awaitSaid("eligibility-verified", number, 1).getFirst().getString("channel"));
    officer()
        .body(
            """
            {"socialSecurityNumber":"%s","matchedOn":"2025-03-18","source":"x"}\
            """
                .formatted(number))
        .post("/api/data-matches")
        .then()
        .statusCode(403);
    with(World.token("system", "sub", "shared-data"))
        .body(
            """
            {"socialSecurityNumber":"%s","matchedOn":"2025-03-18","source":"x"}\
            """
                .formatted(number()))
        .post("/api/data-matches")
        .then()
        .statusCode(404);
  }

  @Test
  void afterTheEndNothingCountsButWhatWasShownBefore() {
    String number = pensioner();
    end(number, "2025-03-10", "DEATH");
    post(number, "{\"channel\":\"CONSULAR_APP\",\"performedOn\":\"2025-03-15\"}")
        .statusCode(409)
        .body("code", equalTo("BENEFIT_ENDED"));
    post(number, "{\"channel\":\"CONSULAR_APP\",\"performedOn\":\"2025-03-10\"}")
        .statusCode(201)
        .body("beneficiary.status", equalTo("ENDED"));
  }

  @Test
  void aPersonVerifiesOnlyThemselvesAndOnlyByTheirOwnChannels() {
    String number = pensioner();
    String own = World.token("person", "sub", "a", "socialSecurityNumber", number);
    String body = "{\"channel\":\"CONSULAR_APP\",\"performedOn\":\"2025-03-15\"}";
    post(World.token("person", "sub", "b", "socialSecurityNumber", number()), number, body)
        .statusCode(404);
    post(own, number, body.replace("CONSULAR_APP", "DATA_MATCH"))
        .statusCode(403)
        .body("code", equalTo("CHANNEL_NOT_YOURS"));
    post(own, number, body.replace("}", ",\"receivedOn\":\"2025-03-15\"}"))
        .statusCode(422)
        .body("code", equalTo("RECEIVED_ON_NOT_TODAY"));
    post(own, number, body).statusCode(201);
    post(World.token("auditor", "sub", "c"), number, body).statusCode(403);
  }

  @Test
  void aStaleVersionAndAReusedKeyAreRefused() {
    String number = pensioner();
    String path = "/api/beneficiaries/" + number + "/verifications";
    String body = "{\"channel\":\"CONSULAR_APP\",\"performedOn\":\"2025-03-15\"}";
    officer().header("If-Match", "\"99\"").body(body).post(path).then().statusCode(412);
    String key = "key-" + number;
    String id =
        officer()
            .header("Idempotency-Key", key)
            .body(body)
            .post(path)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    officer()
        .header("Idempotency-Key", key)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .body("id", equalTo(id));
    officer()
        .header("Idempotency-Key", key)
        .body(body.replace("15", "14"))
        .post(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }
}
