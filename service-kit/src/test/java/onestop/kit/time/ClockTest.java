package onestop.kit.time;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onestop.kit.http.Problem;
import onestop.kit.sample.Notes;
import onestop.kit.testing.Await;
import onestop.kit.testing.Broker;
import onestop.kit.testing.World;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class ClockTest {

  @Inject BusinessClock clock;
  @Inject Calendars calendars;
  @Inject AgroalDataSource database;
  @Inject Session session;
  @Inject Notes notes;

  private final LocalDate real = LocalDate.ofInstant(Instant.now(), BusinessClock.ZONE);

  private static ValidatableResponse travel(String role, LocalDate day) {
    return given()
        .auth()
        .oauth2(World.token(role))
        .contentType("application/json")
        .body(Map.of("today", day.toString()))
        .put("/api/clock")
        .then();
  }

  @AfterEach
  void comeBack() {
    travel("officer", LocalDate.ofInstant(Instant.now(), BusinessClock.ZONE)).statusCode(200);
  }

  @Test
  void everybodySeesTheDate() {
    given()
        .get("/api/clock")
        .then()
        .statusCode(200)
        .body("today", equalTo(real.toString()))
        .body("travelling", equalTo(false));
  }

  @Test
  void theDateMovesForthAndBackAndSweepsRun() {
    travel("system", real.plusDays(400))
        .statusCode(200)
        .body("today", equalTo(real.plusDays(400).toString()))
        .body("travelling", equalTo(true))
        .body("swept.keySet()", containsInAnyOrder("notes-due"));
    assertEquals(real.plusDays(400), clock.today());
    travel("officer", real.minusDays(30)).body("today", equalTo(real.minusDays(30).toString()));
    assertEquals(real.minusDays(30), clock.today());
    travel("officer", real).body("travelling", equalTo(false));
  }

  @Test
  void aTravelledDateOutlivesARestartAndReachesEveryReplica() {
    var otherReplica = new BusinessClock(database, true);
    assertEquals(real, otherReplica.today());
    travel("officer", real.plusDays(7)).statusCode(200);
    assertEquals(real.plusDays(7), new BusinessClock(database, true).today());
    Await.until(Duration.ofSeconds(2), () -> assertEquals(real.plusDays(7), otherReplica.today()));
    assertTrue(
        Duration.between(Instant.now().plus(Duration.ofDays(7)), otherReplica.now())
                .abs()
                .compareTo(Duration.ofMinutes(1))
            < 0);
  }

  @Test
  void whereItMayNotTravelThereIsNothingToMove() {
    travel("officer", real.plusDays(7)).statusCode(200);
    var fixed = new BusinessClock(database, false);
    assertEquals(real, fixed.today());
    var resource = new ClockResource(fixed, Map::of);
    assertEquals(
        404,
        assertThrows(
                Problem.class, () -> resource.travel(new ClockResource.Travel(real.plusDays(1))))
            .status());
    assertEquals(new ClockResource.Now(real, false), resource.now());
  }

  @ParameterizedTest
  @CsvSource({"person, 403", "employer, 403", "auditor, 403", "reviewer, 403"})
  void onlyOfficersAndSystemsMoveIt(String role, int status) {
    travel(role, real).statusCode(status);
  }

  @Test
  void aDateThatIsNoneIsFaulty() {
    given()
        .auth()
        .oauth2(World.token("officer"))
        .contentType("application/json")
        .body("{\"today\":\"2026-02-30\"}")
        .put("/api/clock")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("today"));
  }

  @Test
  void theMovedDateFindsWhatIsDueThen() {
    String name = "clock " + UUID.randomUUID();
    try (var broker = new Broker()) {
      broker.send(
          "notes",
          name,
          "note-written",
          "{\"name\":\"" + name + "\",\"dueOn\":\"" + real.plusDays(90) + "\"}");
      Await.until(
          () -> assertEquals(1L, QuarkusTransaction.requiringNew().call(() -> notes.count(name))));
    }
    travel("officer", real.plusDays(89)).body("swept.notes-due", equalTo(0));
    travel("officer", real.plusDays(90)).body("swept.notes-due", equalTo(1));
    travel("officer", real.plusDays(90)).body("swept.notes-due", equalTo(0));
  }

  @Test
  void theShippedNoticesAreLoadedAndLaterOnesAreHeard() {
    assertTrue(calendars.current().knows(2026));
    assertTrue(calendars.current().isRestDay(LocalDate.of(2026, 10, 1)));
    assertEquals(Set.of(2024, 2025, 2026), calendarYears());
    try (var broker = new Broker()) {
      broker.send(
          "holiday-notices",
          "2031",
          "holiday-notice-loaded",
          "{\"year\":2031,\"notice\":\"for 2031\",\"rest\":[\"2031-10-01\"],\"work\":[\"2031-10-11\"]}");
    }
    Await.until(() -> assertTrue(calendars.current().knows(2031)));
    assertTrue(calendars.current().isRestDay(LocalDate.of(2031, 10, 1)));
    assertTrue(!calendars.current().isRestDay(LocalDate.of(2031, 10, 11)));
    QuarkusTransaction.requiringNew()
        .run(() ->
            session
                .createNativeMutationQuery("DELETE FROM holiday_notice WHERE year = 2031")
                .executeUpdate());
  }

  private Set<Integer> calendarYears() {
    return Set.copyOf(
        QuarkusTransaction.requiringNew()
            .call(() ->
                session
                    .createNativeQuery("SELECT year FROM holiday_notice", Integer.class)
                    .getResultList()));
  }
}
