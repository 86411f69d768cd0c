package onestop.chaos;

import static onestop.local.Part.EXEMPTION;
import static onestop.local.Part.REGISTRATION;
import static onestop.local.Part.SETTLEMENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Of every person exactly what the story tells: events, timeline, cards, certificates, ledger. */
final class PersonCheck {

  private final Evidence evidence;

  PersonCheck(Evidence evidence) {
    this.evidence = evidence;
  }

  void run() {
    var all = evidence.facts().counts("personId");
    evidence
        .people()
        .forEach((number, person) -> {
          var hire = evidence.fed().hires.get(number);
          var told = all.getOrDefault(person, Map.of());
          evidence.look(hire.name(), () -> person(hire, person, told));
        });
  }

  private void person(Hire hire, String person, Map<String, Integer> told) {
    wanted(hire)
        .forEach((type, times) ->
            evidence.expect(
                times, told.getOrDefault(type, 0), "%s: %s told".formatted(hire.name(), type)));
    var timeline = new TreeMap<String, Integer>();
    evidence
        .desk()
        .get(REGISTRATION, "/api/people/" + person + "/timeline", evidence.officer())
        .path("items")
        .forEach(item -> timeline.merge(item.path("event").asText(), 1, Integer::sum));
    var wanted = new TreeMap<>(told);
    wanted.putAll(decided(hire.fate()));
    evidence.expect(wanted, timeline, hire.name() + ": timeline");
    var cards = new ArrayList<String>();
    evidence
        .desk()
        .get(REGISTRATION, "/api/cards?personId=" + person, evidence.officer())
        .path("items")
        .forEach(card -> cards.add(Desk.status(card)));
    evidence.expect(cards(hire.fate()), cards, hire.name() + ": cards, the newest first");
    var certificates =
        evidence
            .desk()
            .get(EXEMPTION, "/api/certificates?personId=" + person, evidence.officer())
            .path("items");
    evidence.expect(
        hire.fate().exempt() ? 1 : 0, certificates.size(), hire.name() + ": certificates");
    if (hire.fate().registers()) {
      account(hire, person);
    }
  }

  /** What the timeline shows although no event tells it. */
  private static Map<String, Integer> decided(Fate fate) {
    return switch (fate) {
      case APPLIES -> Map.of("one-stop-matter-applied", 4, "one-stop-matter-decided", 4);
      case ORDERED -> Map.of("rectification-ordered", 1);
      default -> Map.of();
    };
  }

  private static List<String> cards(Fate fate) {
    if (!fate.registers()) {
      return List.of();
    }
    if (fate == Fate.LOSES_CARD) {
      return List.of("ISSUED", "REPLACED");
    }
    return List.of(fate.settles() ? "CANCELLED" : "ISSUED");
  }

  private static Map<String, Integer> wanted(Hire hire) {
    var fate = hire.fate();
    var wanted = new HashMap<String, Integer>();
    int registered = fate.registers() ? 1 : 0;
    int lost = fate == Fate.LOSES_CARD ? 1 : 0;
    int settled = fate.settles() ? 1 : 0;
    wanted.put("registration-clock-started", fate == Fate.MOVED ? 2 : hire.permits().size());
    wanted.put("registration-cancelled", fate == Fate.CANCELLED || fate == Fate.MOVED ? 1 : 0);
    int refused = fate == Fate.REFUSED_FIRST ? 1 : 0;
    wanted.put("registration-submitted", registered * hire.permits().size() + refused);
    wanted.put("registration-returned", refused);
    wanted.put("registration-completed", registered * hire.permits().size());
    wanted.put("employment-ended", fate.leaves() ? 1 : 0);
    wanted.put("card-requested", registered + lost);
    wanted.put("card-issued", registered + lost);
    wanted.put("card-activated", lost);
    wanted.put("card-reported-lost", lost);
    wanted.put("card-replaced", lost);
    wanted.put("card-cancelled", settled);
    wanted.put("account-opened", registered);
    wanted.put("exemption-granted", fate.exempt() ? 1 : 0);
    wanted.put("settlement-returned", fate == Fate.RETURNED ? 1 : 0);
    for (var type :
        List.of(
            "settlement-submitted", "settlement-approved", "settlement-paid", "account-closed")) {
      wanted.put(type, settled);
    }
    return wanted;
  }

  private void account(Hire hire, String person) {
    var number = hire.socialSecurityNumber();
    var name = hire.name();
    var account = evidence.desk().get(SETTLEMENT, "/api/accounts/" + number, evidence.officer());
    evidence.expect(person, account.path("personId").asText(), name + ": account of");
    var months = hire.months(evidence.today());
    var collected = new TreeSet<String>();
    var credited = new ArrayList<String>();
    var path = "/api/contributions?limit=200&socialSecurityNumber=" + number;
    for (var item : evidence.desk().all(SETTLEMENT, path, evidence.officer())) {
      collected.add(item.path("collectionId").asText());
      credited.add(item.path("credited").asText());
    }
    var wanted = new TreeSet<String>();
    months.forEach(month -> wanted.add(hire.id("collection " + month).toString()));
    evidence.expect(wanted, collected, name + ": contributions");
    evidence.expect(
        months.stream().map(month -> Hire.CREDIT.toPlainString()).toList(),
        credited,
        name + ": credited");
    if (hire.fate().settles()) {
      evidence.expect("CLOSED", Desk.status(account), name + ": account");
      evidence.expect("0.00", account.path("balance").asText(), name + ": balance");
      return;
    }
    // What goes back leaves the account, and its month no longer counts (R7.2).
    int kept = hire.fate() == Fate.REFUNDED ? 0 : months.size();
    evidence.expect("OPEN", Desk.status(account), name + ": account");
    evidence.expect(kept, account.path("paidMonths").asInt(), name + ": paid months");
    evidence.expect(
        Hire.CREDIT.multiply(BigDecimal.valueOf(kept)).setScale(2).toPlainString(),
        account.path("balance").asText(),
        name + ": balance");
  }
}
