package onestop.registration.card;

import static io.restassured.RestAssured.given;
import static onestop.registration.Office.as;
import static onestop.registration.Office.employer;
import static onestop.registration.Office.officer;
import static onestop.registration.Office.otherEmployer;
import static onestop.registration.Office.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole life of a card (R11.1, R11.2). */
@Tag("R11.1")
@Tag("R11.2")
@QuarkusTest
@QuarkusTestResource(World.class)
class CardTest {

  /** A person's newest card. */
  private static ValidatableResponse card(String person) {
    return officer().get("/api/cards?personId=" + person).then().statusCode(200);
  }

  private static String newest(String person) {
    return card(person).extract().path("items[0].id");
  }

  /** The request ids that the bureau was told of, oldest first. */
  private static List<String> requests(String cardId) {
    try (var broker = new Broker()) {
      return broker.read("cards", "card-requested", it -> it.contains(cardId)).stream()
          .peek(record -> Contracts.assertValid("card-requested", record.value()))
          .map(record ->
              JsonPath.from(new String(record.value(), StandardCharsets.UTF_8))
                  .getString("cardRequestId"))
          .toList();
    }
  }

  private static String request(String cardId, int which) {
    Await.until(() -> assertEquals(which, requests(cardId).size()));
    return requests(cardId).getLast();
  }

  private static void produced(String request) {
    send(
        "card-bureau",
        request,
        "card-produced",
        "{\"cardRequestId\":\"%s\",\"cardNumber\":\"6217003320012345678\",\"bank\":\"Bank of China\"}"
            .formatted(request));
  }

  private static void awaitStatus(String cardId, String status) {
    Await.until(() -> officer().get("/api/cards/" + cardId).then().body("status", equalTo(status)));
  }

  private static ValidatableResponse act(int n, String cardId, String what) {
    return as("person", "socialSecurityNumber", "DEU0P" + n)
        .post("/api/cards/" + cardId + "/" + what)
        .then();
  }

  @Test
  void aCardIsRequestedTakenIssuedActivatedLostAndReplacedForAFee() {
    int n = Sample.next();
    String person = Office.registered(n);
    String first = newest(person);
    card(person)
        .body("items[0].status", equalTo("REQUESTED"))
        .body("items[0].fee", equalTo("0.00"))
        .body("items[0].replacement", equalTo(false))
        .body("items[0].workPermitLoaded", equalTo(true));
    act(n, first, "activation").statusCode(409).body("code", equalTo("WRONG_STATE"));
    String request = request(first, 1);
    as("system")
        .get("/api/card-requests/" + request)
        .then()
        .statusCode(200)
        .body("socialSecurityNumber", equalTo("DEU0P" + n))
        .body("surname", equalTo("BAUER" + n))
        .body("permitNumber", equalTo("P" + n))
        .body("photoReference", nullValue());
    awaitStatus(first, "IN_PRODUCTION");
    as("system").get("/api/card-requests/" + request).then().statusCode(200);
    employer().get("/api/card-requests/" + request).then().statusCode(403);
    produced(request);
    produced(request);
    awaitStatus(first, "ISSUED");
    act(n, first, "activation")
        .statusCode(200)
        .body("status", equalTo("ACTIVE"))
        .body("cardNumberLast4", equalTo("5678"))
        .body("bank", equalTo("Bank of China"));
    act(n, first, "replacement").statusCode(409);
    act(n, first, "loss").body("status", equalTo("LOST"));
    String second =
        act(n, first, "replacement")
            .statusCode(201)
            .body("status", equalTo("REQUESTED"))
            .body("replacement", equalTo(true))
            .body("replaces", equalTo(first))
            .body("fee", equalTo("20.00"))
            .extract()
            .path("id");
    officer().get("/api/cards/" + first).then().body("status", equalTo("REPLACED"));
    card(person).body("items.id", contains(second, first));
    produced(request(second, 1));
    awaitStatus(second, "ISSUED");
    try (var broker = new Broker()) {
      var replaced = broker.read("cards", "card-replaced", it -> it.contains(first));
      assertEquals(1, replaced.size());
      for (var record : broker.read("cards")) {
        Contracts.assertValid(Broker.header(record, "ce_type"), record.value());
      }
    }
  }

  @Test
  void whoAppliedForACardHadTheFirstOneWhateverReplacesItLater() {
    int n = Sample.next();
    String first = newest(Office.registered(n));
    String application =
        as("person", "socialSecurityNumber", "DEU0P" + n)
            .body("{\"matters\":[{\"kind\":\"SOCIAL_SECURITY_CARD\"}]}")
            .post("/api/one-stop-applications")
            .then()
            .statusCode(201)
            .body("status", equalTo("IN_PROGRESS"))
            .extract()
            .path("id");
    produced(request(first, 1));
    awaitStatus(first, "ISSUED");
    String path = "/api/one-stop-applications/" + application;
    officer().get(path).then().body("status", equalTo("COMPLETED"));
    act(n, first, "activation").statusCode(200);
    act(n, first, "loss").statusCode(200);
    act(n, first, "replacement").statusCode(201);
    officer().get(path).then().body("status", equalTo("COMPLETED"));
  }

