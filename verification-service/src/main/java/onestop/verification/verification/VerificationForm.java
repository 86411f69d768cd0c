package onestop.verification.verification;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.verification.evidence.Channel;
import onestop.verification.evidence.Claim;
import onestop.verification.evidence.Evidence;

/**
 * A verification as it is handed in (R10.2).
 *
 * @param receivedOn today when left out
 */
public record VerificationForm(
    @NotNull Channel channel,
    @NotNull LocalDate performedOn,
    LocalDate receivedOn,
    LocalDate entryDate,
    Evidence evidence) {

  Claim claim(LocalDate today) {
    return new Claim(
        channel,
        performedOn,
        receivedOn == null ? today : receivedOn,
        entryDate,
        evidence == null ? Evidence.NONE : evidence);
  }
}
