package onestop.registration.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.value.DocumentNumber;
import onestop.registration.document.DocumentKind;
import onestop.registration.employer.Employer;
import onestop.registration.person.Applicant;
import onestop.registration.person.DocumentType;
import onestop.registration.person.PermanentResidentCard;

/**
 * A registration opened without a permit event: press card, permanent resident, or a work permit
 * whose event has not come (R1.1, R3.8).
 *
 * @param employer left out with schemes
 * @param employment left out with schemes
 * @param schemes of a permanent resident without employment (R1.3); left out otherwise
 */
public record NewRegistration(
    @NotNull @Valid EmploymentDocument employmentDocument,
    @NotNull @Valid Applicant person,
    @Valid Employer employer,
    @Valid Employment employment,
    @Size(min = 1, max = 2) List<@NotNull Scheme> schemes)
    implements SelfChecking {

  @Override
  public void check(Faults faults) {
    if (person != null) {
      person.check(faults.at("person"));
    }
    if (employmentDocument != null) {
      employmentDocument.check(faults.at("employmentDocument"));
      checkCard(faults);
    }
    if (schemes == null) {
      need(faults, "employer", employer);
      need(faults, "employment", employment);
      return;
    }
    if (employer != null) {
      faults.rule("employer", "NOT_WITH_SCHEMES");
    }
    if (employment != null) {
      faults.rule("employment", "NOT_WITH_SCHEMES");
    }
    if (employmentDocument != null
        && employmentDocument.kind() != null
        && employmentDocument.kind() != DocumentKind.PERMANENT_RESIDENT_ID) {
      faults.rule("schemes", "ONLY_PERMANENT_RESIDENTS");
    }
  }

  private static void need(Faults faults, String field, Object value) {
    if (value == null) {
      faults.form(field, "REQUIRED", Map.of());
    }
  }

  private void checkCard(Faults faults) {
    DocumentNumber number = employmentDocument.number();
    if (employmentDocument.kind() != DocumentKind.PERMANENT_RESIDENT_ID || number == null) {
      return;
    }
    var card = PermanentResidentCard.check(number);
    if (!card.valid()) {
      faults.rule("employmentDocument.number", card.fault());
    }
    if (person != null
        && person.document() != null
        && person.document().type() == DocumentType.PERMANENT_RESIDENT_ID
        && person.document().number() != null
        && !person.document().number().normalised().equals(number.normalised())) {
      faults.rule("person.document.number", "DIFFERENT_CARDS");
    }
  }

  Opening opening() {
    return new Opening(
        employmentDocument, person, employer, employment, schemes == null ? List.of() : schemes);
  }
}
