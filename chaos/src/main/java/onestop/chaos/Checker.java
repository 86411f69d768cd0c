package onestop.chaos;

import static onestop.local.Part.EXEMPTION;
import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;
import static onestop.local.Part.VERIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onestop.local.ApiFault;
import onestop.local.LocalSystem;
import onestop.local.Part;

/**
 * Compares what the services show over HTTP and in the topics with what the feeder knows it has
 * done; knows nothing of how they work.
 */
final class Checker {

  private final Fed fed;
  private final Desk desk;
  private final Facts facts;
  private final Figures figures;
  private final LocalDate today;
  private final List<String> violations = new ArrayList<>();

  Checker(LocalSystem system, Fed fed, LocalDate today) {
    this.fed = fed;
    this.today = today;
    this.desk = new Desk(system, fed);
    this.facts = new Facts(system.bootstrap(), violations);
    this.figures = new Figures(system.settings().folders().root());
  }

  /** Everything that is not as it must be. */
  List<String> violations() {
    try {
      violations.addAll(fed.complaints);
      facts.check();
      registrations();
      payments();
      pensioners();
      deadLetters();
    } catch (ApiFault fault) {
      violations.add("the checker was not answered: " + fault.getMessage());
    }
    return violations;
  }

  private void expect(Object wanted, Object found, String what) {
    if (!Objects.equals(wanted, found)) {
      violations.add("%s: %s, not %s".formatted(what, found, wanted));
    }
  }

  private String officer() {
    return desk.officer(1);
  }

