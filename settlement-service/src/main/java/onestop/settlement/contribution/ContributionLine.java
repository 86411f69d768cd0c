package onestop.settlement.contribution;

import jakarta.validation.constraints.NotNull;
import onestop.kit.value.Money;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Payer;

/** What one payer paid for one insurance; negative where the levy authority takes it back. */
public record ContributionLine(
    @NotNull Insurance insurance, @NotNull Payer payer, @NotNull Money amount) {

  ContributionLine negated() {
    return new ContributionLine(insurance, payer, amount.negated());
  }

  /** True for the only line that goes to the individual account (R7.2). */
  boolean goesToTheAccount() {
    return insurance == Insurance.PENSION && payer == Payer.EMPLOYEE;
  }
}
