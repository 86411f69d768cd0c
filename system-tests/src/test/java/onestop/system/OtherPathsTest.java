package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import onestop.local.Part;
import onestop.local.world.Permit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lives that do not go the shortest way from the permit to the card, over HTTP and Kafka only. */
@Execution(ExecutionMode.SAME_THREAD)
class OtherPathsTest {

  private static final List<Part> REGISTRATION = List.of(Part.REGISTRATION);

  private static Running running;
  private static LocalDate today;

  @BeforeAll
  static void start() throws IOException {
    running = Running.shared();
    today = running.system().api().today(Part.REGISTRATION);
  }

  @AfterEach
  void goBack() {
    running.travelTo(today, REGISTRATION);
  }

  @Test
  void anOverdueEmployerIsOrderedRectifiesAndALostCardIsReplaced() {
    Permit permit = Hires.of("DEU", "POSTED", today);
    running.issue(List.of(permit));
    JsonNode registration = running.registration(permit, "CLOCK_RUNNING");
    String path = "/api/registrations/" + registration.path("id").asText();
    String application = apply(permit, registration.path("id").asText());
    assertEquals("PARTLY_DECIDED", get(application).path("status").asText());

    LocalDate due = LocalDate.parse(registration.path("clock").path("dueOn").asText());
    running.travelTo(due.plusDays(1), REGISTRATION);
    assertEquals("OVERDUE", compliance(path));
    String fiveDays = "/api/working-days?from=" + due.plusDays(1) + "&days=5";
    LocalDate rectifyBy = LocalDate.parse(get(fiveDays).path("dueOn").asText());
    var order = Map.of("dueOn", rectifyBy.toString(), "amountDue", "5000.00");
    post(path + "/rectification-order", running.officer(), order);
    running.crash(Part.REGISTRATION);
    assertEquals("RECTIFICATION_ORDERED", compliance(path));
    running.travelTo(rectifyBy, REGISTRATION);
    JsonNode registered =
        post(path + "/submission", running.employer(permit), Hires.submission(permit));
    assertEquals("REGISTERED", registered.path("status").asText(), registered::toString);
    running.travelTo(rectifyBy.plusDays(1), REGISTRATION);
    assertEquals("RECTIFIED", compliance(path));

    String person = registered.path("person").path("id").asText();
    String first = card(person, 1);
    Running.until(() -> assertEquals("COMPLETED", get(application).path("status").asText()));
    post("/api/cards/" + first + "/loss", running.officer(), Map.of());
    JsonNode second = post("/api/cards/" + first + "/replacement", running.officer(), Map.of());
    assertEquals("20.00", second.path("fee").asText(), second::toString);
    assertEquals(second.path("id").asText(), card(person, 2));
    assertEquals("REPLACED", get("/api/cards/" + first).path("status").asText());
  }

  /** One application for the permit, the registration and the card (R12.2). */
  private static String apply(Permit permit, String registration) {
    var matters =
        List.of(
            Map.of("kind", "WORK_PERMIT", "action", "ISSUE"),
            Map.of("kind", "SOCIAL_INSURANCE_REGISTRATION"),
            Map.of("kind", "SOCIAL_SECURITY_CARD"));
    return "/api/one-stop-applications/"
        + post(
                "/api/one-stop-applications",
                running.employer(permit),
                Map.of("registrationId", registration, "matters", matters))
            .path("id")
            .asText();
  }

  @Test
  void aPermanentResidentsCardIsTheNumberOfTheAccount() {
    String card = "932682198501010017";
    Permit hire = Hires.of("FRA", "LOCAL_HIRE", today);
    var person =
        Map.of(
            "surname", "AL SAUD",
            "givenNames", hire.person().givenNames(),
            "nationality", "SAU",
            "dateOfBirth", "1985-01-01",
            "sex", "M",
            "document",
                Map.of("type", "PERMANENT_RESIDENT_ID", "number", card, "issuingState", "CHN"));
    JsonNode opened =
        post(
            "/api/registrations",
            running.employer(hire),
            Map.of(
                "employmentDocument",
                Map.of("kind", "PERMANENT_RESIDENT_ID", "number", card, "issuedOn", "2024-05-06"),
                "person",
                person,
                "employer",
                Map.of("creditCode", hire.employer().creditCode(), "name", "Bay School"),
                "employment",
                Map.of("kind", "LOCAL_HIRE", "startsOn", today.minusDays(7).toString())));
    // Employed since then: the clock runs from the employment, not from the card (R3.1).
    assertEquals(today.minusDays(7).toString(), opened.path("clock").path("startedOn").asText());
    JsonNode registered =
        post(
            "/api/registrations/" + opened.path("id").asText() + "/submission",
            running.employer(hire),
            Map.of(
                "channel",
                "ONLINE",
                "declaredMonthlyWage",
                Hires.WAGE,
                "documents",
                List.of(
                    Map.of(
                        "kind",
                        "PERMANENT_RESIDENT_ID",
                        "number",
                        card,
                        "validUntil",
                        today.plusYears(5).toString()),
                    Map.of(
                        "kind",
                        "LABOUR_CONTRACT",
                        "startsOn",
                        today.minusDays(7).toString(),
                        "openEnded",
                        true))));
    assertEquals("REGISTERED", registered.path("status").asText(), registered::toString);
    Running.until(() ->
        assertEquals(
            "OPEN", running.get(Part.SETTLEMENT, "/api/accounts/" + card).path("status").asText()));
  }

