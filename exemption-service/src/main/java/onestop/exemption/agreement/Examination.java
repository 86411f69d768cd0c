package onestop.exemption.agreement;

import java.time.LocalDate;
import java.util.List;

/**
 * What the agreement says of a claim.
 *
 * @param reasons every reason against it, empty when it is accepted
 * @param exempt what it would exempt; empty when there are reasons
 * @param latestUntil last day that a first period could have, null when not limited or not known
 * @param cutToForce true when the claim begins before the agreement's force (R6.7)
 * @param rows the rows that decided, the one whose limits were taken first
 */
public record Examination(
    List<String> reasons,
    List<ExemptPeriod> exempt,
    LocalDate latestUntil,
    boolean cutToForce,
    List<TermsRow> rows) {

  /** True when nothing speaks against it. */
  public boolean isAccepted() {
    return reasons.isEmpty();
  }
}
