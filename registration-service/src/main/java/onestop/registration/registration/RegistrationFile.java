package onestop.registration.registration;

import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.kit.value.SocialSecurityNumber;

/**
 * What other features know of a registration.
 *
 * @param socialSecurityNumber null before the person's first registration
 * @param creditCode null without employment (R1.3)
 * @param dueOn null when no clock ever ran
 * @param submittedOn the day of the complete submission, null while there is none
 * @param daysLate calendar days from the due date to the complete submission, or to today while
 *     none came; 0 when in time
 * @param version that a change may name
 */
public record RegistrationFile(
    UUID id,
    UUID personId,
    SocialSecurityNumber socialSecurityNumber,
    Status status,
    CreditCode creditCode,
    String permitNumber,
    LocalDate dueOn,
    LocalDate submittedOn,
    LocalDate decisionDueOn,
    LocalDate registeredOn,
    int daysLate,
    int version) {

  static RegistrationFile of(Registration registration, LocalDate today) {
    RegistrationClock clock = registration.clock();
    Filing filing = registration.filing();
    boolean running = registration.isOpen() && clock.exists() && filing.submittedOn() == null;
    int late = filing.daysLate() == null ? 0 : filing.daysLate();
    return new RegistrationFile(
        registration.id(),
        registration.person().id(),
        registration.person().socialSecurityNumber(),
        registration.status(),
        registration.creditCode(),
        registration.permitNumber(),
        clock.dueOn(),
        filing.submittedOn(),
        filing.decisionDueOn(),
        registration.registeredOn(),
        running ? clock.daysLate(today) : late,
        registration.version());
  }
}
