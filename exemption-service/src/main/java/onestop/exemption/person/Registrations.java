package onestop.exemption.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.intake.Handling;

/** What the events of registrations do here; events may come again and in any order. */
@ApplicationScoped
class Registrations {

  private final People people;
  private final Event<ClockStarted> started;
  private final Event<EmploymentChanged> changed;
  private final Event<PeopleMerged> merges;

  Registrations(
      People people,
      Event<ClockStarted> started,
      Event<EmploymentChanged> changed,
      Event<PeopleMerged> merges) {
    this.people = people;
    this.started = started;
    this.changed = changed;
    this.merges = merges;
  }

  void readAhead(List<RegistrationFact> facts) {
    // Sorted, so that two batches never wait for each other in a circle.
    people.know(facts.stream().map(RegistrationFact::personId).distinct().sorted().toList());
    people.knowEmployments(
        facts.stream()
            .sorted((one, other) -> one.registrationId().compareTo(other.registrationId()))
            .toList());
  }

  void readPeopleAhead(List<PersonFact> facts) {
    people.know(
        facts.stream()
            .flatMap(fact ->
                fact.mergedPersonId() == null
                    ? Stream.of(fact.personId())
                    : Stream.of(fact.personId(), fact.mergedPersonId()))
            .distinct()
            .sorted()
            .toList());
  }

  Handling clockStarted(RegistrationFact fact) {
    Employment employment = employment(fact);
    boolean newer = employment.told(fact);
    KnownPerson person = person(fact.personId());
    if (newer) {
      person.isOf(fact.nationality());
    }
    if (employment.clockStarts()) {
      started.fire(new ClockStarted(person, employment));
      changed.fire(new EmploymentChanged(person, employment));
    }
    return Handling.DONE;
  }

  Handling told(RegistrationFact fact) {
    if (employment(fact).told(fact)) {
      person(fact.personId()).isOf(fact.nationality());
    }
    return Handling.DONE;
  }

  Handling completed(RegistrationFact fact) {
    var data = RegistrationFact.needed("person", fact.person());
    var number = RegistrationFact.needed("socialSecurityNumber", fact.socialSecurityNumber());
    employment(fact).told(fact);
    KnownPerson person = person(fact.personId());
    person.isOf(fact.nationality());
    person.registered(number, data);
    return Handling.DONE;
  }

  Handling cancelled(RegistrationFact fact) {
    Employment employment = employment(fact);
    if (employment.told(fact)) {
      employment.cancel();
      changed.fire(new EmploymentChanged(person(fact.personId()), employment));
    }
    return Handling.DONE;
  }

  Handling ended(RegistrationFact fact) {
    var day = RegistrationFact.needed("endedOn", fact.endedOn());
    Employment employment = employment(fact);
    if (employment.told(fact)) {
      employment.end(day);
      changed.fire(new EmploymentChanged(person(fact.personId()), employment));
    }
    return Handling.DONE;
  }

  Handling documentsChanged(PersonFact fact) {
    person(fact.personId())
        .documentsChanged(
            RegistrationFact.needed("socialSecurityNumber", fact.socialSecurityNumber()));
    return Handling.DONE;
  }

  /** The data were wrong and are put right (R13.3). */
  Handling corrected(PersonFact fact) {
    PersonData data = RegistrationFact.needed("person", fact.person());
    person(fact.personId()).corrected(data, fact.nationality());
    return Handling.DONE;
  }

  Handling merged(PersonFact fact) {
    KnownPerson kept = person(fact.personId());
    KnownPerson gone = person(RegistrationFact.needed("mergedPersonId", fact.mergedPersonId()));
    if (!gone.id().equals(kept.id())) {
      gone.mergeInto(kept);
      people.employments(gone.id()).forEach(employment -> employment.moveTo(kept.id()));
      merges.fire(new PeopleMerged(kept.id(), gone.id()));
    }
    return Handling.DONE;
  }

  private Employment employment(RegistrationFact fact) {
    Employment employment = people.employment(fact.registrationId());
    employment.moveTo(person(fact.personId()).id());
    return employment;
  }

  private KnownPerson person(UUID id) {
    return people.find(id).orElseThrow();
  }
}
