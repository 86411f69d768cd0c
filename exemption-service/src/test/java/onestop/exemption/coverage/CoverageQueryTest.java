package onestop.exemption.coverage;

import static onestop.exemption.Scene.employed;
import static onestop.exemption.Scene.handIn;
import static onestop.exemption.Scene.officer;
import static onestop.exemption.Scene.paper;
import static onestop.exemption.Scene.today;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import onestop.exemption.Scene.Person;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R6.2: coverage of a person on any day is one query, and that by indexes. */
@QuarkusTest
@QuarkusTestResource(World.class)
class CoverageQueryTest {

  private static final int OTHERS = 5_000;

  @Inject @PersistenceUnitExtension StatementLog statements;
  @Inject DataSource database;

  private Broker broker;

  @BeforeEach
  void begin() {
    broker = new Broker();
    today("2026-03-02");
  }

  @AfterEach
  void end() {
    broker.close();
  }

  /** Three certificates: one that has run out, one that runs, one that lies ahead. */
  private Person holder() {
    Person person = employed(broker, "DEU", "POSTED", "2022-01-10");
    for (String[] period :
        List.of(
            new String[] {"2022-02-01", "2022-12-31", "2022-02-01", "EXPIRED"},
            new String[] {"2025-03-01", "2026-06-30", "2025-03-01", "ACTIVE"},
            new String[] {"2027-09-01", "2027-12-31", "2026-03-02", "ACTIVE"})) {
      handIn(paper(person, "POSTED", period[0], period[1], "handedInOn", period[2]))
          .statusCode(201)
          .body("status", is(period[3]));
    }
    return person;
  }

  private static ValidatableResponse coverage(Person person, String question) {
    return officer().get("/api/coverage/" + person.id() + question).then().statusCode(200);
  }

  @Test
  void coverageOfAnyDayIsOneStatement() {
    Person person = holder();
    for (var day :
        List.of(
            new String[] {"?on=2021-06-15", "5"}, // before the first
            new String[] {"?on=2022-06-15", "3"}, // in one that has run out
            new String[] {"?on=2024-02-29", "5"}, // between two
            new String[] {"", "3"}, // today
            new String[] {"?on=2026-07-01", "5"}, // the day after the end
            new String[] {"?on=2027-12-31", "3"}, // the last day of one ahead
            new String[] {"?on=2040-01-01", "5"})) { // after all of them
      List<String> asked =
          statements.during(() ->
              coverage(person, day[0])
                  .body("insurances.findAll { it.payable }", hasSize(Integer.parseInt(day[1]))));
      assertEquals(1, ofCertificates(asked).size(), () -> day[0] + " " + asked);
    }
  }

  @Test
  void soAreTenYearsOfMonths() {
    Person person = holder();
    List<String> asked =
        statements.during(() ->
            coverage(person, "/months?from=2020-01&until=2029-12").body("items", hasSize(120)));
    assertEquals(1, ofCertificates(asked).size(), asked::toString);
  }

  private static List<String> ofCertificates(List<String> asked) {
    return asked.stream()
        .filter(sql -> sql.matches("(?s).*\\b(certificate|exempt_period)\\b.*"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?on=2026-03-02", "/months?from=2020-01&until=2029-12"})
  void theStatementGoesByIndexes(String question) throws SQLException {
    Person person = holder();
    String sql = ofCertificates(statements.during(() -> coverage(person, question))).getFirst();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        for (String statement : manyOthers()) {
          try (var one = connection.createStatement()) {
            one.execute(statement);
          }
        }
        String plan = plan(connection, sql, person.id());
        assertTrue(plan.contains("certificate_person"), plan);
        assertTrue(plan.contains("exempt_period_certificate"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
      } finally {
        // The other tests do not see these people.
        connection.rollback();
      }
    }
  }

  private static List<String> manyOthers() {
    return List.of(
        "CREATE TEMPORARY TABLE other ON COMMIT DROP AS SELECT gen_random_uuid() AS id, day"
            + " FROM generate_series(1, %d) AS day".formatted(OTHERS),
        "INSERT INTO known_person (id) SELECT id FROM other",
        "INSERT INTO certificate (id, person_id, country, certificate_number, category, wished,"
            + " valid_from, valid_until, handed_in_on, handed_in_by, status, reasons, refund,"
            + " cut_to_force, final_extra_used, version, row_version)"
            + " SELECT id, id, 'DEU', 'O-' || id, 'POSTED', '', DATE '2025-01-01', DATE"
            + " '2026-12-31', DATE '2025-01-01', 'o', 'ACTIVE', '', false, false, false, 1, 1 FROM"
            + " other",
        "INSERT INTO exempt_period SELECT id, insurance, DATE '2025-01-01', DATE '2026-12-31' FROM"
            + " other, unnest(ARRAY['PENSION', 'UNEMPLOYMENT']) AS insurance",
        "ANALYZE known_person, certificate, exempt_period");
  }

  private static String plan(Connection connection, String sql, UUID person) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (var explain = connection.prepareStatement("EXPLAIN " + sql)) {
      explain.setObject(1, person);
      for (int i = 2; i <= explain.getParameterMetaData().getParameterCount(); i++) {
        explain.setObject(i, LocalDate.of(2026, 3, 2));
      }
      try (var rows = explain.executeQuery()) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
    }
    return String.join("\n", lines);
  }
}
