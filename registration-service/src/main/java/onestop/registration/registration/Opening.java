package onestop.registration.registration;

import java.time.LocalDate;
import onestop.registration.document.DocumentKind;
import onestop.registration.employer.Employer;
import onestop.registration.person.Applicant;

/** What a registration is opened with, from a permit event or by hand. */
public record Opening(
    EmploymentDocument document, Applicant person, Employer employer, Employment employment) {

  /** The day the 30 days begin to run: a permanent resident's with the employment (R3.1). */
  LocalDate openingDay() {
    return document.kind() == DocumentKind.PERMANENT_RESIDENT_ID
        ? employment.startsOn()
        : document.issuedOn();
  }
}
