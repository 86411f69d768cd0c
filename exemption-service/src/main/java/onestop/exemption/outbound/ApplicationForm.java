package onestop.exemption.outbound;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import onestop.exemption.agreement.Period;
import onestop.exemption.outbound.OutboundPolicy.Wish;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.CreditCode;

/**
 * An application for a certificate of coverage.
 *
 * @param personReference the ordinary scheme's reference of the person
 * @param employerCreditCode who sends the person; nobody for the self-employed
 */
record ApplicationForm(
    @NotBlank @Size(max = 60) String personReference,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String country,
    @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String category,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    CreditCode employerCreditCode)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (from != null && until != null && until.isBefore(from)) {
      faults.rule("until", "PERIOD_REVERSED");
    }
  }

  Wish wish(String employer) {
    return new Wish(country, category, employer, new Period(from, until));
  }
}
