package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the permit systems say, and what becomes of it (R1, R2.5, R3). */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R1.4")
@Tag("R1.6")
@Tag("R2.5")
@Tag("R2.6")
@Tag("R3.4")
class IntakeOfPermitsTest {

  private static Broker broker;

  @BeforeAll
  static void open() {
    broker = new Broker();
  }

  @AfterAll
  static void close() {
    broker.close();
  }

  private static String issuedAt() {
    return Sample.today().minusDays(2) + "T09:30:00+08:00";
  }

  private static RequestSpecification officer() {
    return given().auth().oauth2(World.token("officer", "sub", "officer-1"));
  }

  private static ValidatableResponse registrations(String permit) {
    return officer().get("/api/registrations?permitNumber=" + permit).then().statusCode(200);
  }

  private static void awaitStatus(String permit, String status) {
    Await.until(() -> registrations(permit).body("items.status", contains(status)));
  }

  private static String permit(int n) {
    return Sample.permit("P" + n, issuedAt(), "MUELLER" + n, "D" + n, Sample.EMPLOYER);
  }

  @Test
  void aPermitThatComesTwiceUnderTwoIdsOpensOneRegistration() {
    int n = Sample.next();
    broker.send("work-permits", "P" + n, "work-permit-issued", permit(n));
    broker.send("work-permits", "P" + n, "work-permit-issued", permit(n));
    int after = Sample.next();
    broker.send("work-permits", "P" + n, "work-permit-issued", permit(after));
    awaitStatus("P" + after, "CLOCK_RUNNING");
    registrations("P" + n).body("items", hasSize(1));
  }

  @Test
  void aStructuredEventIsTakenLikeABinaryOne() {
    int n = Sample.next();
    broker.send(
        Broker.structured(
            "work-permits",
            "P" + n,
            "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/permits\",\"type\":\"work-permit-issued\",\"data\":%s}"
                .formatted(UUID.randomUUID(), permit(n))));
    awaitStatus("P" + n, "CLOCK_RUNNING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | x | NOT_JSON",
        "surname lacks | \"surname\":\"MUELLER | REQUIRED",
        "impossible date | 1988-04-12 | WRONG_FORMAT",
        "unknown nationality | \"nationality\":\"DEU\" | UNKNOWN_COUNTRY",
        "not a foreigner | \"nationality\":\"DEU\" | NOT_FOREIGNER",
        "wrong credit code | 91440300MA5FKX471W | CREDIT_CODE",
        "unknown category | \"category\":\"B\" | UNKNOWN_VALUE"
      })
  void whatCannotBeTakenIsADeadLetterWithItsReasonAndStopsNothing(
      String what, String part, String code) {
    int n = Sample.next();
    String good = permit(n);
    String bad =
        switch (what) {
          case "not json" -> "{\"permitNumber\":";
          case "surname lacks" -> good.replaceFirst("\"surname\":\"[^\"]*\",", "");
          case "impossible date" -> good.replace(part, "1988-02-30");
          case "unknown nationality" -> good.replace(part, "\"nationality\":\"XYZ\"");
          case "not a foreigner" -> good.replace(part, "\"nationality\":\"HKG\"");
          case "wrong credit code" -> good.replace(part, "91440300MA5FKX471X");
          default -> good.replace(part, "\"category\":\"D\"");
        };
    String id = broker.send("work-permits", "P" + n, "work-permit-issued", bad);
    Await.until(() ->
        officer()
            .get("/api/dead-letters?limit=200")
            .then()
            .body("items.find { it.eventId == '" + id + "' }.reasons.code", hasItem(code)));
    broker.send("work-permits", "P" + n, "work-permit-issued", good);
    awaitStatus("P" + n, "CLOCK_RUNNING");
  }

