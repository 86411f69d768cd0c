package onestop.settlement.parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import onestop.kit.value.Refusal;

/** The published crediting rates (R7.3). */
public final class CreditingRates {

  private final NavigableMap<Integer, CreditingRate> byYear = new TreeMap<>();

  /** The rates by year; of two for one year the later in order counts. */
  public CreditingRates(Collection<CreditingRate> published) {
    published.forEach(rate -> byYear.put(rate.year(), rate));
  }

  /**
   * The year's rate, or the newest one as long as it is not published (R7.4).
   *
   * @throws Refusal {@code NO_PARAMETER} when no rate was ever published
   */
  public CreditingRate of(int year) {
    CreditingRate published = byYear.get(year);
    if (published != null) {
      return published;
    }
    if (byYear.isEmpty()) {
      throw Refusal.rule(
          "NO_PARAMETER", Map.of("rows", "crediting rate", "month", String.valueOf(year)));
    }
    return byYear.lastEntry().getValue().usedFor(year);
  }

  /** Those published, by year. */
  public List<CreditingRate> published() {
    return List.copyOf(byYear.values());
  }
}
