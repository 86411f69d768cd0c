package onestop.registration.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.RetirementAge;
import onestop.kit.value.SocialSecurityNumber;
import onestop.registration.document.Channel;
import onestop.registration.document.DocumentKind;
import onestop.registration.person.Sex;

/**
 * What the events of a registration carry: always {@code Common} as far as it is known, and what
 * belongs to the event beside it. Null is left out.
 */
final class RegistrationFact {

  private RegistrationFact() {}

  /** What every event carries. */
  record Common(
      UUID registrationId,
      UUID personId,
      int version,
      String permitNumber,
      String employerCreditCode,
      DocumentKind employmentDocumentKind,
      LocalDate employmentDocumentIssuedOn,
      EmploymentKind employmentKind,
      String nationality,
      LocalDate startedOn,
      LocalDate dueOn,
      Boolean provisional,
      List<String> basis) {}

  record Started(@JsonUnwrapped Common common) {}

  record DueSoon(@JsonUnwrapped Common common, long daysLeft) {}

  record Submitted(
      @JsonUnwrapped Common common,
      Channel channel,
      LocalDate submittedOn,
      LocalDate decisionDueOn) {}

  record Returned(@JsonUnwrapped Common common, List<String> defects, String reason) {}

  record Refused(@JsonUnwrapped Common common, String reason, List<String> remedies) {}

  record Completed(
      @JsonUnwrapped Common common,
      SocialSecurityNumber socialSecurityNumber,
      PersonData person,
      LocalDate registeredOn,
      int daysLate,
      YearMonth contributionStartMonth,
      LocalDate employmentStartsOn,
      Money contributionBase,
      RetirementAge retirementCategory) {}

  /** Who was registered. */
  record PersonData(String surname, String givenNames, LocalDate dateOfBirth, Sex sex) {}

  record Cancelled(@JsonUnwrapped Common common, String reason) {}

  record Ended(
      @JsonUnwrapped Common common, SocialSecurityNumber socialSecurityNumber, LocalDate endedOn) {}
}
