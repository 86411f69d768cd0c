package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import onestop.kit.intake.Intake;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.Refusal;
import onestop.kit.value.RetirementAge;
import onestop.registration.card.Cards;
import onestop.registration.document.Defect;
import onestop.registration.person.People;
import onestop.registration.person.People.Identified;
import onestop.registration.person.Person;

/** The verbs of registration: each acts, and says what happened. */
@ApplicationScoped
public class Registrations {

  /** Who decides when the system does (R12.3). */
  static final String SYSTEM = "system";

  private final RegistrationRepository repository;
  private final RegistrationEvents events;
  private final People people;
  private final Cards cards;
  private final Intake intake;
  private final BusinessClock clock;
  private final Calendars calendars;
  private final Reminders reminders;

  Registrations(
      RegistrationRepository repository,
      RegistrationEvents events,
      People people,
      Cards cards,
      Intake intake,
      BusinessClock clock,
      Calendars calendars,
      RegistrationSettings settings) {
    this.repository = repository;
    this.events = events;
    this.people = people;
    this.cards = cards;
    this.intake = intake;
    this.clock = clock;
    this.calendars = calendars;
    this.reminders = new Reminders(settings.reminders());
  }

  /**
   * Opens a registration for an identified person: its clock starts, or it is not covered, or there
   * is no employment to count from (R1.3).
   */
  UUID open(Opening opening, Identified identified) {
    Set<Hold> holds = EnumSet.noneOf(Hold.class);
    if (identified.hold() != null) {
      holds.add(Hold.valueOf(identified.hold()));
    }
    if (opening.person().nationality().needsReview()) {
      holds.add(Hold.NATIONALITY_NEEDS_REVIEW);
    }
    Person person = people.reference(identified.personId());
    LocalDate today = clock.today();
    var registration =
        opening.isWithoutEmployment()
            ? new Registration(person, opening, holds, today, calendars.current())
            : new Registration(person, opening, holds, calendars.current(), reminders);
    repository.persist(registration);
    switch (registration.status()) {
      case CANCELLED -> events.cancelled(registration, "R1.6");
      case SUBMITTED -> events.submitted(registration);
      default -> {
        events.clockStarted(registration);
        if (registration.clock().isStepDue(today)) {
          runTo(registration, today);
        }
      }
    }
    intake.known(person.id());
    return registration.id();
  }

  /** Lets a clock run to today: reminders, and the end of the 30 days (R3.6). */
  void runTo(Registration registration, LocalDate today) {
    switch (registration.runTo(today, reminders)) {
      case REMINDED -> events.dueSoon(registration, today);
      case RAN_OUT -> events.overdue(registration);
      case NONE -> {}
    }
  }

  /** Counts all days anew after a holiday notice, and lets an open clock run to today (R3.5). */
  public void countAnew(UUID id) {
    Registration registration = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
    LocalDate today = clock.today();
    if (registration.countAnew(calendars.current(), reminders, today)) {
      events.clockChanged(registration);
    }
    runOn(registration);
  }

  /** The employment document is of another day than was known: the days count from there (R3.8). */
  void issuedOn(Registration registration, LocalDate day) {
    if (registration.issuedOn(day, calendars.current(), reminders, clock.today())) {
      events.clockChanged(registration);
    }
    runOn(registration);
  }

  private void runOn(Registration registration) {
    if (registration.clock().isStepDue(clock.today())) {
      runTo(registration, clock.today());
    }
  }

  /** Registers at once when the system itself decides (R12.3). */
  void decideAtOnce(Registration registration) {
    if (registration.isDecidedAtOnce()) {
      complete(registration, Decision.atOnce(), SYSTEM);
    }
  }

  private void complete(Registration registration, Decision decision, String who) {
    registration.approve(decision, clock.today(), who);
    Person person = registration.person();
    people.assignNumber(person, registration.numberedBy());
    events.completed(registration);
    cards.request(person, registration.permitNumber(), clock.today());
    intake.known(person.socialSecurityNumber().value());
  }

  /**
   * An officer's decision on a submission (R3.7, R12.3). To approve is to say that the nationality
   * and the data entered are right; who the person is, and the residence permit, cannot be waived.
   *
   * @throws Refusal the hold's code against the state, when that must be settled first
   */
  Registration decide(Registration registration, Decision decision, String who) {
    switch (decision.decision()) {
      case APPROVE -> {
        Hold hold = registration.hold();
        if (hold != null && (hold.isOfIdentity() || hold == Hold.AWAITING_RESIDENCE_PERMIT)) {
          throw Refusal.state(hold.name());
        }
        registration.agreed();
        complete(registration, decision, who);
      }
      case RETURN -> giveBack(registration, decision, List.of(), who);
      case REFUSE -> {
        registration.refuse(decision, clock.today(), who);
        events.refused(registration);
      }
    }
    return registration;
  }

  /** Returned for correction: the clock runs on from the original due date (R3.6). */
  void giveBack(Registration registration, Decision decision, List<Defect> found, String who) {
    if (registration.employment() == null) {
      // Nothing was handed in but the card, so there is nothing to hand in anew.
      throw Refusal.state("WRONG_STATE", Map.of("state", registration.status().name()));
    }
    registration.giveBack(decision, found, clock.today(), who, reminders);
    events.returned(registration, decision.reason());
  }

  /** Ends before it was registered (R3.8). */
  void cancel(Registration registration, String reason, String rule) {
    registration.cancel(reason);
    events.cancelled(registration, rule);
  }

  /** An officer sets the retirement category; then the age must be covered by it (R1.6). */
  Registration retireAs(Registration registration, RetirementAge category) {
    if (!registration.isOpen() || registration.employment() == null) {
      throw Refusal.state("WRONG_STATE", Map.of("state", registration.status().name()));
    }
    registration.retireAs(category);
    if (!registration.coversAge(registration.person().dateOfBirth())) {
      cancel(registration, "AGE_NOT_COVERED", "R1.6");
    }
    return registration;
  }

  /** Ends a registered employment. */
  Registration end(Registration registration, LocalDate day, String reason) {
    if (registration.employment() == null) {
      throw Refusal.state("NO_EMPLOYMENT");
    }
    if (day.isBefore(registration.employment().startsOn())) {
      throw Refusal.rule("ENDS_BEFORE_START");
    }
    registration.end(day, reason);
    events.employmentEnded(registration);
    return registration;
  }
}
