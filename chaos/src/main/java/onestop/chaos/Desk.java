package onestop.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import onestop.local.Api;
import onestop.local.ApiFault;
import onestop.local.Await;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.world.Permit;

/**
 * Calls the services as patient clients would: on whichever of a service's processes runs, again
 * when nobody answers, under an idempotency key where something is created.
 */
final class Desk {

  private static final Duration PATIENCE = Duration.ofSeconds(12);
  // Not yet, or changed at the same moment: to be looked at again.
  private static final Set<Integer> LATER = Set.of(404, 409, 412);

  private final LocalSystem system;
  private final Api api;
  private final Fed fed;
  private volatile long deadline = Long.MAX_VALUE;

  Desk(LocalSystem system, Fed fed) {
    this.system = system;
    this.api = system.apiOfEveryProcess(PATIENCE);
    this.fed = fed;
  }

  /** From now on nothing is waited for longer than this. */
  void endIn(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  String token(String role, String... claims) {
    var all = new HashMap<String, String>();
    for (int i = 0; i < claims.length; i += 2) {
      all.put(claims[i], claims[i + 1]);
    }
    return api.token(role, all);
  }

  String officer(int number) {
    return token("officer", "sub", "officer-" + number);
  }

  JsonNode get(Part service, String path, String token) {
    fed.calls.incrementAndGet();
    return api.get(process(service), path, token);
  }

  JsonNode post(Part service, String path, String token, Object body) {
    fed.calls.incrementAndGet();
    return api.post(process(service), path, token, body);
  }

  JsonNode create(Part service, String path, String token, String key, Object body) {
    fed.calls.incrementAndGet();
    return api.create(process(service), path, token, key, body);
  }

  private Part process(Part service) {
    var second = service.replica();
    boolean both = system.runs(second);
    return both && (!system.runs(service) || ThreadLocalRandom.current().nextBoolean())
        ? second
        : service;
  }

  /**
   * Tries until there is an answer that counts; empty, no answer and what may pass mean not yet.
   *
   * @throws Stuck when time is up or the answer is a refusal
   */
  <T> T until(String what, Supplier<Optional<T>> attempt) {
    String last = "not yet";
    while (System.nanoTime() - deadline < 0) {
      try {
        var answer = attempt.get();
        if (answer.isPresent()) {
          return answer.get();
        }
        last = "not yet";
      } catch (ApiFault fault) {
        last = fault.getMessage();
        if (!fault.transientCause() && !LATER.contains(fault.status())) {
          throw new Stuck(what + ": " + last);
        }
      }
      Await.pause(Duration.ofMillis(400 + ThreadLocalRandom.current().nextInt(800)));
    }
    throw new Stuck(what + ": " + last);
  }

  /**
   * Posts until the resource has a state wanted; a call that was not answered may have worked.
   *
   * @param verb what is added to the resource's path
   */
  JsonNode reach(
      Part service, String path, String verb, String token, Object body, String... wanted) {
    return until(
        verb,
        () -> {
          var now = get(service, path, token);
          if (!List.of(wanted).contains(status(now))) {
            now = post(service, path + "/" + verb, token, body);
          }
          return Optional.of(now).filter(one -> List.of(wanted).contains(status(one)));
        });
  }

  static String status(JsonNode resource) {
    return resource.path("status").asText();
  }

  static void require(JsonNode answer, String status) {
    if (!status(answer).equals(status)) {
      throw new Stuck("answered %s, not %s".formatted(answer, status));
    }
  }

  String employer(Permit.Employer employer) {
    return token("employer", "employer", employer.creditCode());
  }

  /** The hired person, who has a number. */
  String person(Hire hire) {
    return token("person", "socialSecurityNumber", hire.socialSecurityNumber());
  }

  /** Something could not be brought to its end. */
  static final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stuck(String what) {
      super(what);
    }
  }

  /** The items of a list, over all its pages. */
  List<JsonNode> all(Part service, String path, String token) {
    var items = new ArrayList<JsonNode>();
    String cursor = "";
    do {
      var page = get(service, path + cursor, token);
      page.path("items").forEach(items::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return items;
  }

  static Map<String, Object> none() {
    return Map.of();
  }
}
