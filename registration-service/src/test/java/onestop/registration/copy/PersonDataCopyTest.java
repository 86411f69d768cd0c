package onestop.registration.copy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import onestop.registration.KnownPerson;
import onestop.registration.copy.Neighbours.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R13.3: a copy of a person's data across the services. */
@QuarkusTest
@QuarkusTestResource(World.class)
@QuarkusTestResource(Neighbours.class)
class PersonDataCopyTest {

  private static final String SETTLEMENT = "settlement-service";
  private static final String VERIFICATION = "verification-service";

  private KnownPerson person;

  @BeforeEach
  void somebodyIsKnown() {
    person = KnownPerson.arrived();
  }

  private ValidatableResponse copy(String role, String... claims) {
    return given()
        .auth()
        .oauth2(World.token(role, claims))
        .get("/api/people/" + person.id() + "/data-copy")
        .then();
  }

  private ValidatableResponse own() {
    return copy("person", "sub", "me", "personId", person.id()).statusCode(200);
  }

  // What one test has broken shall not be left alone in the next.
  @AfterEach
  void everybodyAnswersAgain() {
    Neighbours.allAnswer();
    Await.until(() -> own().body("complete", equalTo(true)));
  }

  @Test
  void theCopyHoldsWhatEveryServiceHolds() {
    own()
        .body("complete", equalTo(true))
        .body("missing", empty())
        .body("services.'registration-service'.person[0].surname", equalTo(person.surname()))
        .body("services.'registration-service'.person[0].documents", hasSize(1))
        .body("services.'registration-service'.registrations.id", contains(person.registrationId()))
        .body("services.'exemption-service'.of", contains("exemption-service"))
        .body("services.'settlement-service'.of", contains(SETTLEMENT))
        .body("services.'verification-service'.of", contains("verification-service"));
    var call = Neighbours.calls(SETTLEMENT).getLast();
    assertEquals("/api/data-copy/" + person.id(), call.path());
    assertTrue(call.authorization().startsWith("Bearer "), "calls between services are signed");
    assertEquals("data copy for me", call.reason());
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILS", "KEEPS_SILENT"})
  void aServiceThatIsDownIsNamedAndTheOthersAreThere(Manner manner) {
    Neighbours.behave(SETTLEMENT, manner);
    own()
        .body("complete", equalTo(false))
        .body("missing", contains(SETTLEMENT))
        .body("services", not(hasKey(SETTLEMENT)))
        .body("services.'exemption-service'.of", contains("exemption-service"));
  }

  @Test
  void aServiceThatFailsOnceIsAskedAgain() {
    // No other test opens this one's circuit.
    Neighbours.behave(VERIFICATION, Manner.FAILS_ONCE);
    int before = Neighbours.calls(VERIFICATION).size();
    own().body("missing", not(hasItem(VERIFICATION)));
    assertEquals(2, Neighbours.calls(VERIFICATION).size() - before);
  }

  @Test
  void aServiceThatKeepsFailingIsLeftAloneForAWhile() {
    Neighbours.behave(SETTLEMENT, Manner.FAILS);
    Await.until(() -> {
      int before = Neighbours.calls(SETTLEMENT).size();
      own().body("missing", contains(SETTLEMENT));
      assertEquals(before, Neighbours.calls(SETTLEMENT).size(), "a copy asks nobody");
    });
    Neighbours.allAnswer();
    Await.until(() -> own().body("complete", equalTo(true)));
    // Closed again, hiccups that a second try mends do not open it.
    for (int i = 0; i < 4; i++) {
      Neighbours.behave(SETTLEMENT, Manner.FAILS_ONCE);
      own().body("complete", equalTo(true));
    }
  }

  @Test
  void othersCopiesDoNotExist() {
    copy("person", "sub", "other", "personId", UUID.randomUUID().toString()).statusCode(404);
    copy("employer", "employer", "91440300MA5FKX471W").statusCode(403);
    copy("officer", "sub", "officer-1").statusCode(200);
    given()
        .auth()
        .oauth2(World.token("officer"))
        .get("/api/people/" + UUID.randomUUID() + "/data-copy")
        .then()
        .statusCode(404);
  }

  @Test
  void theCopyIsARecordedRead() {
    own();
    given()
        .auth()
        .oauth2(World.token("auditor", "sub", "auditor-1"))
        .queryParam("personId", person.id())
        .queryParam("reader", "me")
        .get("/api/audit/file-reads")
        .then()
        .statusCode(200)
        .body("items.operation", hasItem("GET /api/people/" + person.id() + "/data-copy"))
        .body("items.reason", hasItem("OWN_FILE"));
  }
}
