package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.local.event.EventReader;
import onestop.local.event.EventSender;
import onestop.local.world.Permit;
import onestop.local.world.PermitSystem;
import onestop.local.world.SamplePermits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The packaged registration-service as a process, seen only over HTTP and Kafka: a permit becomes a
 * running clock, a registration through one-stop, a number, an active card, and a timeline.
 */
class PermitPathTest {

  private static Running running;
  private static List<Permit> permits;

  @BeforeAll
  static void start() throws IOException {
    running = Running.start(Set.of(Part.REGISTRATION));
    permits = SamplePermits.asOf(running.system().api().today(Part.REGISTRATION));
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  void aPermitBecomesACardOverPoisonARestartAndTheSamePermitsAgain() {
    var permit = permits.getFirst();
    var poison = new ArrayList<Poison>();
    poison(poison, permit);
    sendPermits();

    var registration = registration(permit, "CLOCK_RUNNING");
    var due =
        running.get(
            Part.REGISTRATION, "/api/deadlines?issuedOn=" + permit.issuedAt().toLocalDate());
    assertEquals(due.path("dueOn"), registration.path("clock").path("dueOn"), due::toString);

    poison(poison, permit);
    var submitted =
        running
            .system()
            .api()
            .post(
                Part.REGISTRATION,
                path(registration) + "/submission",
                employer(permit),
                submission(permit));
    assertEquals("REGISTERED", submitted.path("status").asText(), submitted::toString);
    // Killed where it stands: what it has answered is done, and what it has not said yet it says.
    running.system().kill9(Part.REGISTRATION);
    running.system().start(Part.REGISTRATION);

    poison(poison, permit);
    var number = permit.person().nationality() + "0" + permit.person().document().number();
    var registered = registration(permit, "REGISTERED");
    assertEquals(number, registered.path("person").path("socialSecurityNumber").asText());
    var person = registered.path("person").path("id").asText();
    var card = card(person, "ISSUED");

    poison(poison, permit);
    sendPermits();
    running
        .system()
        .api()
        .post(
            Part.REGISTRATION,
            "/api/cards/" + card.path("id").asText() + "/activation",
            officer(),
            Map.of());
    card(person, "ACTIVE");

    var path =
        List.of(
            "registration-clock-started",
            "registration-submitted",
            "registration-completed",
            "card-requested",
            "card-issued",
            "card-activated");
    Running.until(() -> assertEquals(path, timeline(person)));
    poison(poison, permit);
    sendPermits();
    running.factsWhenQuiet();
    assertEquals(path, timeline(person));
    assertEquals(path, said(person));
    for (var each : permits) {
      assertEquals(1, registrations(each).size(), each.permitNumber());
    }
    everyPoisonIsADeadLetterThatAnOfficerUnderstands(poison);
  }

  @Test
  void fiveFaultsOfABodyAreOneProblemWithFiveErrors() {
    var permit = permits.get(1);
    sendPermits();
    var path = path(registration(permit, "CLOCK_RUNNING")) + "/submission";
    var body =
        Map.of(
            "channel", "PIGEON",
            "declaredMonthlyWage", "much",
            "colour", "red",
            "documents", List.of(Map.of("kind", "PASPORT", "validUntil", "2026-02-30")));
    var fault =
        assertThrows(
            ApiFault.class,
            () -> running.system().api().post(Part.REGISTRATION, path, employer(permit), body));
    assertEquals(400, fault.status());
    var codes = new LinkedHashMap<String, String>();
    fault
        .problem()
        .path("errors")
        .forEach(error -> codes.put(error.path("field").asText(), error.path("code").asText()));
    assertEquals(
        Map.of(
            "channel", "UNKNOWN_VALUE",
            "declaredMonthlyWage", "WRONG_FORMAT",
            "colour", "UNKNOWN_FIELD",
            "documents[0].kind", "UNKNOWN_VALUE",
            "documents[0].validUntil", "WRONG_FORMAT"),
        codes);
  }

  @Test
  void anEmployerFindsAnothersRegistrationNowhere() {
    var permit = permits.get(2);
    sendPermits();
    var registration = registration(permit, "CLOCK_RUNNING");
    var person = registration.path("person").path("id").asText();
    var stranger =
        permits.stream().filter(other -> !other.employer().equals(permit.employer())).findFirst();
    var token = employer(stranger.orElseThrow());
    for (var list :
        List.of(
            "?permitNumber=" + permit.permitNumber(),
            "?personId=" + person,
            "?employer=" + permit.employer().creditCode(),
            "?limit=200")) {
      var found = running.system().api().get(Part.REGISTRATION, "/api/registrations" + list, token);
      found
          .path("items")
          .forEach(item -> assertTrue(!item.path("id").equals(registration.path("id")), list));
    }
    for (var one :
        List.of(
            path(registration),
            path(registration) + "/checklist?channel=ONE_STOP",
            "/api/people/" + person,
            "/api/people/" + person + "/timeline")) {
      assertNotFound(() -> running.system().api().get(Part.REGISTRATION, one, token), one);
    }
    assertNotFound(
        () ->
            running
                .system()
                .api()
                .post(
                    Part.REGISTRATION,
                    path(registration) + "/submission",
                    token,
                    submission(permit)),
        "submission");
  }

  private static void assertNotFound(org.junit.jupiter.api.function.Executable call, String what) {
    assertEquals(404, assertThrows(ApiFault.class, call, what).status(), what);
  }

  private static void everyPoisonIsADeadLetterThatAnOfficerUnderstands(List<Poison> poison) {
    var wanted = poison.stream().map(Poison::reason).sorted().toList();
    Running.until(() -> assertEquals(wanted, reasons("work-permits")));
    // One-stop applications hear the same topic, but not new permits: only what nobody can read.
    var unreadable = wanted.stream().filter(reason -> reason.contains("NOT_JSON")).toList();
    Running.until(() -> assertEquals(unreadable, reasons("one-stop-work-permits")));
  }

  /** Field, code and text of every dead letter of a channel. */
  private static List<String> reasons(String channel) {
    var reasons = new ArrayList<String>();
    for (var letter : running.get(Part.REGISTRATION, "/api/dead-letters?limit=200").path("items")) {
      if (!channel.equals(letter.path("consumer").asText())) {
        continue;
      }
      for (var reason : letter.path("reasons")) {
        reasons.add(
            "%s %s %s"
                .formatted(
                    reason.path("field").asText(),
                    reason.path("code").asText(),
                    reason.path("message").asText()));
      }
    }
    return reasons.stream().sorted().toList();
  }

  private static void poison(List<Poison> sent, Permit good) {
    var more = Poison.of(good);
    running.send(more.stream().map(Poison::record).toList());
    sent.addAll(more);
  }

  /** The same events each time. */
  private static void sendPermits() {
    try (var sender = new EventSender(running.system().bootstrap())) {
      var system = new PermitSystem(sender);
      permits.forEach(system::issued);
    }
  }

  private static List<JsonNode> registrations(Permit permit) {
    var found = new ArrayList<JsonNode>();
    running
        .get(Part.REGISTRATION, "/api/registrations?permitNumber=" + permit.permitNumber())
        .path("items")
        .forEach(found::add);
    return found;
  }

  private static JsonNode registration(Permit permit, String status) {
    Running.until(() -> {
      var found = registrations(permit);
      assertEquals(1, found.size(), permit.permitNumber());
      assertEquals(status, found.getFirst().path("status").asText());
    });
    return registrations(permit).getFirst();
  }

  private static JsonNode card(String person, String status) {
    var path = "/api/cards?personId=" + person;
    Running.until(() -> {
      var cards = running.get(Part.REGISTRATION, path).path("items");
      assertEquals(1, cards.size());
      assertEquals(status, cards.path(0).path("status").asText());
    });
    return running.get(Part.REGISTRATION, path).path("items").path(0);
  }

  private static List<String> timeline(String person) {
    var events = new ArrayList<String>();
    running
        .get(Part.REGISTRATION, "/api/people/" + person + "/timeline")
        .path("items")
        .forEach(item -> events.add(item.path("event").asText()));
    return events;
  }

  /** What the service said of a person, on both its topics. */
  private static List<String> said(String person) {
    var types = new ArrayList<String>();
    for (var topic : List.of("registrations", "cards")) {
      for (var record : running.read(topic)) {
        if (person.equals(record.key())) {
          types.add(EventReader.header(record, "ce_type"));
        }
      }
    }
    return types;
  }

  private static Map<String, Object> submission(Permit permit) {
    var passport = permit.person().document();
    var until = permit.validUntil().toString();
    return Map.of(
        "channel",
        "ONE_STOP",
        "declaredMonthlyWage",
        "30000.00",
        "documents",
        List.of(
            Map.of("kind", "PASSPORT", "number", passport.number(), "validUntil", until),
            Map.of("kind", "RESIDENCE_PERMIT", "number", "R1", "validUntil", until),
            Map.of(
                "kind",
                "POSTING_LETTER",
                "startsOn",
                permit.validFrom().toString(),
                "openEnded",
                true),
            Map.of("kind", "DOMESTIC_EMPLOYER_CERTIFICATE"),
            Map.of(
                "kind",
                "LABOUR_CONTRACT",
                "startsOn",
                permit.validFrom().toString(),
                "openEnded",
                true)));
  }

  private static String path(JsonNode registration) {
    return "/api/registrations/" + registration.path("id").asText();
  }

  private static String employer(Permit permit) {
    return running.system().token("employer", Map.of("employer", permit.employer().creditCode()));
  }

  private static String officer() {
    return running.system().token("officer", Map.of("sub", "officer-1"));
  }
}
