package onestop.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import onestop.kit.testing.World;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** R13.1, R13.2: every read of a person's file is recorded with who, when, why and which person. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class FileReadTest {

  @Inject Session session;

  private final String number =
      "DEU0A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  private static RequestSpecification as(String role, String... claims) {
    return given().auth().oauth2(World.token(role, claims));
  }

  private ValidatableResponse recorded() {
    return as("auditor")
        .queryParam("socialSecurityNumber", number)
        .get("/api/audit/file-reads")
        .then()
        .statusCode(200);
  }

  @Test
  void aReadIsRecordedWithWhoWhenWhyAndWhichPerson() {
    as("officer", "sub", "officer-7").get("/api/notes/of/{number}", number).then().statusCode(200);
    recorded()
        .body("items", hasSize(1))
        .body("items[0].reader", equalTo("officer-7"))
        .body("items[0].roles", contains("officer"))
        .body("items[0].kind", equalTo("READ"))
        .body("items[0].reason", equalTo("CASE_WORK"))
        .body("items[0].readAt", notNullValue())
        .body("items[0].socialSecurityNumber", equalTo(number))
        .body("items[0].personId", nullValue())
        .body("items[0].operation", equalTo("GET /api/notes/of/*"));
  }

  @Test
  void theReasonIsTheCallersWhenOneIsGiven() {
    as("officer").header("Access-Reason", "complaint 2026-114").get("/api/notes/of/{n}", number);
    recorded().body("items[0].reason", equalTo("complaint 2026-114"));
  }

  @Test
  void aReasonThatIsTooLongIsRefusedAndNothingIsShown() {
    as("officer")
        .header("Access-Reason", "x".repeat(201))
        .get("/api/notes/of/{n}", number)
        .then()
        .statusCode(400)
        .body("code", equalTo("ACCESS_REASON_TOO_LONG"));
    recorded().body("items", empty());
  }

  @Test
  void thePersonsOwnReadIsRecordedToo() {
    as("person", "socialSecurityNumber", number, "sub", "me").get("/api/notes/of/{n}", number);
    recorded().body("items[0].reader", equalTo("me")).body("items[0].reason", equalTo("OWN_FILE"));
  }

  @Test
  void whatSomebodyWasNotShownIsNoRead() {
    as("person", "socialSecurityNumber", "DEU0OTHER1")
        .get("/api/notes/of/{n}", number)
        .then()
        .statusCode(404);
    recorded().body("items", empty());
  }

  @Test
  void aListIsAReadOfEachPersonInItOnce() {
    as("officer")
        .queryParam("of", number + ",DEU0OTHER2," + number)
        .get("/api/notes/owners")
        .then()
        .statusCode(200);
    recorded()
        .body("items", hasSize(1))
        .body("items[0].operation", equalTo("GET /api/notes/owners"));
  }

  @Test
  void aValueShownWholeIsARevelation() {
    var person = UUID.randomUUID();
    as("system", "sub", "bank").get("/api/notes/whole/{id}", person).then().statusCode(200);
    as("auditor")
        .queryParam("personId", person)
        .queryParam("kind", "REVEAL")
        .get("/api/audit/file-reads")
        .then()
        .body("items", hasSize(1))
        .body("items[0].reader", equalTo("bank"))
        .body("items[0].operation", equalTo("GET /api/notes/whole/" + person));
  }

  @Test
  void theListIsCutIntoPagesTheNewestFirst() {
    for (int i = 1; i <= 3; i++) {
      as("officer", "sub", "reader-" + i).get("/api/notes/of/{n}", number);
    }
    var first =
        as("auditor")
            .queryParam("socialSecurityNumber", number)
            .queryParam("limit", 2)
            .get("/api/audit/file-reads");
    assertEquals(List.of("reader-3", "reader-2"), first.path("items.reader"));
    as("auditor")
        .queryParam("socialSecurityNumber", number)
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("next"))
        .get("/api/audit/file-reads")
        .then()
        .body("items.reader", contains("reader-1"))
        .body("next", nullValue());
  }

  @Test
  void itIsNarrowedByReaderAndDay() {
    var reader = "reader-" + UUID.randomUUID();
    as("officer", "sub", reader).get("/api/notes/of/{n}", number);
    LocalDate day =
        QuarkusTransaction.requiringNew()
            .call(() ->
                session
                    .createNativeQuery(
                        "SELECT CAST(read_at AT TIME ZONE 'Asia/Shanghai' AS date) FROM file_read WHERE"
                            + " reader = ?1",
                        LocalDate.class)
                    .setParameter(1, reader)
                    .getSingleResult());
    assertEquals(1, found(reader, day, day));
    assertEquals(0, found(reader, day.plusDays(1), null));
    assertEquals(0, found(reader, null, day.minusDays(1)));
  }

  private static int found(String reader, LocalDate from, LocalDate until) {
    var request = as("auditor").queryParam("reader", reader);
    if (from != null) {
      request.queryParam("from", from.toString());
    }
    if (until != null) {
      request.queryParam("until", until.toString());
    }
    return request.get("/api/audit/file-reads").<List<?>>path("items").size();
  }

  @Test
  void onlyTheAuditorSeesWhoRead() {
    for (String role : List.of("officer", "reviewer", "person", "employer", "system")) {
      as(role).get("/api/audit/file-reads").then().statusCode(403);
    }
    given().get("/api/audit/file-reads").then().statusCode(401);
  }
}
