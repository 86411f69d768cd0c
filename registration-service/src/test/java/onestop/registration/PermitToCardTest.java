package onestop.registration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The path of issue 2: a permit event becomes a clock, a registration, a number and a card. */
@QuarkusTest
@QuarkusTestResource(World.class)
@Tag("R2.1")
@Tag("R2.2")
@Tag("R3.9")
@Tag("R11.1")
class PermitToCardTest {

  private static RequestSpecification employer() {
    return given().auth().oauth2(World.token("employer", "employer", Sample.EMPLOYER));
  }

  @Test
  void aPermitBecomesARunningClockARegistrationANumberAndACard() {
    int n = Sample.next();
    String permit = "P" + n;
    String passport = "C" + n;
    String surname = "SCHMIDT" + n;
    LocalDate issued = Sample.today().minusDays(3);
    try (var broker = new Broker()) {
      broker.send(
          "work-permits",
          permit,
          "work-permit-issued",
          Sample.permit(permit, issued + "T09:30:00+08:00", surname, passport, Sample.EMPLOYER));
      Await.until(() ->
          employer()
              .get("/api/registrations?permitNumber=" + permit)
              .then()
              .statusCode(200)
              .body("items.status", contains("CLOCK_RUNNING"))
              .body("next", equalTo(null)));
      String id = employer().get("/api/registrations?permitNumber=" + permit).path("items[0].id");
      String body =
          """
          {"channel":"ONE_STOP","declaredMonthlyWage":"30000.00","documents":[
            {"kind":"PASSPORT","number":"%s","holder":"Anna %s","validUntil":"2034-10-31"},
            {"kind":"RESIDENCE_PERMIT","number":"R1","validUntil":"2034-10-31"},
            {"kind":"LABOUR_CONTRACT","startsOn":"%s","openEnded":true}]}
          """
              .formatted(passport, surname, issued);
      employer()
          .contentType(ContentType.JSON)
          .body(body)
          .post("/api/registrations/" + id + "/submission")
          .then()
          .log()
          .ifValidationFails()
          .statusCode(200)
          .body("status", equalTo("REGISTERED"))
          .body("person.socialSecurityNumber", equalTo("DEU0" + passport))
          .body("clock.daysLate", equalTo(0))
          .body("insurances.insurance", hasItems("PENSION", "MATERNITY"));
      String person = employer().get("/api/registrations/" + id).path("person.id");
      var officer = given().auth().oauth2(World.token("officer", "sub", "officer-1"));
      String card = officer.get("/api/cards?personId=" + person).path("items[0].id");
      String[] request = new String[1];
      Await.until(() ->
          request[0] =
              JsonPath.from(
                      text(
                          broker
                              .read("cards", "card-requested", data -> data.contains(card))
                              .getFirst()))
                  .getString("cardRequestId"));
      given()
          .auth()
          .oauth2(World.token("system"))
          .get("/api/card-requests/" + request[0])
          .then()
          .statusCode(200)
          .body("socialSecurityNumber", equalTo("DEU0" + passport));
      broker.send(
          "card-bureau",
          request[0],
          "card-produced",
          "{\"cardRequestId\":\"%s\",\"cardNumber\":\"6214670025090134\",\"bank\":\"CCB\"}"
              .formatted(request[0]));
      Await.until(() -> officer.get("/api/cards/" + card).then().body("status", equalTo("ISSUED")));
      officer.post("/api/cards/" + card + "/activation").then().statusCode(200);
      Await.until(() ->
          assertEquals(
              5,
              officer
                      .get("/api/people/" + person + "/timeline")
                      .then()
                      .statusCode(200)
                      .extract()
                      .<java.util.List<?>>path("items")
                      .size()
                  - 1));
      broker
          .read("registrations")
          .forEach(
              record -> Contracts.assertValid(Broker.header(record, "ce_type"), record.value()));
      broker
          .read("cards")
          .forEach(
              record -> Contracts.assertValid(Broker.header(record, "ce_type"), record.value()));
    }
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
