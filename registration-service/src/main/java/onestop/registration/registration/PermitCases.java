package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.registration.card.Cards;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;
import onestop.registration.person.People;
import onestop.registration.person.People.Identified;
import onestop.registration.person.PersonDesk;

/** What the life of a work permit does to registrations (R3.8). */
@ApplicationScoped
public class PermitCases {

  private final RegistrationRepository repository;
  private final Registrations registrations;
  private final RegistrationEvents events;
  private final People people;
  private final PersonDesk desk;
  private final Cards cards;

  PermitCases(
      RegistrationRepository repository,
      Registrations registrations,
      RegistrationEvents events,
      People people,
      PersonDesk desk,
      Cards cards) {
    this.repository = repository;
    this.registrations = registrations;
    this.events = events;
    this.people = people;
    this.desk = desk;
    this.cards = cards;
  }

  /**
   * An employment document opens a case: with an employer who has one of the person already, that
   * is continued; with any other its own clock starts (R3.8).
   *
   * @return the registration opened or continued
   */
  public UUID open(Opening opening, Identified identified) {
    Optional<Registration> continued = Optional.empty();
    if (!identified.isNew() && opening.employer() != null) {
      people.lock(identified.personId());
      continued = livingWith(opening, identified.personId());
    }
    continued.ifPresent(one -> {
      one.continueWith(opening.document());
      cards.reload(one.person().id(), one.permitNumber());
    });
    return continued.map(Registration::id).orElseGet(() -> registrations.open(opening, identified));
  }

  private Optional<Registration> livingWith(Opening opening, UUID personId) {
    return repository.ofPeople(List.of(personId)).stream()
        .filter(one -> one.isOpen() || one.status() == Status.REGISTERED)
        .filter(one -> opening.employer().creditCode().equals(one.creditCode()))
        .findFirst();
  }

  /** A permit changed to another employer: the same person's next case opens (R3.8). */
  public UUID next(UUID registrationId, Opening opening) {
    Registration before = find(registrationId);
    Hold doubt = before.doubt();
    repository.flush();
    return open(
        opening, new Identified(before.person().id(), doubt == null ? null : doubt.name(), false));
  }

  /**
   * Takes what the permit now says of a case (R3.8): data are renewed, the clock is kept.
   *
   * @param at when the person's data were said; null when they were not
   */
  public void renew(UUID registrationId, Opening now, Instant at) {
    Registration registration = find(registrationId);
    if (!governs(now, registration)) {
      return;
    }
    boolean known = at == null || desk.renew(registration.person(), now.person(), at);
    boolean changed = registration.renew(now);
    if (!known) {
      registration.holdFor(Hold.DOCUMENT_HELD_BY_ANOTHER_PERSON);
    }
    if (!changed) {
      return;
    }
    cards.reload(registration.person().id(), registration.permitNumber());
    if (!registration.isOpen()) {
      return;
    }
    if (registration.coversAge(now.person().dateOfBirth())) {
      events.clockChanged(registration);
      registrations.decideAtOnce(registration);
    } else {
      registrations.cancel(registration, "AGE_NOT_COVERED", "R1.6");
    }
  }

  private static boolean governs(Opening now, Registration registration) {
    return now.document().number().value().equals(registration.permitNumber())
        && (registration.isOpen() || registration.status() == Status.REGISTERED);
  }

  /** A case began on another day than was known when it opened. */
  public void beganOn(UUID registrationId, LocalDate day) {
    Registration registration = find(registrationId);
    if (registration.isOpen() && !day.equals(registration.clock().startedOn())) {
      registrations.issuedOn(registration, day);
    }
  }

  /** The permit leaves the employer on that day: the case is cancelled, or the employment ends. */
  public void leave(UUID registrationId, String permitNumber, LocalDate day, String reason) {
    Registration registration = find(registrationId);
    if (!permitNumber.equals(registration.permitNumber())) {
      return;
    }
    if (registration.isOpen()) {
      registrations.cancel(registration, reason, "R3.8");
    } else if (registration.status() == Status.REGISTERED) {
      registration.end(day, reason);
      events.employmentEnded(registration);
    } else if (registration.endedByPermit() && !day.equals(registration.endedOn())) {
      registration.endOn(day);
      events.employmentEnded(registration);
    }
  }

  /** The police issued the residence permit: what waited for it is decided (R3.10). */
  public void residencePermitCame(String permitNumber) {
    for (Registration registration : repository.ofPermit(permitNumber)) {
      if (registration.lift(Hold.AWAITING_RESIDENCE_PERMIT)) {
        registrations.decideAtOnce(registration);
      }
    }
  }

  /** The police refused it: what waited for it is returned, and its clock runs on (R3.6). */
  public void residencePermitRefused(String permitNumber) {
    for (Registration registration : repository.ofPermit(permitNumber)) {
      if (registration.isOpen() && registration.isHeldFor(Hold.AWAITING_RESIDENCE_PERMIT)) {
        registrations.giveBack(
            registration,
            Decision.residencePermitRefused(),
            List.of(Defect.missing(DocumentKind.RESIDENCE_PERMIT)),
            Registrations.SYSTEM);
      }
    }
  }

  /** The event of a permit opened by hand differs in these fields: an officer decides (R3.8). */
  public void differs(UUID registrationId, List<String> fields) {
    find(registrationId).differs(fields);
  }

  private Registration find(UUID id) {
    return repository.findById(id);
  }
}
