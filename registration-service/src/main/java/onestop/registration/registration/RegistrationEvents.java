package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.outbox.Outbox;
import onestop.registration.dispute.Remedies;
import onestop.registration.person.Person;
import onestop.registration.registration.RegistrationFact.Cancelled;
import onestop.registration.registration.RegistrationFact.Common;
import onestop.registration.registration.RegistrationFact.Completed;
import onestop.registration.registration.RegistrationFact.DueSoon;
import onestop.registration.registration.RegistrationFact.Ended;
import onestop.registration.registration.RegistrationFact.PersonData;
import onestop.registration.registration.RegistrationFact.Refused;
import onestop.registration.registration.RegistrationFact.Returned;
import onestop.registration.registration.RegistrationFact.Started;
import onestop.registration.registration.RegistrationFact.Submitted;

/** Says what happened to a registration, on topic {@code registrations} under the person's id. */
@ApplicationScoped
class RegistrationEvents {

  private static final String TOPIC = "registrations";

  private final Outbox outbox;

  RegistrationEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void clockStarted(Registration registration) {
    say(
        registration,
        "registration-clock-started",
        new Started(common(registration, "R3.1", "R3.2", "R3.3")));
  }

  void clockChanged(Registration registration) {
    say(
        registration,
        "registration-clock-changed",
        new Started(common(registration, "R3.2", "R3.5")));
  }

  void dueSoon(Registration registration, LocalDate today) {
    say(
        registration,
        "registration-due-soon",
        new DueSoon(common(registration, "R3.6"), registration.clock().daysLeft(today)));
  }

  void overdue(Registration registration) {
    say(registration, "registration-overdue", new Started(common(registration, "R3.6")));
  }

  void submitted(Registration registration) {
    say(
        registration,
        "registration-submitted",
        new Submitted(
            common(registration, "R4.2", "R3.6", "R3.7"),
            registration.filing().channel(),
            registration.filing().submittedOn(),
            registration.filing().decisionDueOn()));
  }

  /** Returned for its defects, or, with a reason, by a decision. */
  void returned(Registration registration, String reason) {
    say(
        registration,
        "registration-returned",
        new Returned(
            reason == null
                ? common(registration, "R4.3", "R4.4")
                : common(registration, registration.decision().rule(), "R3.6"),
            registration.filing().defects(),
            reason));
  }

  void refused(Registration registration) {
    say(
        registration,
        "registration-refused",
        new Refused(
            common(registration, registration.decision().rule(), "R5.5"),
            registration.decision().reason(),
            Remedies.AGAINST_THE_AGENCY));
  }

  void completed(Registration registration) {
    Person person = registration.person();
    say(
        registration,
        "registration-completed",
        new Completed(
            common(registration, registration.decision().rule(), "R2.1", "R2.2", "R3.9"),
            person.socialSecurityNumber(),
            new PersonData(
                person.surname(), person.givenNames(), person.dateOfBirth(), person.sex()),
            registration.registeredOn(),
            registration.filing().daysLate(),
            registration.contributionStartMonth(),
            registration.employmentStartsOn(),
            registration.filing().declaredWage(),
            registration.retirementCategory()));
  }

  void cancelled(Registration registration, String rule) {
    say(
        registration,
        "registration-cancelled",
        new Cancelled(common(registration, rule), registration.decision().reason()));
  }

  void employmentEnded(Registration registration) {
    say(
        registration,
        "employment-ended",
        new Ended(
            common(registration, "R3.8"),
            registration.person().socialSecurityNumber(),
            registration.endedOn()));
  }

  private void say(Registration registration, String type, Object data) {
    outbox.say(TOPIC, registration.person().id(), type, data);
  }

  private static Common common(Registration registration, String... basis) {
    return new Common(
        registration.id(),
        registration.person().id(),
        registration.version(),
        registration.permitNumber(),
        registration.creditCode() == null ? null : registration.creditCode().value(),
        registration.document().kind(),
        registration.document().issuedOn(),
        registration.employment() == null ? null : registration.employment().kind(),
        registration.nationality().code(),
        registration.clock().startedOn(),
        registration.clock().dueOn(),
        registration.clock().exists() ? registration.clock().provisional() : null,
        List.of(basis));
  }
}
