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
import onestop.local.ApiFault;
import onestop.local.Part;
import onestop.local.event.EventReader;
import onestop.local.world.Permit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The packaged registration-service as a process, seen only over HTTP and Kafka: a permit becomes a
 * running clock, a registration through one-stop, a number, an active card, and a timeline.
 */
@Execution(ExecutionMode.SAME_THREAD)
class PermitPathTest {

  private static Running running;
  private static List<Permit> permits;

  @BeforeAll
  static void start() throws IOException {
    running = Running.shared();
    permits = Hires.asOf(running.system().api().today(Part.REGISTRATION));
  }

  @Test
  void aPermitBecomesACardOverPoisonARestartAndTheSamePermitsAgain() {
    var letters = new ArrayList<>(reasons("work-permits"));
    var unreadable = new ArrayList<>(reasons("one-stop-work-permits"));
    var permit = permits.getFirst();
    var poison = new ArrayList<Poison>();
    poison(poison, permit);
    running.issue(permits);

    var registration = running.registration(permit, "CLOCK_RUNNING");
    var due =
        running.get(
            Part.REGISTRATION, "/api/deadlines?issuedOn=" + permit.issuedAt().toLocalDate());
    assertEquals(due.path("dueOn"), registration.path("clock").path("dueOn"), due::toString);

    poison(poison, permit);
    var submitted =
        running.post(
            Part.REGISTRATION,
            path(registration) + "/submission",
            running.employer(permit),
            Hires.submission(permit));
    assertEquals("REGISTERED", submitted.path("status").asText(), submitted::toString);
    // Killed where it stands: what it has answered is done, and what it has not said yet it says.
    running.crash(Part.REGISTRATION);

    poison(poison, permit);
    var registered = running.registration(permit, "REGISTERED");
    assertEquals(
        Hires.number(permit), registered.path("person").path("socialSecurityNumber").asText());
    var person = registered.path("person").path("id").asText();
    var card = card(person, "ISSUED");

    poison(poison, permit);
    running.issue(permits);
    running.post(
        Part.REGISTRATION,
        "/api/cards/" + card.path("id").asText() + "/activation",
        running.officer(),
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
    running.issue(permits);
    running.factsWhenQuiet();
    assertEquals(path, timeline(person));
    assertEquals(path, said(person));
    for (var each : permits) {
      assertEquals(1, registrations(each), each.permitNumber());
    }
    // Every poisoned event is a dead letter that an officer understands.
    poison.stream().map(Poison::reason).forEach(letters::add);
    Running.until(() -> assertEquals(sorted(letters), reasons("work-permits")));
    // One-stop applications hear the same topic, but not new permits: only what nobody can read.
    poison.stream()
        .map(Poison::reason)
        .filter(reason -> reason.contains("NOT_JSON"))
        .forEach(unreadable::add);
    Running.until(() -> assertEquals(sorted(unreadable), reasons("one-stop-work-permits")));
  }

  @Test
  void fiveFaultsOfABodyAreOneProblemWithFiveErrors() {
    var permit = permits.get(1);
    running.issue(permits);
    var path = path(running.registration(permit, "CLOCK_RUNNING")) + "/submission";
    var body =
        Map.of(
            "channel", "PIGEON",
            "declaredMonthlyWage", "much",
            "colour", "red",
            "documents", List.of(Map.of("kind", "PASPORT", "validUntil", "2026-02-30")));
    var fault =
        assertThrows(
            ApiFault.class,
            () ->
                running
                    .system()
                    .api()
                    .post(Part.REGISTRATION, path, running.employer(permit), body));
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
    running.issue(permits);
    var registration = running.registration(permit, "CLOCK_RUNNING");
    var person = registration.path("person").path("id").asText();
    var stranger =
        permits.stream().filter(other -> !other.employer().equals(permit.employer())).findFirst();
    var token = running.employer(stranger.orElseThrow());
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
            running.post(
                Part.REGISTRATION,
                path(registration) + "/submission",
                token,
                Hires.submission(permit)),
        "submission");
  }

  private static void assertNotFound(org.junit.jupiter.api.function.Executable call, String what) {
    assertEquals(404, assertThrows(ApiFault.class, call, what).status(), what);
  }

  private static int registrations(Permit permit) {
    return running
        .get(Part.REGISTRATION, "/api/registrations?permitNumber=" + permit.permitNumber())
        .path("items")
        .size();
  }

  private static List<String> sorted(List<String> reasons) {
    return reasons.stream().sorted().toList();
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
    return sorted(reasons);
  }

  private static void poison(List<Poison> sent, Permit good) {
    var more = Poison.of(good);
    running.send(more.stream().map(Poison::record).toList());
    sent.addAll(more);
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

  /** What the person's timeline tells of registration-service; the others add their own. */
  private static List<String> timeline(String person) {
    var events = new ArrayList<String>();
    for (var item :
        running.get(Part.REGISTRATION, "/api/people/" + person + "/timeline").path("items")) {
      if (item.path("service").asText().startsWith("registration")) {
        events.add(item.path("event").asText());
      }
    }
    return events;
  }

  /** What the service said of a person, on both its topics. */
  private static List<String> said(String person) {
    var types = new ArrayList<String>();
    for (var topic : List.of("registrations", "cards")) {
      for (var record : running.events(topic)) {
        if (person.equals(record.key())) {
          types.add(EventReader.header(record, "ce_type"));
        }
      }
    }
    return types;
  }

  private static String path(JsonNode registration) {
    return "/api/registrations/" + registration.path("id").asText();
  }
}
