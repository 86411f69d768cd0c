package onestop.registration.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A request as shown.
 *
 * @param decisionReason what the officer wrote
 * @param remedies what a person may do about a refusal (R5.5), codes
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
    List<String> remedies,
    List<String> basis,
    int version) {

  private static final List<String> AGAINST_THE_AGENCY =
      List.of("ADMINISTRATIVE_REVIEW_60_DAYS", "ADMINISTRATIVE_SUIT_6_MONTHS");

  static CorrectionView of(CorrectionRequest request) {
    boolean refused = request.status() == CorrectionStatus.REFUSED;
    return new CorrectionView(
        request.id(),
        request.person().id(),
        request.status(),
        request.wanted(),
        request.submittedOn(),
        request.decisionDueOn(),
        request.decidedOn(),
        request.decisionText(),
        refused ? AGAINST_THE_AGENCY : List.of(),
        List.of("R13.3"),
        request.version());
  }
}
