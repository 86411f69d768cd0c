package onestop.registration.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * An officer's decision.
 *
 * @param reason told to the employer; needed unless approving
 * @param rule the rule it stands on, such as R4.2; left out, R12.3, by which an officer approves,
 *     returns or refuses
 */
public record Decision(
    @NotNull Kind decision,
    @Size(max = 1000) String reason,
    @Pattern(regexp = "R\\d{1,2}\\.\\d{1,2}") String rule)
    implements SelfChecking {

  private static final String OFFICERS_POWER = "R12.3";

  /** Every decision names its rule. */
  public Decision {
    if (rule == null) {
      rule = OFFICERS_POWER;
    }
  }

  /** What an officer may decide. */
  public enum Kind {
    APPROVE,
    RETURN,
    REFUSE
  }

  /** The system approves at once (R12.3). */
  static Decision atOnce() {
    return new Decision(Kind.APPROVE, null, null);
  }

  /** The police refused the residence permit that the submission waited for (R3.10). */
  static Decision residencePermitRefused() {
    return new Decision(Kind.RETURN, "RESIDENCE_PERMIT_REFUSED", "R3.10");
  }

  @Override
  public void check(Faults faults) {
    if (decision != null && decision != Kind.APPROVE && (reason == null || reason.isBlank())) {
      faults.rule("reason", "REASON_NEEDED");
    }
  }
}