  @Test
  void aRefusedPhotoIsRenewedAndARequestOfBeforeIsNotAnsweredAnyMore() {
    int n = Sample.next();
    String id = newest(Office.registered(n));
    String request = request(id, 1);
    send(
        "card-bureau",
        request,
        "card-rejected",
        "{\"cardRequestId\":\"%s\",\"reason\":\"PHOTO_REJECTED\"}".formatted(request));
    awaitStatus(id, "REJECTED");
    officer().get("/api/cards/" + id).then().body("rejectReason", equalTo("PHOTO_REJECTED"));
    as("person", "socialSecurityNumber", "DEU0P" + n)
        .body("{\"photoReference\":\"photo-2\"}")
        .post("/api/cards/" + id + "/photo")
        .then()
        .statusCode(200)
        .body("status", equalTo("REQUESTED"))
        .body("rejectReason", nullValue());
    String again = request(id, 2);
    assertEquals(false, again.equals(request));
    produced(request);
    as("system").get("/api/card-requests/" + request).then().statusCode(404);
    as("system")
        .get("/api/card-requests/" + again)
        .then()
        .body("photoReference", equalTo("photo-2"));
    produced(again);
    awaitStatus(id, "ISSUED");
    officer().body("{}").post("/api/cards/" + id + "/photo").then().statusCode(409);
  }

  @Test
  void aPhotoNeedsNoReferenceWhenThePermitSystemHasANewOne() {
    int n = Sample.next();
    String id = newest(Office.registered(n));
    String request = request(id, 1);
    send(
        "card-bureau",
        request,
        "card-rejected",
        "{\"cardRequestId\":\"%s\",\"reason\":\"DATA_REJECTED\"}".formatted(request));
    awaitStatus(id, "REJECTED");
    officer()
        .body("{\"photo\":\"x\"}")
        .post("/api/cards/" + id + "/photo")
        .then()
        .statusCode(400)
        .body("errors.field", contains("photo"));
    given()
        .noContentType()
        .auth()
        .oauth2(World.token("person", "socialSecurityNumber", "DEU0P" + n))
        .post("/api/cards/" + id + "/photo")
        .then()
        .statusCode(200)
        .body("status", equalTo("REQUESTED"));
    for (String step : List.of("photo", "activation", "loss", "replacement")) {
      given()
          .noContentType()
          .auth()
          .oauth2(World.token("officer", "sub", "officer-1"))
          .post("/api/cards/" + id + "/" + step)
          .then()
          .statusCode(409)
          .body("code", equalTo("WRONG_STATE"));
      officer().body("{}").post("/api/cards/" + id + "/" + step).then().statusCode(409);
    }
  }

  @Test
  void anExtendedPermitIsLoadedAnewOnTheCard() {
    int n = Sample.next();
    String id = newest(Office.registered(n));
    int before = officer().get("/api/cards/" + id).path("version");
    send(
        "work-permits",
        "P" + n,
        "work-permit-extended",
        "{\"permitNumber\":\"P%d\",\"extendedAt\":\"2099-01-01T00:00:00Z\",\"validUntil\":\"2102-01-01\"}"
            .formatted(n));
    Await.until(() ->
        officer()
            .get("/api/cards/" + id)
            .then()
            .body("version", equalTo(before + 1))
            .body("workPermitLoaded", equalTo(true))
            .body("workPermitLoadedOn", notNullValue()));
  }

  @Test
  void theCardIsCancelledWhenTheRelationEndsAndNotWithOneEmployment() {
    int n = Sample.next();
    String person = Office.registered(n);
    String id = newest(person);
    String registration =
        officer().get("/api/registrations?permitNumber=P" + n).path("items[0].id");
    employer()
        .body("{\"endedOn\":\"" + Sample.today() + "\"}")
        .post("/api/registrations/" + registration + "/employment-end")
        .then()
        .statusCode(200);
    officer().get("/api/cards/" + id).then().body("status", not(equalTo("CANCELLED")));
    send(
        "settlements",
        person,
        "account-closed",
        "{\"personId\":\"%s\",\"socialSecurityNumber\":\"DEU0P%d\",\"version\":9}"
            .formatted(person, n));
    awaitStatus(id, "CANCELLED");
    act(n, id, "loss").statusCode(409);
  }

  @Test
  void aPersonSeesAndReportsOnlyTheOwnCard() {
    int n = Sample.next();
    int other = Sample.next();
    String person = Office.registered(n);
    Office.registered(other);
    String id = newest(person);
    act(other, id, "loss").statusCode(404);
    as("person", "socialSecurityNumber", "DEU0P" + other)
        .get("/api/cards?personId=" + person)
        .then()
        .body("items.size()", equalTo(0));
    employer().get("/api/cards/" + id).then().statusCode(200);
    employer().post("/api/cards/" + id + "/loss").then().statusCode(403);
    otherEmployer().get("/api/cards/" + id).then().statusCode(404);
    otherEmployer().get("/api/cards?personId=" + person).then().body("items.size()", equalTo(0));
    as("auditor").post("/api/cards/" + id + "/loss").then().statusCode(403);
  }
}
