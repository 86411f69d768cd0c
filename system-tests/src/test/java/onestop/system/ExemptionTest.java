package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onestop.local.Api;
import onestop.local.Part;
import onestop.local.event.EventReader;
import onestop.local.event.EventSender;
import onestop.local.world.OrdinaryScheme;
import onestop.local.world.Permit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Registration and exemption as processes, seen only over HTTP and Kafka: a certificate of coverage
 * handed in before registration, after it, and running out; and one that is issued for going out.
 */
@Execution(ExecutionMode.SAME_THREAD)
class ExemptionTest {

  private static final String EMPLOYER = "91440300MA5FKX471W";

  private static Running running;
  private static LocalDate today;

  @BeforeAll
  static void start() throws IOException {
    running = Running.shared();
    today = api().today(Part.REGISTRATION);
  }

  @Test
  void grantedBeforeRegistrationItHoldsAfterItAndEndsByItself() {
    Permit permit = permit();
    String registration = clockRuns(permit);
    String person = person(registration);
    Running.until(() -> assertEquals(1, said(person, "exemption-possible")));
    LocalDate until = today.plusDays(100);

    JsonNode certificate = handIn(person, "K-1", today, until);
    assertEquals("ACTIVE", certificate.path("status").asText(), certificate::toString);
    assertEquals(certificate.path("handInBy"), registration(registration).path("handInBy"), "R6.5");
    Running.until(() -> assertFalse(pensionPayable(registration)));
    submit(registration, permit);
    assertEquals("REGISTERED", registration(registration).path("status").asText());
    assertFalse(pensionPayable(registration));

    // Killed where it stands: what was granted is said, once.
    running.crash(Part.EXEMPTION);
    moveTo(until.minusDays(90));
    Running.until(() -> assertEquals(1, said(person, "exemption-expiring")));
    moveTo(until);
    assertEquals("ACTIVE", certificate(certificate).path("status").asText());
    assertFalse(pensionPayable(registration));
    moveTo(until.plusDays(1));
    assertEquals("EXPIRED", certificate(certificate).path("status").asText());
    Running.until(() -> assertTrue(pensionPayable(registration)));
    assertEquals(4, payable(person, until));
    assertEquals(5, payable(person, until.plusDays(1)));
    moveTo(today);

    Running.until(() ->
        assertTrue(
            timeline(person)
                .containsAll(
                    List.of(
                        "exemption-possible",
                        "exemption-granted",
                        "exemption-expiring",
                        "exemption-ended")),
            () -> timeline(person).toString()));
    assertEquals(1, said(person, "exemption-granted"));
    assertEquals(1, said(person, "exemption-ended"));
  }

  @Test
  void grantedAfterRegistrationItExemptsFromItsStart() {
    Permit permit = permit();
    String registration = clockRuns(permit);
    String person = person(registration);
    submit(registration, permit);
    assertEquals("REGISTERED", registration(registration).path("status").asText());
    assertTrue(pensionPayable(registration));

    JsonNode certificate = handIn(person, "K-2", today, today.plusYears(1));

    assertEquals("ACTIVE", certificate.path("status").asText(), certificate::toString);
    assertTrue(certificate.path("refund").asBoolean());
    Running.until(() -> assertFalse(pensionPayable(registration)));
    assertEquals(4, payable(person, today));
    assertEquals(5, payable(person, today.minusDays(1)));
  }

