package onestop.exemption.statistics;

import static onestop.exemption.Scene.as;
import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.Test;

/** R6.9: published history comes out again, both directions are counted, files leave recorded. */
@QuarkusTest
@QuarkusTestResource(World.class)
class StatisticsTest {

  private static final String HEADING = "year,country,direction,category,employed,count\r\n";

  private static void load(List<Map<String, Object>> items, int loaded, int known) {
    as("system")
        .body(Map.of("items", items))
        .post("/api/outbound-certificates/history")
        .then()
        .statusCode(200)
        .body("loaded", is(loaded))
        .body("known", is(known));
  }

  private static List<Map<String, Object>> issued(
      String country, String category, int year, int count) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      items.add(
          Map.of(
              "number",
              "H-%s-%s-%d-%d".formatted(country, category, year, i),
              "country",
              country,
              "category",
              category,
              "issuedOn",
              "%d-%02d-01".formatted(year, 1 + i % 12),
              "from",
              year + "-12-01",
              "until",
              (year + 2) + "-11-30"));
    }
    return items;
  }

  @Test
  void publishedHistoryComesOutOfTheStatisticsAgain() {
    today("2026-03-16");
    int[] without = {53, 169, 339};
    int[] with = {169, 416, 824};
    for (int i = 0; i < 3; i++) {
      load(issued("DEU", "NO_EMPLOYER", 2005 + i, without[i]), without[i], 0);
      load(issued("DEU", "POSTED", 2005 + i, with[i]), with[i], 0);
    }
    load(issued("DEU", "NO_EMPLOYER", 2005, 53), 0, 53);
    int[] korea = {95, 167, 191, 167, 225};
    for (int i = 0; i < 5; i++) {
      load(
          List.of(
              Map.of("country", "KOR", "category", "POSTED", "year", 2003 + i, "count", korea[i])),
          1,
          0);
    }
    load(List.of(Map.of("country", "KOR", "category", "POSTED", "year", 2003, "count", 95)), 0, 1);

    officer()
        .get("/api/statistics?direction=OUTBOUND&country=DEU&from=2005&to=2007")
        .then()
        .statusCode(200)
        .body("items.findAll { !it.employed }.count", contains(53, 169, 339))
        .body("items.findAll { it.employed }.count", contains(169, 416, 824))
        .body("items.findAll { it.employed }.year", contains(2005, 2006, 2007));
    as("auditor")
        .get("/api/statistics?direction=OUT&country=KOR&from=2003-01-01&to=2007-12-31")
        .then()
        .body("items.count", contains(95, 167, 191, 167, 225))
        .body("total", is(845));
    officer()
        .accept("text/csv")
        .get("/api/statistics?direction=OUTBOUND&country=KOR&from=2003&to=2003")
        .then()
        .contentType(startsWith("text/csv"))
        .body(is(HEADING + "2003,KOR,OUTBOUND,POSTED,true,95\r\n"));
    as("employer", "employer", "x").get("/api/statistics").then().statusCode(403);
    officer()
        .get("/api/statistics?direction=SIDEWAYS&from=soon")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("direction"))
        .body("errors.field", hasItem("from"));
  }

  @Test
  void anImpossibleItemOfTheHistoryIsNamedAndNothingIsLoaded() {
    as("system")
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of("country", "DEU", "category", "POSTED", "year", 1999, "count", 7),
                    Map.of("country", "DEU", "category", "POSTED"),
                    Map.of(
                        "country",
                        "DEU",
                        "category",
                        "POSTED",
                        "issuedOn",
                        "1999-06-01",
                        "until",
                        "1999-05-31"))))
        .post("/api/outbound-certificates/history")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("items[1].issuedOn"))
        .body("errors.field", hasItem("items[2].until"));
    officer()
        .get("/api/statistics?country=DEU&from=1999&to=1999")
        .then()
        .body("total", is(0))
        .body("items", hasSize(0));
    officer()
        .body(Map.of("items", List.of()))
        .post("/api/outbound-certificates/history")
        .then()
        .statusCode(403);
  }

  @Test
  void whatIsHandedInIsCountedAndLeavesInAFileThatIsRecorded() {
    today("2026-03-02");
    try (var broker = new Broker()) {
      Person person = employed(broker, "SRB", "POSTED", "2026-01-10");
      var body = paper(person, "POSTED", "2026-02-01", "2027-01-31");
      handIn(body).body("status", is("ACTIVE"));
      officer()
          .get("/api/statistics?direction=INBOUND&country=SRB&from=2026&to=2026")
          .then()
          .body("total", greaterThan(0));
      Map<String, Object> wanted =
          Map.of("country", "SRB", "year", 2026, "treatyArticle", "Administrative arrangement 9");
      officer()
          .body(wanted)
          .post("/api/exchange-files")
          .then()
          .statusCode(200)
          .body("approvedBy", is("officer-1"))
          .body("certificates.number", hasItem((String) body.get("certificateNumber")))
          .body("counts[0].count", notNullValue());
      officer()
          .accept("text/csv")
          .body(wanted)
          .post("/api/exchange-files")
          .then()
          .body(containsString("INBOUND," + body.get("certificateNumber") + ",POSTED,2026-02-01"));
      as("auditor")
          .get("/api/exchange-files?country=SRB&limit=1")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].treatyArticle", is("Administrative arrangement 9"))
          .body("items[0].approvedBy", is("officer-1"))
          .body("items[0].year", is(2026))
          .body("next", notNullValue());
      as("system").get("/api/exchange-files").then().statusCode(403);
      officer()
          .body(Map.of("country", "SRB", "year", 2026))
          .post("/api/exchange-files")
          .then()
          .statusCode(400);
    }
  }
}
