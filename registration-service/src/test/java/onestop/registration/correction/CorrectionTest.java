package onestop.registration.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.StateDocs;
import onestop.kit.testing.World;
import onestop.registration.KnownPerson;
import onestop.registration.copy.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R13.3: what is wrong in a person's data is put right. */
@QuarkusTest
@QuarkusTestResource(World.class)
@QuarkusTestResource(Neighbours.class)
class CorrectionTest {

  private KnownPerson person;

  @BeforeEach
  void somebodyIsKnown() {
    person = KnownPerson.arrived();
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private RequestSpecification self() {
    return as(World.token("person", "sub", "me", "personId", person.id()));
  }

  private static RequestSpecification officer() {
    return as(World.token("officer", "sub", "officer-1"));
  }

  private ValidatableResponse ask(String wanted) {
    return self().body(wanted).post("/api/people/" + person.id() + "/correction-requests").then();
  }

  private static ValidatableResponse decide(String id, String decision) {
    return officer().body(decision).post("/api/correction-requests/" + id + "/decision").then();
  }

  @Test
  void aGrantedRequestPutsTheDataRightAndSaysSo() {
    LocalDate today = LocalDate.parse(given().get("/api/clock").path("today"));
    var answer =
        ask("{\"givenNames\":\"ANNA MARIA\",\"dateOfBirth\":\"1988-04-13\",\"reason\":\"typing\"}")
            .statusCode(201)
            .body("status", equalTo("OPEN"))
            .body("wanted.givenNames", equalTo("ANNA MARIA"))
            .body("wanted.surname", nullValue())
            .body("decisionDueOn", equalTo(today.plusDays(30).toString()))
            .extract();
    String id = answer.path("id");
    assertTrue(answer.header("Location").endsWith("/api/correction-requests/" + id));
    decide(id, "{\"decision\":\"GRANT\"}").statusCode(200).body("status", equalTo("GRANTED"));
    officer()
        .get("/api/people/" + person.id())
        .then()
        .body("givenNames", equalTo("ANNA MARIA"))
        .body("dateOfBirth", equalTo("1988-04-13"))
        .body("surname", equalTo(person.surname()));
    try (var broker = new Broker()) {
      Await.until(() -> {
        var said =
            broker.read(
                "registrations", "person-data-corrected", data -> data.contains(person.id()));
        assertEquals(1, said.size());
        Contracts.assertValid("person-data-corrected", said.getFirst().value());
        var data = JsonPath.from(new String(said.getFirst().value(), StandardCharsets.UTF_8));
        assertEquals("ANNA MARIA", data.getString("person.givenNames"));
        assertEquals("DEU", data.getString("nationality"));
      });
    }
    Await.until(() ->
        self()
            .get("/api/people/" + person.id() + "/timeline")
            .then()
            .body("items.event", hasItem("person-data-corrected")));
  }

  @Test
  void aRefusalNeedsAReasonAndNamesTheRemedies() {
    String id = ask("{\"surname\":\"OTHER\",\"reason\":\"I like it\"}").extract().path("id");
    decide(id, "{\"decision\":\"REFUSE\"}").statusCode(422).body("code", equalTo("REASON_NEEDED"));
    decide(id, "{\"decision\":\"REFUSE\",\"reason\":\"the passport says otherwise\"}")
        .statusCode(200)
        .body("status", equalTo("REFUSED"))
        .body("decisionReason", equalTo("the passport says otherwise"))
        .body("remedies.route", contains("REVIEW", "ADMINISTRATIVE_SUIT"));
    officer().get("/api/people/" + person.id()).then().body("surname", equalTo(person.surname()));
    decide(id, "{\"decision\":\"GRANT\"}").statusCode(409);
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    ask("{\"nationality\":\"CHN\",\"sex\":\"Q\",\"dateOfBirth\":\"1988-02-30\",\"reason\":\" \"}")
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("nationality", "sex", "dateOfBirth", "reason"));
    ask("{\"reason\":\"nothing\"}").statusCode(422).body("code", equalTo("NOTHING_TO_CORRECT"));
  }

  @Test
  void othersRequestsDoNotExist() {
    String id = ask("{\"other\":\"my address\",\"reason\":\"moved\"}").extract().path("id");
    String other = World.token("person", "sub", "x", "personId", UUID.randomUUID().toString());
    as(other).get("/api/correction-requests/" + id).then().statusCode(404);
    as(other).get("/api/correction-requests?personId=" + person.id()).then().statusCode(404);
    as(other).get("/api/correction-requests").then().statusCode(400);
    as(other)
        .body("{\"surname\":\"X\",\"reason\":\"y\"}")
        .post("/api/people/" + person.id() + "/correction-requests")
        .then()
        .statusCode(404);
    self()
        .get("/api/correction-requests?personId=" + person.id())
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void officersSeeTheOpenOnesAndMayNotDecideOnAnOldState() {
    String id = ask("{\"other\":\"my address\",\"reason\":\"moved\"}").extract().path("id");
    String next = null;
    boolean found = false;
    do {
      var request = officer().queryParam("status", "OPEN").queryParam("limit", 2);
      if (next != null) {
        request.queryParam("cursor", next);
      }
      var page = request.get("/api/correction-requests").jsonPath();
      found |= page.getList("items.id").contains(id);
      next = page.getString("next");
    } while (next != null);
    assertTrue(found);
    officer()
        .header("If-Match", "\"99\"")
        .body("{\"decision\":\"GRANT\"}")
        .post("/api/correction-requests/" + id + "/decision")
        .then()
        .statusCode(412);
  }

  @Test
  void theSameRequestUnderTheSameKeyIsOne() {
    String key = UUID.randomUUID().toString();
    String wanted = "{\"surname\":\"SCHMITT\",\"reason\":\"typing\"}";
    String path = "/api/people/" + person.id() + "/correction-requests";
    String first = self().header("Idempotency-Key", key).body(wanted).post(path).path("id");
    assertEquals(first, self().header("Idempotency-Key", key).body(wanted).post(path).path("id"));
  }

  @Test
  void theTableIsPrintedInTheDocs() {
    StateDocs.assertPrinted("correction-request", CorrectionStates.TABLE);
  }
}
