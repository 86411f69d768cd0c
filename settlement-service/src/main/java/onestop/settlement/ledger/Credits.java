package onestop.settlement.ledger;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import onestop.kit.value.Money;

/** What was credited to an account for each month, reversals taken off. */
public record Credits(NavigableMap<YearMonth, Money> byMonth) {

  /** Months whose credits were taken back wholly are no months. */
  public Credits {
    NavigableMap<YearMonth, Money> kept = new TreeMap<>(byMonth);
    kept.values().removeIf(Money::isZero);
    byMonth = Collections.unmodifiableNavigableMap(kept);
  }

  /** The credits of that map. */
  public static Credits of(Map<YearMonth, Money> byMonth) {
    return new Credits(new TreeMap<>(byMonth));
  }

  /**
   * Those of months after {@code after} (null: from the first) up to {@code through} (null: all).
   */
  public Credits between(YearMonth after, YearMonth through) {
    NavigableMap<YearMonth, Money> part = byMonth;
    if (after != null) {
      part = part.tailMap(after, false);
    }
    if (through != null) {
      part = part.headMap(through, true);
    }
    return new Credits(part);
  }

  /** Whole months that count as paid (R7.5). */
  public int paidMonths() {
    return (int) byMonth.values().stream().filter(amount -> !amount.isNegative()).count();
  }

  /** The last month credited, null when there is none. */
  public YearMonth lastMonth() {
    return byMonth.isEmpty() ? null : byMonth.lastKey();
  }

  boolean isEmpty() {
    return byMonth.isEmpty();
  }

  Map<YearMonth, Money> of(int year) {
    return byMonth.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, 12), true);
  }

  Map<YearMonth, Money> from(int year) {
    return byMonth.tailMap(YearMonth.of(year, 1), true);
  }

  int firstYear() {
    return byMonth.firstKey().getYear();
  }
}
