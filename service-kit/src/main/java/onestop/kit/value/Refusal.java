package onestop.kit.value;

import java.util.Map;

/**
 * The domain's "no": a code, the rule it stands on, and the figures that explain it. Over HTTP it
 * becomes a problem (422 against a rule, 409 against the state), over Kafka a dead letter.
 */
public final class Refusal extends RuntimeException {

  /** What the refused thing ran against. */
  public enum Against {
    /** A rule of the law: asking again changes nothing. */
    RULE,
    /** The state something is in now: later it may be different. */
    STATE
  }

  private final String code;
  private final Against against;
  private final transient Map<String, String> params;

  private Refusal(String code, Against against, Map<String, String> params) {
    super(code, null, false, true);
    this.code = code;
    this.against = against;
    this.params = Map.copyOf(params);
  }

  /** Refused by a rule; {@code code} is UPPER_SNAKE. */
  public static Refusal rule(String code) {
    return new Refusal(code, Against.RULE, Map.of());
  }

  /** Refused by a rule, with the figures that its text names. */
  public static Refusal rule(String code, Map<String, String> params) {
    return new Refusal(code, Against.RULE, params);
  }

  /** Not possible in this state. */
  public static Refusal state(String code) {
    return new Refusal(code, Against.STATE, Map.of());
  }

  /** Not possible in this state, with the figures that its text names. */
  public static Refusal state(String code, Map<String, String> params) {
    return new Refusal(code, Against.STATE, params);
  }

  /** UPPER_SNAKE, stable. */
  public String code() {
    return code;
  }

  /** Rule or state. */
  public Against against() {
    return against;
  }

  /** Named figures for the text; never personal data. */
  public Map<String, String> params() {
    return params;
  }
}