  @Test
  void aPostedWorkersTwoDefectsAreToldAtOnceAndCorrected() {
    Permit permit = Hires.of("JPN", "POSTED", today);
    running.issue(List.of(permit));
    String path =
        "/api/registrations/" + running.registration(permit, "CLOCK_RUNNING").path("id").asText();
    var documents =
        List.of(
            Map.of("kind", "PASSPORT", "number", "X0000000"),
            Map.of("kind", "RESIDENCE_PERMIT", "validUntil", permit.validUntil().toString()),
            Map.of(
                "kind",
                "LABOUR_CONTRACT",
                "startsOn",
                permit.validFrom().toString(),
                "openEnded",
                true),
            Map.of("kind", "DOMESTIC_EMPLOYER_CERTIFICATE"));
    Map<String, Object> wrong = new HashMap<>(Hires.submission(permit));
    wrong.put("documents", documents);
    JsonNode answer = post(path + "/submission", running.employer(permit), wrong);
    assertEquals("NEEDS_CORRECTION", answer.path("status").asText(), answer::toString);
    assertEquals(
        new TreeSet<>(List.of("MISMATCH_PASSPORT", "MISSING_POSTING_LETTER")),
        new TreeSet<>(answer.path("defects").findValuesAsText("code")));
    JsonNode corrected =
        post(path + "/submission", running.employer(permit), Hires.submission(permit));
    assertEquals("REGISTERED", corrected.path("status").asText(), corrected::toString);
  }

  @Test
  void whoRenewsThePassportKeepsTheNumberWithTheNextEmployerToo() {
    Permit permit = Hires.of("IND", "LOCAL_HIRE", today);
    running.issue(List.of(permit));
    JsonNode registration = running.registration(permit, "CLOCK_RUNNING");
    post(
        "/api/registrations/" + registration.path("id").asText() + "/submission",
        running.employer(permit),
        Hires.submission(permit));
    String person = registration.path("person").path("id").asText();
    var renewed =
        new Permit.Document(
            "PASSPORT",
            permit.person().document().number().replace('T', 'N'),
            "IND",
            today.plusYears(10));
    JsonNode linked =
        post("/api/people/" + person + "/documents", running.employer(permit), renewed(renewed));
    assertEquals(2, linked.path("documents").size(), linked::toString);

    Permit next = next(permit, renewed);
    running.issue(List.of(next));
    JsonNode second = running.registration(next, "CLOCK_RUNNING");
    assertEquals(person, second.path("person").path("id").asText());
    JsonNode registered =
        post(
            "/api/registrations/" + second.path("id").asText() + "/submission",
            running.employer(next),
            Hires.submission(next));
    assertEquals("REGISTERED", registered.path("status").asText(), registered::toString);
    assertEquals(
        Hires.number(permit), registered.path("person").path("socialSecurityNumber").asText());
  }

  private static Map<String, Object> renewed(Permit.Document document) {
    return Map.of(
        "type", document.type(),
        "number", document.number(),
        "issuingState", document.issuingState(),
        "validUntil", document.validUntil().toString());
  }

  /** The same person under the new passport, with another employer. */
  private static Permit next(Permit permit, Permit.Document passport) {
    Permit other = Hires.of("JPN", "LOCAL_HIRE", today);
    var person = permit.person();
    return new Permit(
        other.permitNumber(),
        other.category(),
        other.issuedAt(),
        other.validFrom(),
        other.validUntil(),
        new Permit.Person(
            person.surname(),
            person.givenNames(),
            person.nationality(),
            person.dateOfBirth(),
            person.sex(),
            passport),
        other.employer(),
        other.employment());
  }

  private static JsonNode get(String path) {
    return running.get(Part.REGISTRATION, path);
  }

  private static JsonNode post(String path, String token, Object body) {
    return running.post(Part.REGISTRATION, path, token, body);
  }

  private static String compliance(String registration) {
    return get(registration + "/compliance").path("status").asText();
  }

  /** The newest of so many cards, once it is issued. */
  private static String card(String person, int cards) {
    String path = "/api/cards?personId=" + person;
    Running.until(() -> {
      assertEquals(cards, get(path).path("items").size());
      assertEquals("ISSUED", get(path).path("items").path(0).path("status").asText());
    });
    return get(path).path("items").path(0).path("id").asText();
  }
}
