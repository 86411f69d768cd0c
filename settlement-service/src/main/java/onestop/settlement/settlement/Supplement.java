package onestop.settlement.settlement;

import java.util.ArrayList;
import java.util.List;
import onestop.kit.value.Money;

/** What is still to be paid to each payee when it turns out that more was due (R9.5). */
final class Supplement {

  private Supplement() {}

  /**
   * The difference for each payee. Nobody is asked to give back: what one has too much is taken off
   * the others' differences from the last on, so that never more leaves than is due in all.
   *
   * @param due what each should have had, everything known that is known now
   * @param ordered what was ordered for each so far
   */
  static List<Money> parts(List<Money> due, List<Money> ordered) {
    List<Money> parts = new ArrayList<>();
    Money tooMuch = Money.ZERO;
    for (int i = 0; i < due.size(); i++) {
      Money more = due.get(i).minus(ordered.get(i));
      parts.add(more.max(Money.ZERO));
      tooMuch = tooMuch.plus(more.negated().max(Money.ZERO));
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      Money less = parts.get(i).min(tooMuch);
      parts.set(i, parts.get(i).minus(less));
      tooMuch = tooMuch.minus(less);
    }
    return List.copyOf(parts);
  }
}
