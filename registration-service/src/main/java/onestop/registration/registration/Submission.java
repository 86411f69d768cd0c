package onestop.registration.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.Money;
import onestop.registration.document.Channel;
import onestop.registration.document.SubmittedDocument;

/**
 * What an employer hands in to register (R4).
 *
 * @param declaredMonthlyWage the base of contributions before floors and ceilings, above zero
 * @param claimsExemption null counts as no
 */
public record Submission(
    @NotNull Channel channel,
    @NotNull Money declaredMonthlyWage,
    Boolean claimsExemption,
    @NotNull @Valid @Size(max = 50) List<@NotNull SubmittedDocument> documents)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (declaredMonthlyWage != null
        && (declaredMonthlyWage.isNegative() || declaredMonthlyWage.isZero())) {
      faults.rule("declaredMonthlyWage", "WAGE_NOT_POSITIVE");
    }
  }
}