  /** Every permit one registration with the right date; every person one of everything. */
  private void registrations() {
    Map<String, List<JsonNode>> found =
        desk.all(REGISTRATION, "/api/registrations?limit=200", officer()).stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.path("employmentDocument").path("number").asText()));
    var permits = new HashSet<String>();
    Map<String, Map<String, Integer>> told = facts.counts("personId");
    for (var hire : fed.hires.values()) {
      var people = new TreeSet<String>();
      for (var permit : hire.permits()) {
        permits.add(permit.permitNumber());
        var of = found.getOrDefault(permit.permitNumber(), List.of());
        expect(1, of.size(), "registrations of permit " + permit.permitNumber());
        for (var registration : of) {
          people.add(registration.path("person").path("id").asText());
          registration(hire, registration);
        }
      }
      expect(1, people.size(), "people of hire " + hire.number());
      people.forEach(person -> person(hire, person, told.getOrDefault(person, Map.of())));
    }
    expect(permits, found.keySet(), "permits that have a registration");
  }

  private void registration(Hire hire, JsonNode registration) {
    var name = "hire %d (%s)".formatted(hire.number(), hire.fate());
    var due = figures.dueOn(hire.issuedOn());
    expect(due.toString(), registration.path("clock").path("dueOn").asText(), name + " is due");
    var status =
        switch (hire.fate()) {
          case WAITS, EXTENDED -> due.isBefore(today) ? "OVERDUE" : "CLOCK_RUNNING";
          case CANCELLED -> "CANCELLED";
          case REGISTERED, TWO_EMPLOYERS, PAYS, EXEMPT -> "REGISTERED";
          case LEAVES -> "ENDED";
        };
    expect(status, registration.path("status").asText(), name + " is");
    expect(
        hire.validUntil().toString(),
        registration.path("employmentDocument").path("validUntil").asText(),
        name + " has a permit until");
    if (hire.fate().registers()) {
      expect(
          hire.socialSecurityNumber(),
          registration.path("person").path("socialSecurityNumber").asText(),
          name + " has the number");
    }
    if (hire.fate() == Hire.Fate.EXEMPT) {
      var one =
          desk.get(
              REGISTRATION, "/api/registrations/" + registration.path("id").asText(), officer());
      for (var insurance : one.path("insurances")) {
        if (insurance.path("insurance").asText().equals("PENSION")) {
          expect(
              hire.issuedOn().toString(),
              insurance.path("exemptFrom").asText(),
              name + " is exempt from pension from");
        }
      }
    }
  }

  /** What was told of a person, on the topics and again on the timeline; card, account, ledger. */
  private void person(Hire hire, String person, Map<String, Integer> told) {
    var name = "hire %d (%s)".formatted(hire.number(), hire.fate());
    wanted(hire)
        .forEach((type, times) ->
            expect(times, told.getOrDefault(type, 0), "%s: %s told".formatted(name, type)));
    var timeline = new TreeMap<String, Integer>();
    desk.get(REGISTRATION, "/api/people/" + person + "/timeline", officer())
        .path("items")
        .forEach(item -> timeline.merge(item.path("event").asText(), 1, Integer::sum));
    expect(new TreeMap<>(told), timeline, name + ": timeline");
    var cards = desk.get(REGISTRATION, "/api/cards?personId=" + person, officer()).path("items");
    expect(hire.fate().registers() ? 1 : 0, cards.size(), name + ": cards");
    var certificates =
        desk.get(EXEMPTION, "/api/certificates?personId=" + person, officer()).path("items");
    expect(hire.fate() == Hire.Fate.EXEMPT ? 1 : 0, certificates.size(), name + ": certificates");
    if (hire.fate().registers()) {
      account(hire, person, name);
    }
  }

  private static Map<String, Integer> wanted(Hire hire) {
    var wanted = new TreeMap<String, Integer>();
    int registered = hire.fate().registers() ? 1 : 0;
    int left = hire.fate() == Hire.Fate.LEAVES ? 1 : 0;
    wanted.put("registration-clock-started", hire.permits().size());
    wanted.put("registration-cancelled", hire.fate() == Hire.Fate.CANCELLED ? 1 : 0);
    wanted.put("registration-completed", registered * hire.permits().size());
    wanted.put("card-requested", registered);
    wanted.put("card-issued", registered);
    wanted.put("account-opened", registered);
    wanted.put("exemption-granted", hire.fate() == Hire.Fate.EXEMPT ? 1 : 0);
    for (var type :
        List.of(
            "employment-ended",
            "settlement-submitted",
            "settlement-approved",
            "payment-ordered",
            "settlement-paid",
            "account-closed")) {
      wanted.put(type, left);
    }
    return wanted;
  }

  private void account(Hire hire, String person, String name) {
    var number = hire.socialSecurityNumber();
    var account = desk.get(SETTLEMENT, "/api/accounts/" + number, officer());
    expect(person, account.path("personId").asText(), name + ": account of");
    var months = hire.months(today);
    var collected = new TreeSet<String>();
    var credited = new ArrayList<String>();
    for (var item :
        desk.all(
            SETTLEMENT, "/api/contributions?limit=200&socialSecurityNumber=" + number, officer())) {
      collected.add(item.path("collectionId").asText());
      credited.add(item.path("credited").asText());
    }
    var wanted = new TreeSet<String>();
    months.forEach(month -> wanted.add(hire.id("collection " + month).toString()));
    expect(wanted, collected, name + ": contributions");
    expect(
        months.stream().map(month -> Hire.CREDIT.toPlainString()).toList(),
        credited,
        name + ": credited");
    if (hire.fate() == Hire.Fate.LEAVES) {
      expect("CLOSED", account.path("status").asText(), name + ": account");
      expect("0.00", account.path("balance").asText(), name + ": balance");
    } else {
      expect("OPEN", account.path("status").asText(), name + ": account");
      expect(months.size(), account.path("paidMonths").asInt(), name + ": paid months");
      expect(
          Hire.CREDIT.multiply(BigDecimal.valueOf(months.size())).setScale(2).toPlainString(),
          account.path("balance").asText(),
          name + ": balance");
    }
  }

  /** Every approved settlement one payment of the right amount, and no payment besides. */
  private void payments() {
    Map<String, List<Said>> ordered =
        facts.ofType("settlements", "payment-ordered").stream()
            .collect(Collectors.groupingBy(said -> said.text("settlementId")));
    Map<String, List<Said>> executed =
        facts.ofType("payments", "payment-executed").stream()
            .collect(Collectors.groupingBy(said -> said.text("paymentOrderId")));
    for (var hire : fed.hires.values()) {
      var id = fed.settlements.get(hire.socialSecurityNumber());
      if (id == null) {
        continue;
      }
      var name = "settlement of hire " + hire.number();
      var settlement = desk.get(SETTLEMENT, "/api/settlements/" + id, officer());
      var amount =
          figures.paidOut(hire.months(today), Hire.CREDIT, YearMonth.from(today)).toPlainString();
      expect("PAID", settlement.path("status").asText(), name + " is");
      expect(amount, settlement.path("amount").asText(), name + ": amount");
      var orders = ordered.getOrDefault(id, List.of());
      expect(1, orders.size(), name + ": payments ordered");
      for (var order : orders) {
        expect(amount, order.text("amount"), name + ": amount ordered");
        var paid = executed.getOrDefault(order.text("paymentOrderId"), List.of());
        expect(1, paid.size(), name + ": payments executed");
      }
    }
    expect(Set.copyOf(fed.settlements.values()), ordered.keySet(), "settlements that were paid");
  }

  /** Every pensioner known and paid each month once, as the run said. */
  private void pensioners() {
    var paid = new HashMap<String, Integer>();
    for (var pensioner : fed.pensioners.values()) {
      var path = "/api/beneficiaries/" + pensioner.socialSecurityNumber();
      var name = "pensioner ..." + pensioner.socialSecurityNumber().substring(10);
      var beneficiary = desk.get(VERIFICATION, path, officer());
      if (pensioner.verified()) {
        expect(today.plusYears(1).toString(), beneficiary.path("validUntil").asText(), name);
      }
      var months = new HashMap<String, Integer>();
      for (var item : desk.get(VERIFICATION, path + "/payments", officer()).path("items")) {
        months.merge(item.path("month").asText(), 1, Integer::sum);
        expect(PensionOffice.PENSION, item.path("amount").asText(), name + ": amount");
        if (item.path("status").asText().equals("PAID")) {
          paid.merge(item.path("month").asText(), 1, Integer::sum);
        }
      }
      months.forEach((month, times) -> expect(1, times, name + ": payments for " + month));
    }
    fed.payRuns
        .values()
        .forEach(run ->
            expect(
                run.paid(),
                paid.getOrDefault(run.month().toString(), 0),
                "paid in the run of " + run.month()));
    long verified = fed.pensioners.values().stream().filter(Fed.Pensioner::verified).count();
    expect(
        verified,
        (long) facts.ofType("verifications", "eligibility-verified").size(),
        "verifications told");
  }

  /** Every poisoned event a dead letter of everyone who hears it, and nothing else there. */
  private void deadLetters() {
    var positions = new HashMap<String, String>();
    facts.poison().forEach(said -> positions.put(said.position(), said.poison()));
    for (var service : Part.services()) {
      // Each channel that hears the topic keeps its own.
      var kept = new HashMap<String, Map<String, Integer>>();
      for (var letter : desk.all(service, "/api/dead-letters?limit=200", officer())) {
        var position =
            "%s/%d/%d"
                .formatted(
                    letter.path("topic").asText(),
                    letter.path("partition").asInt(),
                    letter.path("offset").asLong());
        var poison = positions.get(position);
        if (poison == null) {
          violations.add(
              "%s has a dead letter that is no poison: %s of %s, %s"
                  .formatted(
                      service.label(),
                      letter.path("type").asText(),
                      position,
                      letter.path("reasons")));
        } else {
          kept.computeIfAbsent(poison, _ -> new HashMap<>())
              .merge(letter.path("consumer").asText(), 1, Integer::sum);
        }
      }
      for (var poison : fed.poison.values()) {
        if (poison.services().contains(service.label())) {
          int letters =
              kept.getOrDefault(poison.id(), Map.of()).values().stream()
                  .mapToInt(Integer::intValue)
                  .max()
                  .orElse(0);
          // Sent again because it was not acknowledged, one without an id cannot be known again.
          if (letters == 0 || (letters > 1 && poison.readable())) {
            violations.add("%s has %d letters of %s".formatted(service.label(), letters, poison));
          }
        }
      }
    }
  }
}
