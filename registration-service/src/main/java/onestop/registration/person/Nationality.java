package onestop.registration.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Set;
import onestop.kit.value.Refusal;

/**
 * A nationality or issuing state (R1.5): ISO 3166-1 alpha-3, or one of the codes of
 * machine-readable documents that are no ISO state. {@code D} is read as DEU.
 */
public record Nationality(@JsonValue String code) {

  private static final Set<String> NOT_STATES =
      Set.of(
          "XXA", "XXB", "XXC", "XXX", "UNO", "UNA", "EUE", "XOM", "RKS", "GBD", "GBN", "GBO", "GBP",
          "GBS");
  private static final Set<String> NOT_FOREIGN = Set.of("CHN", "HKG", "MAC", "TWN");

  /**
   * Checks the code.
   *
   * @throws Refusal {@code UNKNOWN_COUNTRY}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Nationality {
    if ("D".equals(code)) {
      code = "DEU";
    }
    if (code == null || !(Countries.isAlpha3(code) || NOT_STATES.contains(code))) {
      throw Refusal.rule("UNKNOWN_COUNTRY", Map.of("country", String.valueOf(code)));
    }
  }

  /** True for China, Hong Kong, Macao and Taiwan: other schemes apply (R1.4). */
  public boolean isNotForeign() {
    return NOT_FOREIGN.contains(code);
  }

  /** True for codes that are no ISO state: an officer looks at them (R1.5). */
  public boolean needsReview() {
    return NOT_STATES.contains(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
