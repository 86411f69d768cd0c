package onestop.registration.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/**
 * An officer's decision.
 *
 * @param reason told to the employer; needed unless approving
 */
record Decision(@NotNull Kind decision, @Size(max = 1000) String reason) implements SelfChecking {

  /** What an officer may decide. */
  enum Kind {
    APPROVE,
    RETURN,
    REFUSE
  }

  @Override
  public void check(Faults faults) {
    if (decision != null && decision != Kind.APPROVE && (reason == null || reason.isBlank())) {
      faults.rule("reason", "REASON_NEEDED");
    }
  }
}