  @Test
  void whoGoesOutHasItsCertificateWhenTheOrdinarySchemeHasSpoken() {
    String token = employer();
    JsonNode applied =
        api()
            .post(
                Part.EXEMPTION,
                "/api/outbound-certificates",
                token,
                Map.of(
                    "personReference",
                    "SZ-P-1",
                    "country",
                    "JPN",
                    "category",
                    "POSTED",
                    "from",
                    today.toString(),
                    "until",
                    today.plusYears(2).toString()));
    assertEquals("WAITING", applied.path("status").asText(), applied::toString);
    String path = "/api/outbound-certificates/" + applied.path("number").asText();

    running.system().kill9(Part.EXEMPTION);
    try (var sender = new EventSender(running.system().bootstrap())) {
      new OrdinaryScheme(sender)
          .insured(
              "SZ-P-1",
              "LI WEI",
              LocalDate.of(1990, 6, 3),
              LocalDate.of(2014, 7, 1),
              YearMonth.from(today),
              today);
    }
    running.system().start(Part.EXEMPTION);

    Running.until(() ->
        assertEquals("ISSUED", api().get(Part.EXEMPTION, path, token).path("status").asText()));
    String code = api().get(Part.EXEMPTION, path, token).path("checkCode").asText();
    JsonNode paper = api().get(Part.EXEMPTION, path + "/verification?code=" + code, null);
    assertTrue(paper.path("valid").asBoolean(), paper::toString);
    assertEquals("LI WEI", paper.path("name").asText());
  }

  private static Api api() {
    return running.system().api();
  }

  private static void moveTo(LocalDate date) {
    running.travelTo(date, List.of(Part.REGISTRATION, Part.EXEMPTION));
  }

  private static String employer() {
    return running.system().token("employer", Map.of("employer", EMPLOYER));
  }

  /** A Korean, hired here today. */
  private static Permit permit() {
    var hire = Hires.of("KOR", "LOCAL_HIRE", today);
    return new Permit(
        hire.permitNumber(),
        hire.category(),
        today.atTime(LocalTime.of(9, 0)).atZone(Api.SHANGHAI).toOffsetDateTime(),
        today,
        today.plusYears(2),
        hire.person(),
        new Permit.Employer(EMPLOYER, "Rhein Precision (Shenzhen) Co., Ltd.", null),
        new Permit.Employment("LOCAL_HIRE", today, "Engineer"));
  }

  /** Sends the permit; answers the registration's id. */
  private static String clockRuns(Permit permit) {
    running.issue(List.of(permit));
    return running.registration(permit, "CLOCK_RUNNING").path("id").asText();
  }

  private static JsonNode registration(String id) {
    return running.get(Part.REGISTRATION, "/api/registrations/" + id);
  }

  private static String person(String registration) {
    return registration(registration).path("person").path("id").asText();
  }

  private static void submit(String registration, Permit permit) {
    String path = "/api/registrations/" + registration + "/submission";
    running.post(Part.REGISTRATION, path, employer(), Hires.submission(permit));
  }

  /** Hands a certificate in as soon as the person is known there. */
  private static JsonNode handIn(String person, String number, LocalDate from, LocalDate until) {
    Running.until(() -> running.get(Part.EXEMPTION, "/api/coverage/" + person));
    return api()
        .post(
            Part.EXEMPTION,
            "/api/certificates",
            employer(),
            Map.of(
                "personId",
                person,
                "country",
                "KOR",
                "certificateNumber",
                number,
                "category",
                "LOCAL_HIRE",
                "from",
                from.toString(),
                "until",
                until.toString()));
  }

  private static JsonNode certificate(JsonNode certificate) {
    return running.get(Part.EXEMPTION, "/api/certificates/" + certificate.path("id").asText());
  }

  private static boolean pensionPayable(String registration) {
    for (JsonNode insurance : registration(registration).path("insurances")) {
      if (insurance.path("insurance").asText().equals("PENSION")) {
        return insurance.path("payable").asBoolean();
      }
    }
    throw new AssertionError("no pension in " + registration(registration));
  }

  private static int payable(String person, LocalDate on) {
    int payable = 0;
    for (JsonNode insurance :
        running.get(Part.EXEMPTION, "/api/coverage/" + person + "?on=" + on).path("insurances")) {
      payable += insurance.path("payable").asBoolean() ? 1 : 0;
    }
    return payable;
  }

  private static List<String> timeline(String person) {
    List<String> events = new ArrayList<>();
    running
        .get(Part.REGISTRATION, "/api/people/" + person + "/timeline")
        .path("items")
        .forEach(item -> events.add(item.path("event").asText()));
    return events;
  }

  private static long said(String person, String type) {
    return running.events("exemptions").stream()
        .filter(record -> person.equals(record.key()))
        .filter(record -> type.equals(EventReader.header(record, "ce_type")))
        .count();
  }
}
