package onestop.exemption.person;

import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.tell;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** R13: reads are recorded, a copy is given, corrections are heard. */
@QuarkusTest
@QuarkusTestResource(World.class)
class PersonalDataTest {

  private static ValidatableResponse copy(Person person) {
    return as("system", "sub", "registration-service")
        .get("/api/data-copy/" + person.id())
        .then()
        .statusCode(200);
  }

  @Test
  void theCopyHoldsCertificatesEmploymentsAndWhatWasTold() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
      handIn(paper(person, "POSTED", "2026-01-01", "2026-12-31")).body("status", is("ACTIVE"));
      copy(person)
          .body("data.certificates.status", contains("ACTIVE"))
          .body("data.person[0].employments.kind", contains("POSTED"))
          .body("data.outreach", hasSize(1));
    }
  }

  @Test
  void aCorrectedNameReplacesTheWrongOne() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
      tell(
          broker,
          person,
          "person-data-corrected",
          9,
          """
          "person": {"surname": "SCHMITT", "givenNames": "ANNA", "dateOfBirth": "1988-04-12",
            "sex": "F"}\
          """);
      Await.until(() -> copy(person).body("data.person.surname", contains("SCHMITT")));
    }
  }

  @Test
  void readsOfCoverageAndCertificatesAreRecorded() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "DEU", "POSTED", "2025-12-10");
      String id = handIn(paper(person, "POSTED", "2026-01-01", "2026-12-31")).extract().path("id");
      var reviewer = "reads-certificates";
      as("reviewer", "sub", reviewer).get("/api/coverage/" + person.id());
      as("reviewer", "sub", reviewer).get("/api/certificates/" + id);
      as("reviewer", "sub", reviewer).get("/api/certificates?personId=" + person.id());
      as("auditor")
          .queryParam("personId", person.id())
          .queryParam("reader", reviewer)
          .get("/api/audit/file-reads")
          .then()
          .statusCode(200)
          .body("items", hasSize(3))
          .body(
              "items.operation",
              hasItems(
                  "GET /api/coverage/" + person.id(),
                  "GET /api/certificates/" + id,
                  "GET /api/certificates"));
    }
  }
}
