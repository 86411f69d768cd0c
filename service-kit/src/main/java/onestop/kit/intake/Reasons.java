package onestop.kit.intake;

import java.util.List;
import java.util.Map;
import onestop.kit.failure.Failures;
import onestop.kit.form.Fault;
import onestop.kit.http.Problem;
import onestop.kit.value.Refusal;

/** Why an event could not be taken, as it is kept with the dead letter. */
final class Reasons {

  private static final String UNEXPLAINED = "HANDLING_FAILED";

  private Reasons() {}

  static List<Fault> of(Throwable failure) {
    Throwable root = Failures.root(failure);
    if (root instanceof Refusal refusal) {
      return List.of(new Fault("", refusal.code(), refusal.params(), false));
    }
    if (root instanceof Problem problem) {
      return problem.faults().isEmpty()
          ? List.of(new Fault("", problem.code(), problem.params(), false))
          : problem.faults();
    }
    return unexplained(failure);
  }

  static List<Fault> unexplained(Throwable failure) {
    return List.of(
        new Fault(
            "",
            UNEXPLAINED,
            Map.of("failure", Failures.root(failure).getClass().getName()),
            false));
  }

  /** True when the domain said why; false when it was a failure of ours. */
  static boolean isExplained(List<Fault> reasons) {
    return reasons.stream().noneMatch(reason -> reason.code().equals(UNEXPLAINED));
  }
}
