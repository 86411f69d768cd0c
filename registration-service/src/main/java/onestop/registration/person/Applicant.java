package onestop.registration.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;

/** A person as a permit or an application names them. */
public record Applicant(
    @NotBlank String surname,
    @NotNull String givenNames,
    @NotNull Nationality nationality,
    @NotNull LocalDate dateOfBirth,
    @NotNull Sex sex,
    @NotNull @Valid IdentityDocument document)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (nationality != null && nationality.isNotForeign()) {
      faults.rule("nationality", "NOT_FOREIGNER");
    }
    if (document != null) {
      document.check(faults.at("document"));
    }
  }
}
