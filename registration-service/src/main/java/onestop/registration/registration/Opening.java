package onestop.registration.registration;

import java.time.LocalDate;
import java.util.List;
import onestop.registration.document.DocumentKind;
import onestop.registration.employer.Employer;
import onestop.registration.person.Applicant;

/**
 * What a registration is opened with, from a permit event or by hand.
 *
 * @param employer null without employment
 * @param employment null without employment (R1.3)
 * @param schemes named without employment only
 */
public record Opening(
    EmploymentDocument document,
    Applicant person,
    Employer employer,
    Employment employment,
    List<Scheme> schemes) {

  /** Of an employment, which is the rule. */
  public Opening(
      EmploymentDocument document, Applicant person, Employer employer, Employment employment) {
    this(document, person, employer, employment, List.of());
  }

  /** True for a permanent resident without employment (R1.3). */
  boolean isWithoutEmployment() {
    return employment == null;
  }

  /** The day the 30 days begin to run: a permanent resident's with the employment (R3.1). */
  LocalDate openingDay() {
    return document.kind() == DocumentKind.PERMANENT_RESIDENT_ID
        ? employment.startsOn()
        : document.issuedOn();
  }
}
