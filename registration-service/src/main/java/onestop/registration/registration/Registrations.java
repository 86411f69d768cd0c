package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.intake.Intake;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Refusal;
import onestop.registration.card.Cards;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;
import onestop.registration.document.DocumentPolicy;
import onestop.registration.document.Known;
import onestop.registration.person.DocumentType;
import onestop.registration.person.People;
import onestop.registration.person.People.Identified;
import onestop.registration.person.Person;

/** The verbs of registration: each finds, acts, and says what happened. */
@ApplicationScoped
public class Registrations {

  /** Who decides when the system does (R12.3). */
  private static final String SYSTEM = "system";

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

  /** Opens a registration for an identified person; its clock starts, or it is not covered. */
  public UUID open(Opening opening, Identified identified) {
    String hold =
        opening.person().nationality().needsReview()
            ? "NATIONALITY_NEEDS_REVIEW"
            : identified.hold();
    Person person = people.reference(identified.personId());
    var registration = new Registration(person, opening, hold, calendars.current(), reminders);
    repository.persist(registration);
    if (registration.status() == Status.CANCELLED) {
      events.cancelled(registration, "R1.6");
    } else {
      events.clockStarted(registration);
      LocalDate today = clock.today();
      if (registration.clock().isStepDue(today)) {
        runTo(registration, today);
      }
    }
    intake.known(person.id());
    return registration.id();
  }

  /**
   * A permit was issued: a second one with the same employer continues the registration, any other
   * starts its own clock (R3.8).
   */
  public void permitIssued(Opening opening, Identified identified) {
    Optional<Registration> continued = Optional.empty();
    if (!identified.isNew()) {
      people.lock(identified.personId());
      continued =
          repository.ofPeople(List.of(identified.personId())).stream()
              .filter(one -> one.isOpen() || one.status() == Status.REGISTERED)
              .filter(one -> opening.employer().creditCode().equals(one.creditCode()))
              .findFirst();
    }
    continued.ifPresentOrElse(
        one -> one.continueWith(opening.document()), () -> open(opening, identified));
  }

  /** Lets a clock run to today: reminders, and the end of the 30 days (R3.6). */
  void runTo(Registration registration, LocalDate today) {
    switch (registration.runTo(today, reminders)) {
      case REMINDED -> events.dueSoon(registration, today);
      case RAN_OUT -> events.overdue(registration);
      case NONE -> {}
    }
  }

  /** Counts an open clock anew after a holiday notice, and lets it run to today (R3.5). */
  public void countAnew(UUID id) {
    Registration registration = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (!registration.isOpen()) {
      return;
    }
    LocalDate today = clock.today();
    if (registration.countAnew(calendars.current(), reminders, today)) {
      events.clockChanged(registration);
    }
    if (registration.clock().isStepDue(today)) {
      runTo(registration, today);
    }
  }

  /** Takes a submission; when all agree it is decided at once (R12.3). */
  Registration submit(
      Registration registration, Submission submission, Optional<DocumentNumber> residencePermit) {
    if (!registration.allows(Verb.SUBMIT)) {
      throw Refusal.state("WRONG_STATE", Map.of("state", registration.status().name()));
    }
    LocalDate today = clock.today();
    // What time asked of the clock until today comes first: a late submission is late.
    runTo(registration, today);
    List<Defect> defects =
        DocumentPolicy.examine(
            submission.channel(),
            registration.situation(),
            known(registration, residencePermit),
            submission.documents(),
            today);
    if (!registration.submit(submission, defects, today, calendars.current())) {
      events.returned(registration, null);
      return registration;
    }
    events.submitted(registration);
    decideAtOnce(registration);
    return registration;
  }

  private void decideAtOnce(Registration registration) {
    if (registration.isDecidedAtOnce()) {
      complete(registration, SYSTEM);
    }
  }

  private void complete(Registration registration, String who) {
    registration.approve(clock.today(), who);
    Person person = registration.person();
    people.assignNumber(person, registration.identity());
    events.completed(registration);
    cards.request(person, registration.permitNumber(), clock.today());
    intake.known(person.socialSecurityNumber().value());
  }

  private static Known known(Registration registration, Optional<DocumentNumber> residencePermit) {
    Map<DocumentKind, DocumentNumber> numbers = new EnumMap<>(DocumentKind.class);
    numbers.put(
        registration.identity().type() == DocumentType.PASSPORT
            ? DocumentKind.PASSPORT
            : DocumentKind.PERMANENT_RESIDENT_ID,
        registration.identity().number());
    numbers.put(registration.document().kind(), registration.document().number());
    residencePermit.ifPresent(number -> numbers.put(DocumentKind.RESIDENCE_PERMIT, number));
    return new Known(
        numbers,
        registration.identity().issuingState(),
        registration.person()::isNamed,
        registration.employer() == null ? null : registration.employer().name());
  }

  /** An officer's decision on a submission (R3.7, R12.3). */
  Registration decide(Registration registration, Decision decision, String who) {
    switch (decision.decision()) {
      case APPROVE -> complete(registration, who);
      case RETURN -> {
        registration.giveBack(decision.reason(), who, clock.today(), reminders);
        events.returned(registration, decision.reason());
      }
      case REFUSE -> {
        registration.refuse(decision.reason(), who);
        events.refused(registration);
      }
    }
    return registration;
  }

  /** The police issued the residence permit: what waited for it is decided (R3.10). */
  public void residencePermitCame(String permitNumber) {
    for (Registration registration : repository.ofPermit(permitNumber)) {
      registration.residencePermitCame();
      decideAtOnce(registration);
    }
  }

  /** The permit is cancelled: what is open is cancelled, a registered employment ends (R3.8). */
  public void permitCancelled(String permitNumber, LocalDate day) {
    for (Registration registration : repository.ofPermit(permitNumber)) {
      if (registration.isOpen()) {
        registration.cancel("PERMIT_CANCELLED");
        events.cancelled(registration, "R3.8");
      } else if (registration.allows(Verb.END)) {
        end(registration, day, "PERMIT_CANCELLED");
      }
    }
  }

  /** The permit runs longer (R3.8, R11.2). */
  public void permitExtended(String permitNumber, LocalDate validUntil) {
    for (Registration registration : repository.ofPermit(permitNumber)) {
      registration.extendedTo(validUntil);
      cards.reload(registration.person().id(), permitNumber);
    }
  }

  /** Ends a registered employment. */
  Registration end(Registration registration, LocalDate day, String reason) {
    if (registration.employment() != null && day.isBefore(registration.employment().startsOn())) {
      throw Refusal.rule("ENDS_BEFORE_START");
    }
    registration.end(day, reason);
    events.employmentEnded(registration);
    return registration;
  }
}
