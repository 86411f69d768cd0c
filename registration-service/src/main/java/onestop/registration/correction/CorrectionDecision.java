package onestop.registration.correction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * An officer's decision.
 *
 * @param reason told to the person; needed when refusing
 */
record CorrectionDecision(@NotNull Kind decision, @Size(max = 1000) String reason)
    implements SelfChecking {

  /** What an officer may decide. */
  enum Kind {
    GRANT,
    REFUSE
  }

  @Override
  public void check(Faults faults) {
    if (decision == Kind.REFUSE && (reason == null || reason.isBlank())) {
      faults.rule("reason", "REASON_NEEDED");
    }
  }
}
