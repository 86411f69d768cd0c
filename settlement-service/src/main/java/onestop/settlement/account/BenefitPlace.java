package onestop.settlement.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onestop.kit.value.Refusal;

/**
 * The place that pays a pension, 待遇领取地 (R7.6): the last with ten or more years; else the nearest
 * earlier with ten or more; else the longest, of equal ones the later.
 */
public final class BenefitPlace {

  private static final long TEN_YEARS = 120;

  private BenefitPlace() {}

  /** Months paid in a place. */
  public record Stay(String place, long months) {}

  /**
   * Decides by the stays in order, the last one last; the same place twice is added up.
   *
   * @throws Refusal {@code NO_PLACES} when there is none
   */
  public static String of(List<Stay> stays) {
    Map<String, Long> months = new LinkedHashMap<>();
    for (Stay stay : stays) {
      // Taken out and put back: the order is that of each place's last stay.
      Long before = months.remove(stay.place());
      months.put(stay.place(), stay.months() + (before == null ? 0 : before));
    }
    List<String> latestFirst = new ArrayList<>(months.keySet()).reversed();
    return latestFirst.stream()
        .filter(place -> months.get(place) >= TEN_YEARS)
        .findFirst()
        .or(() ->
            latestFirst.stream()
                .reduce((one, other) -> months.get(other) > months.get(one) ? other : one))
        .orElseThrow(() -> Refusal.rule("NO_PLACES"));
  }
}
