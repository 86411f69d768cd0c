package onestop.registration.submission;

import static io.restassured.RestAssured.given;
import static onestop.registration.Office.complete;
import static onestop.registration.Office.registration;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onestop.kit.testing.World;
import onestop.registration.Office;
import onestop.registration.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many submissions at once: one bad row never spoils the others (R4.3). */
@Tag("R4.3")
@QuarkusTest
@QuarkusTestResource(World.class)
class SubmissionsTest {

  private static ValidatableResponse send(String type, String body) {
    return send(Sample.EMPLOYER, type, body);
  }

  private static ValidatableResponse send(String employer, String type, String body) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
        .auth()
        .oauth2(World.token("employer", "employer", employer))
        .contentType(type)
        .body(body)
        .post("/api/submissions")
        .then();
  }

  private static String line(String which, int n) {
    return complete(n).strip().replaceFirst("\\{", "{" + which + ",").replaceAll("\\s*\\n\\s*", "");
  }

  @Test
  void eachJsonLineIsTakenOrRefusedByItselfWithAllItsFaults() {
    int good = Sample.next();
    int defective = Sample.next();
    int twice = Sample.next();
    String goodId = Office.open(good);
    String defectiveId = Office.open(defective);
    String twiceId = Office.open(twice);
    String body =
        String.join(
            "\n",
            line("\"registrationId\":\"" + goodId + "\"", good),
            "not json at all",
            "",
            "{\"registrationId\":\""
                + defectiveId
                + "\",\"channel\":\"ONLINE\",\"declaredMonthlyWage\":\"8000.00\",\"documents\":[]}",
            "{\"channel\":\"PIGEON\",\"declaredMonthlyWage\":\"0\",\"documents\":[{\"kind\":\"PASSPORT\",\"validUntil\":\"soon\"}]}",
            line("\"permitNumber\":\"P" + twice + "\"", twice),
            line("\"permitNumber\":\"P" + twice + "\"", twice),
            line("\"permitNumber\":\"NOBODYS\"", twice));
    send("application/x-ndjson", body)
        .statusCode(200)
        .body("taken", equalTo(3))
        .body("refused", equalTo(4))
        .body("items.row", contains(1, 2, 3, 4, 5, 6, 7))
        .body("items[0].status", equalTo("REGISTERED"))
        .body("items[1].problem.code", equalTo("NOT_READABLE"))
        .body("items[2].status", equalTo("NEEDS_CORRECTION"))
        .body("items[2].defects.code", hasItem("MISSING_LABOUR_CONTRACT"))
        .body("items[3].problem.status", equalTo(400))
        .body(
            "items[3].problem.errors.field",
            containsInAnyOrder(
                "channel", "declaredMonthlyWage", "documents[0].validUntil", "registrationId"))
        .body("items[4].registrationId", equalTo(twiceId))
        .body("items[4].status", equalTo("REGISTERED"))
        .body("items[5].problem.code", equalTo("WRONG_STATE"))
        .body("items[6].problem.status", equalTo(404));
    registration(goodId).body("status", equalTo("REGISTERED"));
    registration(defectiveId).body("status", equalTo("NEEDS_CORRECTION"));
  }

  @Test
  void aTableSaysTheSame() {
    int one = Sample.next();
    int two = Sample.next();
    Office.open(one);
    Office.open(two);
    String table =
        """
        permitNumber,channel,declaredMonthlyWage,PASSPORT.number,RESIDENCE_PERMIT.validUntil,LABOUR_CONTRACT.startsOn,LABOUR_CONTRACT.openEnded
        P%d,ONE_STOP,30000.00,P%d,2090-01-01,2025-01-01,true
        P%d,ONE_STOP,30000.00,WRONG,2090-01-01,,
        """
            .formatted(one, one, two);
    send("text/csv", table)
        .statusCode(200)
        .body("items[0].status", equalTo("REGISTERED"))
        .body("items[1].status", equalTo("NEEDS_CORRECTION"))
        .body(
            "items[1].defects.code",
            containsInAnyOrder("MISMATCH_PASSPORT", "MISSING_LABOUR_CONTRACT"));
  }

  @Test
  void anotherEmployersRegistrationIsNotFound() {
    int n = Sample.next();
    String id = Office.open(n);
    send(
            Sample.OTHER_EMPLOYER,
            "application/x-ndjson",
            line("\"registrationId\":\"" + id + "\"", n)
                + "\n"
                + line("\"permitNumber\":\"P" + n + "\"", n))
        .statusCode(200)
        .body("taken", equalTo(0))
        .body("items.problem.status", contains(404, 404));
    registration(id).body("status", equalTo("CLOCK_RUNNING"));
  }

  @Test
  void atMostAThousandRowsAndAtLeastOneAreTaken() {
    String many =
        IntStream.rangeClosed(0, 1000).mapToObj(i -> "{}").collect(Collectors.joining("\n"));
    send("application/x-ndjson", many).statusCode(422).body("code", equalTo("TOO_MANY_ROWS"));
    send("application/x-ndjson", "\n \n").statusCode(400).body("code", equalTo("NO_ROWS"));
    send("text/csv", "colour\nred\n").statusCode(400).body("errors.field", contains("colour"));
    send("text/plain", "x").statusCode(415);
    given()
        .auth()
        .oauth2(World.token("auditor"))
        .contentType("text/csv")
        .body("x")
        .post("/api/submissions")
        .then()
        .statusCode(403);
  }
}
