package onestop.chaos;

import static onestop.local.Part.SETTLEMENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every settlement and every refund is paid once, to the fen, and nothing is paid besides. */
final class MoneyCheck {

  private final Evidence evidence;
  private final List<Said> ordered;
  private final Map<String, List<Said>> executed;
  private final Map<String, List<Said>> returned;

  MoneyCheck(Evidence evidence) {
    this.evidence = evidence;
    this.ordered = evidence.facts().ofType("settlements", "payment-ordered");
    this.executed = byOrder("payment-executed");
    this.returned = byOrder("payment-returned");
  }

  private Map<String, List<Said>> byOrder(String type) {
    return evidence.facts().ofType("payments", type).stream()
        .collect(Collectors.groupingBy(said -> said.text("paymentOrderId")));
  }

  void run() {
    var paidFor = new HashSet<String>();
    for (var hire : evidence.fed().hires.values()) {
      if (hire.fate().settles()) {
        var id = evidence.fed().settlements.get(hire.socialSecurityNumber());
        if (id != null) {
          paidFor.add(id);
          settlement(hire, id);
        }
      }
      if (hire.fate() == Fate.REFUNDED) {
        paidFor.addAll(refunds(hire));
      }
    }
    evidence.expectAll(
        paidFor, ordered.stream().map(MoneyCheck::cause).collect(Collectors.toSet()), "paid for");
  }

  private static String cause(Said order) {
    return order.text("settlementId") + order.text("refundId");
  }

  private void settlement(Hire hire, String id) {
    var settlement = evidence.desk().get(SETTLEMENT, "/api/settlements/" + id, evidence.officer());
    var name = hire.name() + ": settlement";
    var parts = parts(hire);
    var total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    evidence.expect("PAID", Desk.status(settlement), name + " is");
    evidence.expect(total, settlement.path("amount").asText(), name + " amounts to");
    var orders = ordered.stream().filter(order -> cause(order).equals(id)).toList();
    var wanted = new ArrayList<>(parts.stream().map(BigDecimal::toPlainString).toList());
    int back = hire.fate() == Fate.RETURNED ? 1 : 0;
    wanted.addAll(wanted.subList(0, back));
    evidence.expect(sorted(wanted), sorted(amounts(orders)), name + ": ordered");
    evidence.expect(parts.size(), count(orders, executed), name + ": payments executed");
    evidence.expect(back, count(orders, returned), name + ": payments returned");
  }

  /** What is paid to each: the balance (R7.4), of a death by shares, with the grants (R9.6). */
  private List<BigDecimal> parts(Hire hire) {
    var balance =
        evidence
            .figures()
            .paidOut(hire.months(evidence.today()), Hire.CREDIT, YearMonth.from(evidence.today()));
    if (hire.fate() != Fate.DIES) {
      return List.of(balance);
    }
    var parts = new ArrayList<BigDecimal>();
    var first = balance;
    for (int quarters : PayingOut.QUARTERS.subList(1, PayingOut.QUARTERS.size())) {
      var part =
          balance
              .multiply(BigDecimal.valueOf(quarters))
              .divide(BigDecimal.valueOf(4), 2, RoundingMode.DOWN);
      first = first.subtract(part);
      parts.add(part);
    }
    // Two months for the funeral, and three for less than five years of contributions.
    var grants = new BigDecimal(PayingOut.MONTHLY_INCOME).multiply(BigDecimal.valueOf(2 + 3));
    parts.addFirst(first.add(grants));
    return parts;
  }

  /** Both parts of each exempt month go back to the employer, in one refund or several (R6.5). */
  private Set<String> refunds(Hire hire) {
    var name = hire.name() + ": refunds";
    var person = evidence.people().get(hire.number());
    var months = new ArrayList<String>();
    var ids = new TreeSet<String>();
    var total = BigDecimal.ZERO;
    for (var refund :
        evidence
            .desk()
            .get(SETTLEMENT, "/api/refunds?personId=" + person, evidence.officer())
            .path("items")) {
      var id = refund.path("id").asText();
      ids.add(id);
      evidence.expect("PAID", Desk.status(refund), name + " are");
      refund.path("months").forEach(month -> months.add(month.asText()));
      total = total.add(new BigDecimal(refund.path("total").asText()));
      var orders = ordered.stream().filter(order -> cause(order).equals(id)).toList();
      evidence.expect(List.of(refund.path("total").asText()), amounts(orders), name + ": ordered");
      evidence.expect(1, count(orders, executed), name + ": payments executed");
    }
    var wanted = hire.months(evidence.today());
    var each = Hire.CREDIT.add(Hire.EMPLOYER_PART);
    evidence.expect(
        sorted(wanted.stream().map(YearMonth::toString).toList()),
        sorted(months),
        name + " for months");
    evidence.expect(
        each.multiply(BigDecimal.valueOf(wanted.size())).toPlainString(),
        total.toPlainString(),
        name + " amount to");
    var told =
        evidence.facts().ofType("settlements", "contribution-refund-ordered").stream()
            .filter(said -> said.text("personId").equals(person))
            .map(said -> said.text("refundId"))
            .toList();
    evidence.expect(List.copyOf(ids), sorted(told), name + " told");
    return ids;
  }

  private static List<String> amounts(List<Said> orders) {
    return orders.stream().map(order -> order.text("amount")).toList();
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  private static int count(List<Said> orders, Map<String, List<Said>> outcomes) {
    return orders.stream()
        .mapToInt(order -> outcomes.getOrDefault(order.text("paymentOrderId"), List.of()).size())
        .sum();
  }
}
