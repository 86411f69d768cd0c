package onestop.registration.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.NameMatch;
import onestop.registration.document.DocumentKind;
import onestop.registration.employer.Employer;
import onestop.registration.person.Applicant;
import onestop.registration.registration.Employment;
import onestop.registration.registration.EmploymentDocument;
import onestop.registration.registration.Opening;

/** What a permit says of person, employer and employment. */
record PermitContent(Applicant person, Employer employer, Employment employment) {

  /** What a registration is opened with, or renewed by. */
  Opening opening(String permitNumber, LocalDate issuedOn, LocalDate validUntil) {
    return new Opening(
        new EmploymentDocument(
            DocumentKind.WORK_PERMIT, new DocumentNumber(permitNumber), issuedOn, validUntil),
        person,
        employer,
        employment);
  }

  /** What was named replaces what was known; another employer begins another employment. */
  PermitContent changedBy(PermitEvents.Changed change) {
    Employment next = change.employment() == null ? employment : change.employment();
    if (change.employment() == null && isToAnotherEmployer(change)) {
      next = new Employment(employment.kind(), change.day(), null, employment.retirementCategory());
    }
    return new PermitContent(
        change.person() == null ? person : change.person(),
        change.employer() == null ? employer : change.employer(),
        next);
  }

  boolean isToAnotherEmployer(PermitEvents.Changed change) {
    return change.employer() != null
        && !change.employer().creditCode().equals(employer.creditCode());
  }

  /** Fields in which another says something else; what is written differently is no difference. */
  List<String> differences(PermitContent other) {
    List<String> fields = new ArrayList<>();
    note(fields, "person.surname", plain(person.surname()), plain(other.person.surname()));
    note(fields, "person.givenNames", plain(person.givenNames()), plain(other.person.givenNames()));
    note(fields, "person.nationality", person.nationality(), other.person.nationality());
    note(fields, "person.dateOfBirth", person.dateOfBirth(), other.person.dateOfBirth());
    note(fields, "person.sex", person.sex(), other.person.sex());
    note(
        fields,
        "person.document.number",
        person.document().number().normalised(),
        other.person.document().number().normalised());
    note(
        fields,
        "person.document.issuingState",
        person.document().issuingState(),
        other.person.document().issuingState());
    note(fields, "employer.creditCode", employer.creditCode(), other.employer.creditCode());
    note(fields, "employment.kind", employment.kind(), other.employment.kind());
    note(fields, "employment.startsOn", employment.startsOn(), other.employment.startsOn());
    return fields;
  }

  private static void note(List<String> fields, String field, Object one, Object other) {
    if (!one.equals(other)) {
      fields.add(field);
    }
  }

  private static String plain(String name) {
    return NameMatch.plain(name);
  }
}
