package onestop.registration.permit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.DocumentNumber;
import onestop.registration.document.DocumentKind;
import onestop.registration.employer.Employer;
import onestop.registration.person.Applicant;
import onestop.registration.registration.Employment;
import onestop.registration.registration.EmploymentDocument;
import onestop.registration.registration.Opening;

/** The facts of the permit systems, with the fields read here. */
final class PermitEvents {

  private PermitEvents() {}

  /** Categories of the Foreigner's Work Permit. */
  enum Category {
    A,
    B,
    C
  }

  /** {@code work-permit-issued}: starts the 30-day clock (R3.1). */
  record Issued(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull Category category,
      @NotNull Instant issuedAt,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validUntil,
      @NotNull @Valid Applicant person,
      @NotNull @Valid Employer employer,
      @NotNull @Valid Employment employment)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (person != null) {
        person.check(faults.at("person"));
      }
      if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
        faults.rule("validUntil", "ENDS_BEFORE_START");
      }
    }

    /** What it opens a registration with; its instant is turned into a day first (R3.4). */
    Opening opening() {
      return new Opening(
          new EmploymentDocument(
              DocumentKind.WORK_PERMIT,
              new DocumentNumber(permitNumber),
              LocalDate.ofInstant(issuedAt, BusinessClock.ZONE),
              validUntil),
          person,
          employer,
          employment);
    }
  }

  /** {@code work-permit-extended}. */
  record Extended(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull Instant extendedAt,
      @NotNull LocalDate validUntil) {}

  /** {@code work-permit-cancelled}. */
  record Cancelled(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull LocalDate cancelledOn,
      @NotBlank String reason) {}

  /** {@code residence-permit-issued}, {@code -changed} and {@code -extended}. */
  record Residence(
      @NotBlank @Size(max = 40) String permitNumber,
      @NotNull DocumentNumber residencePermitNumber,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validUntil) {}
}
