package onestop.registration.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.registration.dispute.Remedies.Remedy;

/**
 * A request as shown.
 *
 * @param decisionReason what the officer wrote
 * @param remedies what a person may do about a refusal (R5.5)
 */
record CorrectionView(
    UUID id,
    UUID personId,
    CorrectionStatus status,
    Correction wanted,
    LocalDate submittedOn,
    LocalDate decisionDueOn,
    LocalDate decidedOn,
    String decisionReason,
    List<Remedy> remedies,
    List<String> basis,
    int version) {

  static CorrectionView of(CorrectionRequest request, List<Remedy> remedies) {
    return new CorrectionView(
        request.id(),
        request.person().id(),
        request.status(),
        request.wanted(),
        request.submittedOn(),
        request.decisionDueOn(),
        request.decidedOn(),
        request.decisionText(),
        remedies,
        List.of("R13.3"),
        request.version());
  }
}
