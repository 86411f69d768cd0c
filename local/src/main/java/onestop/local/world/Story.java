package onestop.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import onestop.local.Api;
import onestop.local.ApiFault;
import onestop.local.Await;
import onestop.local.Part;
import onestop.local.event.EventSender;

/**
 * What the steps of a life share: the actors, the date it is, and what is known of the person so
 * far.
 */
final class Story {

  /** How many months before today it begins, so that it ends today and no date lies ahead. */
  static final int MONTHS = 14;

  /** What the person earns in a month. */
  static final String WAGE = "20000.00";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Api api;
  final PermitSystem permits;
  final LevyAuthority levy;
  final PensionAgency pensions;
  final OrdinaryScheme scheme;

  /** Makes this life's numbers others than those of every life before. */
  final long seed;

  /** The day on which the story ends. */
  final LocalDate end;

  /** The day it is in the story. */
  LocalDate today;

  Permit permit;
  String registrationId;
  String personId;
  String socialSecurityNumber;
  String cardId;
  String applicationId;
  LocalDate exemptUntil;
  YearMonth paidThrough;
  String settlementId;
  String pensioner;
  String outbound;
  String checkCode;

  Story(Api api, EventSender sender, LocalDate end) {
    this.api = api;
    this.permits = new PermitSystem(sender);
    this.levy = new LevyAuthority(sender);
    this.pensions = new PensionAgency(sender);
    this.scheme = new OrdinaryScheme(sender);
    this.seed = Instant.now().getEpochSecond();
    this.end = end;
    this.today = end;
  }

  Set<Part> services() {
    return api.services();
  }

  /** Moves the date of all services; each answers when its sweeps for that date are done. */
  void moveTo(LocalDate date) {
    for (var service : services().stream().sorted().toList()) {
      api.put(service, "/api/clock", officer(), Map.of("today", date.toString()));
    }
    today = date;
  }

  String officer() {
    return api.token("officer", Map.of());
  }

  String reviewer() {
    return api.token("reviewer", Map.of());
  }

  String employer() {
    return api.token("employer", Map.of("employer", permit.employer().creditCode()));
  }

  /** The token of the person whose life this is, as far as the person has numbers. */
  String person() {
    return socialSecurityNumber == null
        ? api.token("person", Map.of("sub", "kim", "personId", personId))
        : api.token(
            "person",
            Map.of(
                "sub", "kim",
                "personId", personId,
                "socialSecurityNumber", socialSecurityNumber));
  }

  String holder() {
    return NewHire.holder(permit);
  }

  /** Asks until the answer is as wanted; a 404 means not yet. */
  JsonNode await(String what, Supplier<JsonNode> call, Predicate<JsonNode> wanted) {
    return Await.until(
        what,
        PATIENCE,
        () -> {
          try {
            return Optional.of(call.get()).filter(wanted);
          } catch (ApiFault fault) {
            if (fault.status() == 404 || fault.transientCause()) {
              return Optional.empty();
            }
            throw fault;
          }
        });
  }

  static boolean hasItems(JsonNode list) {
    return !list.path("items").isEmpty();
  }

  static Predicate<JsonNode> status(String wanted) {
    return answer -> wanted.equals(answer.path("status").asText());
  }
}
