package onestop.exemption.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import onestop.kit.form.Fault;
import onestop.kit.http.Problems;
import onestop.kit.value.SocialSecurityNumber;

/**
 * What an event of a registration tells, as far as it is known there.
 *
 * @param version of the registration after the event
 * @param person only when completed
 * @param endedOn only when ended
 */
record RegistrationFact(
    @NotNull UUID registrationId,
    @NotNull UUID personId,
    @NotNull Integer version,
    String employerCreditCode,
    String employmentDocumentKind,
    LocalDate employmentDocumentIssuedOn,
    String employmentKind,
    String nationality,
    LocalDate startedOn,
    SocialSecurityNumber socialSecurityNumber,
    @Valid PersonData person,
    LocalDate endedOn) {

  /** {@code value}, which this type of event must carry. */
  static <T> T needed(String field, T value) {
    if (value == null) {
      throw Problems.input(new Fault(field, "REQUIRED", Map.of(), true));
    }
    return value;
  }
}
