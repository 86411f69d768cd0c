package onestop.exemption.certificate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.Period;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.CreditCode;
import onestop.kit.value.DocumentNumber;

/**
 * A certificate as it is handed in.
 *
 * @param insurances those it names; without it all that the agreement exempts
 * @param handedInOn another day than today is an officer's word
 * @param employerCreditCode without it the person's employer
 * @param holder name on the certificate; it, the birth date and the document are compared
 */
record HandInForm(
    @NotNull UUID personId,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String country,
    @NotBlank @Size(max = 60) String certificateNumber,
    @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String category,
    Set<@NotNull Insurance> insurances,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    LocalDate handedInOn,
    CreditCode employerCreditCode,
    @Size(max = 200) String holder,
    LocalDate dateOfBirth,
    DocumentNumber documentNumber)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (from != null && until != null && until.isBefore(from)) {
      faults.rule("until", "PERIOD_REVERSED");
    }
  }

  Paper paper(String employer) {
    return new Paper(
        country,
        certificateNumber.strip(),
        category,
        insurances == null ? Set.of() : insurances,
        new Period(from, until),
        employer,
        holder,
        dateOfBirth,
        documentNumber);
  }
}
