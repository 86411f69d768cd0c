package onestop.registration.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.registration.dispute.DisputeResource.Addressee;
import onestop.registration.dispute.DisputeResource.Outcome;
import onestop.registration.dispute.DisputeResource.Party;

/**
 * A dispute as it is shown.
 *
 * @param fileBy the last day to file, null where no term runs
 * @param inTime whether it was, or today still can be, filed in time; null where no term runs. A
 *     late one is taken all the same: whoever decides looks at the term.
 * @param decideBy the last day for an award, null before acceptance
 * @param sueBy the last day to sue against an award, null while there is none
 * @param deadlines every term with the day it runs from and its rules
 */
record DisputeView(
    UUID id,
    Route route,
    DisputeStates.Status status,
    Party party,
    UUID personId,
    CreditCode employer,
    UUID registrationId,
    Addressee addressee,
    String claim,
    LocalDate filedOn,
    LocalDate fileBy,
    Boolean inTime,
    LocalDate acceptedOn,
    boolean complex,
    LocalDate decideBy,
    LocalDate sueBy,
    List<Dispute.Interruption> interruptions,
    Outcome outcome,
    List<Deadline> deadlines,
    int version) {

  /** A term: what it is for, from when it runs, when it ends, and by which rules. */
  record Deadline(
      Step step, LocalDate from, LocalDate dueOn, boolean provisional, List<String> basis) {}

  /** What a term is for. */
  enum Step {
    FILE,
    DECIDE,
    SUE
  }
}
