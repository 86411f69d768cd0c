package onestop.settlement.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;

/** {@code contribution-collected}. */
record ContributionCollected(
    @NotBlank @Size(max = 100) String collectionId,
    @NotNull SocialSecurityNumber socialSecurityNumber,
    @NotNull YearMonth month,
    @NotBlank @Size(max = 18) String employerCreditCode,
    @NotNull Money base,
    @NotNull LocalDate collectedOn,
    @NotNull List<@NotNull @Valid ContributionLine> lines) {

  Contribution.Facts facts() {
    return new Contribution.Facts(
        collectionId, socialSecurityNumber, month, employerCreditCode, base, collectedOn, lines);
  }
}
