package onestop.exemption.person;

import static onestop.exemption.Scene.EMPLOYER;
import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.tell;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.Contracts;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of people, by the contracts. */
@QuarkusTest
@QuarkusTestResource(World.class)
class RegistrationConsumerTest {

  private static final String CARRIED = "019902e5-35c0-75e0-b91c-47d2f8a36e1b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registration-clock-started",
        "registration-clock-changed",
        "registration-completed",
        "registration-cancelled",
        "employment-ended",
        "person-documents-changed",
        "person-merged",
        "person-data-corrected"
      })
  void everyExampleOfTheContractsIsTaken(String type) {
    try (var broker = new Broker()) {
      for (String example :
          new String[] {Contracts.example(type), Contracts.minimalExample(type)}) {
        String own = UUID.randomUUID().toString();
        String data =
            example
                .replace(CARRIED, own)
                .replace("019902e5-35c0-7a41-803e-29b7d5f6018c", UUID.randomUUID().toString())
                .replace("019a4831-93c0-706f-bc3b-8e5d12a947b1", UUID.randomUUID().toString());
        broker.send("registrations", own, type, data);
        Await.until(() -> as("system").get("/api/coverage/" + own).then().statusCode(200));
      }
      officer().get("/api/dead-letters").then().body("items.type", not(hasItem(type)));
    }
  }

  @Test
  void twoPersonsWhoAreOneKeepTheirCertificates() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person kept = employed(broker, "DEU", "POSTED", "2025-12-10");
      Person gone = employed(broker, "DEU", "POSTED", "2025-12-10");
      handIn(paper(gone, "POSTED", "2026-01-01", "2026-12-31")).body("status", is("ACTIVE"));

      broker.send(
          "registrations",
          kept.id().toString(),
          "person-merged",
          """
          {"personId": "%s", "mergedPersonId": "%s", "version": 9}\
          """
              .formatted(kept.id(), gone.id()));

      Await.until(() ->
          officer()
              .get("/api/certificates?personId=" + kept.id())
              .then()
              .body("items", hasSize(1)));
      for (Person one : new Person[] {kept, gone}) {
        officer()
            .get("/api/coverage/" + one.id() + "?on=2026-06-01")
            .then()
            .body("personId", is(kept.id().toString()))
            .body("insurances.findAll { it.payable }", hasSize(3));
        // A token may still name the id that ended.
        as("person", "personId", one.id().toString())
            .get("/api/certificates?personId=" + kept.id())
            .then()
            .statusCode(200)
            .body("items", hasSize(1));
      }
      tell(broker, gone, "registration-clock-changed", 2, "\"employmentKind\": \"LOCAL_HIRE\"");
      handIn(paper(kept, "POSTED", "2026-12-01", "2027-12-31"))
          .body("reasons", contains("OVERLAP"));
    }
  }

  @Test
  void whatIsOlderChangesNothing() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "KOR", "LOCAL_HIRE", "2025-12-10");
      tell(broker, person, "registration-clock-changed", 5, "\"employmentKind\": \"POSTED\"");
      tell(broker, person, "registration-clock-changed", 4, "\"employmentKind\": \"LOCAL_HIRE\"");
      tell(
          broker,
          person,
          "registration-completed",
          6,
          """
          "socialSecurityNumber": "KOR0%s", "registeredOn": "2026-01-02", "daysLate": 0,
          "employerCreditCode": "%s",
          "person": {"surname": "KIM", "givenNames": "", "dateOfBirth": "1990-01-31", "sex": "M"}\
          """
              .formatted(
                  person.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
                  EMPLOYER));
      Await.until(() ->
          as(
                  "person",
                  "socialSecurityNumber",
                  "KOR0"
                      + person.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT))
              .get("/api/coverage/" + person.id())
              .then()
              .statusCode(200));
      handIn(paper(person, "LOCAL_HIRE", "2026-01-01", "2026-12-31"))
          .body("reasons", contains("CATEGORY_NOT_COVERED"));
      handIn(paper(person, "POSTED", "2026-01-01", "2026-12-31")).body("status", is("ACTIVE"));
    }
  }
}
