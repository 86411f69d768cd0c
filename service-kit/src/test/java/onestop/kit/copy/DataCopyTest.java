package onestop.kit.copy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import onestop.kit.sample.NoteData;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** R13.3: a copy of what is held of a person. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class DataCopyTest {

  private static ValidatableResponse copy(UUID of, String role, String... claims) {
    return given().auth().oauth2(World.token(role, claims)).get("/api/data-copy/{id}", of).then();
  }

  @Test
  void whatEveryFeatureHoldsIsInTheCopy() {
    copy(NoteData.OWNER, "system", "sub", "registration-service")
        .statusCode(200)
        .body("personId", equalTo(NoteData.OWNER.toString()))
        .body("data.notes.text", contains("a note about me"));
  }

  @Test
  void nothingIsHeldOfSomebodyUnknown() {
    copy(UUID.randomUUID(), "system").statusCode(200).body("data.notes", empty());
  }

  @Test
  void aPersonGetsTheirOwnAndNobodyElses() {
    copy(NoteData.OWNER, "person", "personId", NoteData.OWNER.toString()).statusCode(200);
    copy(NoteData.OWNER, "person", "personId", UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void nobodyElseGetsOne() {
    for (String role : List.of("employer", "officer", "reviewer", "auditor")) {
      copy(NoteData.OWNER, role).statusCode(403);
    }
  }

  @Test
  void theCopyIsARecordedRead() {
    var reader = "copies-" + UUID.randomUUID();
    copy(NoteData.OWNER, "system", "sub", reader).statusCode(200);
    given()
        .auth()
        .oauth2(World.token("auditor"))
        .queryParam("reader", reader)
        .get("/api/audit/file-reads")
        .then()
        .body("items.personId", contains(NoteData.OWNER.toString()));
  }
}
