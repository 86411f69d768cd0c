package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import onestop.kit.form.Fault;
import onestop.kit.http.Problems;
import onestop.kit.value.Refusal;
import onestop.registration.person.People;
import onestop.registration.person.Person;
import onestop.registration.person.PersonDesk;
import onestop.registration.person.PersonMerged;

/** Settles who a held registration is about: the same person, or another (R2.5). */
@ApplicationScoped
class IdentityDecisions {

  private final RegistrationRepository repository;
  private final Registrations registrations;
  private final People people;
  private final PersonDesk desk;

  IdentityDecisions(
      RegistrationRepository repository,
      Registrations registrations,
      People people,
      PersonDesk desk) {
    this.repository = repository;
    this.registrations = registrations;
    this.people = people;
    this.desk = desk;
  }

  /** People whom a held registration may be about; none when it is not held for that. */
  List<Person> candidates(Registration registration) {
    return isHeld(registration)
        ? people.candidates(registration.person(), registration.identity())
        : List.of();
  }

  /**
   * Takes an officer's word; a submission that nothing else holds is decided at once (R12.3).
   *
   * @throws Refusal {@code NOTHING_HELD} when nobody doubts who it is
   */
  Registration decide(Registration registration, IdentityDecision decision, String who) {
    if (!isHeld(registration)) {
      throw Refusal.state("NOTHING_HELD");
    }
    switch (decision.decision()) {
      case SAME_PERSON ->
          desk.merge(same(registration, decision), registration.person(), decision.reason(), who);
      case SEPARATE -> {
        people.separate(registration.person(), registration.identity());
        settle(repository.ofPeople(List.of(registration.person().id())));
      }
    }
    return registration;
  }

  private Person same(Registration registration, IdentityDecision decision) {
    if (decision.personId() != null) {
      Person person = people.get(decision.personId());
      if (person == null) {
        throw Problems.input(new Fault("personId", "PERSON_NOT_KNOWN", Map.of(), false));
      }
      return person;
    }
    List<Person> candidates = candidates(registration);
    if (candidates.size() != 1) {
      throw Problems.input(new Fault("personId", "SEVERAL_IN_QUESTION", Map.of(), false));
    }
    return candidates.getFirst();
  }

  /** Every registration of the file joined belongs to the person kept, and is settled. */
  void merged(@Observes PersonMerged event) {
    List<Registration> moved = repository.ofPeople(List.of(event.merged().id()));
    List<Registration> had = repository.ofPeople(List.of(event.kept().id()));
    for (Registration registration : moved) {
      registration.belongsTo(event.kept());
      if (registration.isOpen()) {
        had.stream()
            .filter(one -> one.isOpen() || one.status() == Status.REGISTERED)
            .filter(one -> one.creditCode() != null)
            .filter(one -> one.creditCode().equals(registration.creditCode()))
            .findFirst()
            .ifPresent(one -> {
              // With the same employer a later document continues what is there (R3.8).
              registrations.cancel(registration, "CONTINUED_BY_ANOTHER", "R3.8");
              repository.flush();
              one.continueWith(registration.document());
            });
      }
    }
    settle(moved);
  }

  private void settle(List<Registration> held) {
    repository.flush();
    for (Registration registration : held) {
      boolean doubtful = registration.lift(Hold.DOCUMENT_HELD_BY_ANOTHER_PERSON);
      if (registration.lift(Hold.POSSIBLE_DUPLICATE_PERSON) || doubtful) {
        registrations.decideAtOnce(registration);
      }
    }
  }

  private static boolean isHeld(Registration registration) {
    return registration.isOpen() && registration.doubt() != null;
  }
}