  @Test
  void twoPermitsOfOneNewPersonAtOnceMakeOnePerson() {
    int n = Sample.next();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String employer = i % 2 == 0 ? Sample.EMPLOYER : Sample.OTHER_EMPLOYER;
      String permit = "Q" + n + "-" + i;
      records.add(
          Broker.binary(
              "work-permits",
              permit,
              "work-permit-issued",
              UUID.randomUUID().toString(),
              Sample.permit(permit, issuedAt(), "KIM" + n, "M" + n, employer)));
    }
    broker.sendAll(records);
    Await.until(() -> {
      String person =
          officer()
              .get("/api/people?documentNumber=M" + n + "&issuingState=DEU")
              .then()
              .statusCode(200)
              .extract()
              .path("id");
      assertEquals(2, registrationsOfPerson(person));
    });
  }

  private static int registrationsOfPerson(String personId) {
    return officer()
        .get("/api/registrations?personId=" + personId)
        .then()
        .extract()
        .<List<?>>path("items")
        .size();
  }

  @Test
  void aNamesakeAndASharedDocumentAreHeldForAnOfficer() {
    int n = Sample.next();
    String first = Sample.permit("P" + n, issuedAt(), "WEBER" + n, "W" + n, Sample.EMPLOYER);
    broker.send("work-permits", "P" + n, "work-permit-issued", first);
    awaitStatus("P" + n, "CLOCK_RUNNING");
    broker.send(
        "work-permits",
        "PN" + n,
        "work-permit-issued",
        Sample.permit("PN" + n, issuedAt(), "WEBER" + n, "X" + n, Sample.EMPLOYER));
    Await.until(
        () -> registrations("PN" + n).body("items.hold", contains("POSSIBLE_DUPLICATE_PERSON")));
    broker.send(
        "work-permits",
        "PD" + n,
        "work-permit-issued",
        Sample.permit("PD" + n, issuedAt(), "OTHER" + n, "W" + n, Sample.EMPLOYER));
    Await.until(() ->
        registrations("PD" + n).body("items.hold", contains("DOCUMENT_HELD_BY_ANOTHER_PERSON")));
  }

  @Test
  void aChildIsNotCoveredAndNoDeadLetter() {
    int n = Sample.next();
    String id =
        broker.send(
            "work-permits",
            "P" + n,
            "work-permit-issued",
            permit(n).replace("1988-04-12", "2015-04-12"));
    awaitStatus("P" + n, "CANCELLED");
    registrations("P" + n).body("items.reason", contains("AGE_NOT_COVERED"));
    officer().get("/api/dead-letters?limit=200").then().body("items.eventId", not(hasItem(id)));
  }

  @Test
  void anExtensionThatComesBeforeItsPermitWaitsForIt() {
    int n = Sample.next();
    broker.send(
        "work-permits",
        "other-key",
        "work-permit-extended",
        "{\"permitNumber\":\"P%d\",\"extendedAt\":\"2030-01-01T00:00:00+08:00\",\"validUntil\":\"2031-12-31\"}"
            .formatted(n));
    broker.send("work-permits", "P" + n, "work-permit-issued", permit(n));
    Await.until(() ->
        registrations("P" + n)
            .body("items[0].employmentDocument.validUntil", equalTo("2031-12-31")));
  }

  @Test
  void aPermitIssuedLongAgoIsOverdueAtOnceAndSoSaid() {
    int n = Sample.next();
    broker.send(
        "work-permits",
        "P" + n,
        "work-permit-issued",
        Sample.permit("P" + n, "2025-09-01T23:59:00+08:00", "ALT" + n, "A" + n, Sample.EMPLOYER));
    awaitStatus("P" + n, "OVERDUE");
    registrations("P" + n).body("items[0].clock.dueOn", equalTo("2025-10-09"));
  }

  @Test
  void anInstantIsADayInShanghaiFirst() {
    int n = Sample.next();
    broker.send(
        "work-permits",
        "P" + n,
        "work-permit-issued",
        Sample.permit("P" + n, "2025-08-31T16:00:00Z", "NACHT" + n, "N" + n, Sample.EMPLOYER));
    Await.until(() ->
        registrations("P" + n)
            .body("items[0].clock.startedOn", equalTo("2025-09-01"))
            .body("items[0].clock.dueOn", equalTo("2025-10-09")));
  }
}
