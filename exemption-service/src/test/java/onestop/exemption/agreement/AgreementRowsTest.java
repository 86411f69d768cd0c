package onestop.exemption.agreement;

import static io.restassured.RestAssured.given;
import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** Rows that an officer records; here of countries that no other test uses. */
@QuarkusTest
@QuarkusTestResource(World.class)
class AgreementRowsTest {

  @Test
  void aNewCountryIsAcceptedFromItsFirstDayAndLaterRowsLeaveDecisionsExplained() {
    today("2026-03-02");
    Map<String, Object> row =
        Map.of(
            "category", "POSTED",
            "exempt", List.of("PENSION"),
            "firstMaxMonths", 36,
            "extension", "CONSENT",
            "nameEn", "Sweden",
            "nameZh", "瑞典",
            "signed", "2026-01-15",
            "confidence", "V",
            "source", "Announcement 2026-3");
    as("auditor").body(row).post("/api/agreements/SWE/rows").then().statusCode(403);
    officer()
        .body(row)
        .post("/api/agreements/SWE/rows")
        .then()
        .statusCode(201)
        .body("inForce", is(false))
        .body("from", nullValue());
    given()
        .get("/api/agreements/check?country=SWE&category=POSTED")
        .then()
        .body("reasons", contains("NOT_IN_FORCE"));

    officer()
        .body(Map.of("from", "2026-02-01", "source", "Announcement 2026-9"))
        .post("/api/agreements/SWE/rows")
        .then()
        .statusCode(201)
        .body("inForce", is(true))
        .body("categories[0].recordedBy", is("officer-1"));
    try (var broker = new Broker()) {
      Person person = employed(broker, "SWE", "POSTED", "2026-01-10");
      String id =
          handIn(paper(person, "POSTED", "2026-02-01", "2029-01-31"))
              .body("status", is("ACTIVE"))
              .extract()
              .path("id");
      officer()
          .body(
              Map.of(
                  "category", "POSTED",
                  "from", "2026-03-01",
                  "firstMaxMonths", 24,
                  "source", "Announcement 2026-11"))
          .post("/api/agreements/SWE/rows")
          .then()
          .statusCode(201);
      officer()
          .get("/api/certificates/" + id)
          .then()
          .body("status", is("ACTIVE"))
          .body("agreementRows", hasSize(1))
          .body("agreementRows[0].firstMaxMonths", is(36))
          .body("agreementRows[0].source", is("Announcement 2026-9"));
    }
    given()
        .get("/api/agreements/check?country=SWE&category=POSTED&from=2026-03-01")
        .then()
        .body("until", is("2028-02-29"));
    officer()
        .get("/api/agreements/SWE/rows")
        .then()
        .body("items", hasSize(3))
        .body("items.recordedAt", hasItem(notNullValue()));
  }

  @Test
  void aWrongRowIsReplacedAndDecidesNothingAnyMore() {
    Map<String, Object> row =
        Map.of(
            "category", "POSTED",
            "exempt", List.of("PENSION"),
            "extension", "NONE",
            "nameEn", "Norway",
            "nameZh", "挪威",
            "from", "2025-01-01",
            "source", "typed wrongly");
    String id =
        officer()
            .body(row)
            .post("/api/agreements/NOR/rows")
            .then()
            .statusCode(201)
            .extract()
            .path("categories[0].rowId");
    officer()
        .body(Map.of("replaces", id, "from", "2025-06-01", "source", "Announcement 2025-2"))
        .post("/api/agreements/NOR/rows")
        .then()
        .statusCode(201);
    given()
        .get("/api/agreements/NOR?on=2025-03-01")
        .then()
        .body("inForce", is(false))
        .body("from", is("2025-06-01"));
    officer().get("/api/agreements/NOR/rows").then().body("items[0].replacedBy", notNullValue());
  }

  @Test
  void whatIsMissingOrNeverExemptIsNamed() {
    officer()
        .body(Map.of("source", "x"))
        .post("/api/agreements/ISL/rows")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("category"))
        .body("errors.field", hasItem("exempt"))
        .body("errors.field", hasItem("extension"))
        .body("errors.field", hasItem("nameZh"));
    officer()
        .body(Map.of("source", "x", "category", "POSTED", "exempt", List.of("MEDICAL")))
        .post("/api/agreements/DEU/rows")
        .then()
        .statusCode(422)
        .body("code", is("NEVER_EXEMPT"));
  }
}
