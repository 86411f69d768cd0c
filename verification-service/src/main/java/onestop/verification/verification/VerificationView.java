package onestop.verification.verification;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.Status;
import onestop.verification.evidence.Channel;

/**
 * What HTTP answers of a verification.
 *
 * @param validUntil how long this one holds (R10.1)
 * @param beneficiary where the beneficiary stands with it
 */
public record VerificationView(
    UUID id,
    Channel channel,
    LocalDate performedOn,
    LocalDate receivedOn,
    LocalDate entryDate,
    LocalDate validUntil,
    String reference,
    @JsonRawValue String evidence,
    Instant recordedAt,
    List<String> basis,
    Standing beneficiary) {

  /** Where the beneficiary stands. */
  public record Standing(UUID id, Status status, LocalDate validUntil, int version) {}

  /** The view of a verification and its beneficiary. */
  public static VerificationView of(Verification of, Beneficiary beneficiary) {
    return new VerificationView(
        of.id(),
        of.channel(),
        of.performedOn(),
        of.receivedOn(),
        of.entryDate(),
        of.validUntil(),
        of.reference().isEmpty() ? null : of.reference(),
        of.evidence(),
        of.recordedAt(),
        of.basis(),
        new Standing(
            beneficiary.id(),
            beneficiary.status(),
            beneficiary.validUntil(),
            beneficiary.version()));
  }
}
