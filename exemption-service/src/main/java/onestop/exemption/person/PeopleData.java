package onestop.exemption.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.kit.value.SocialSecurityNumber;

/** What registration has told of a person, and of the employments (R13.3). */
@ApplicationScoped
class PeopleData implements PersonalData {

  private final People people;

  PeopleData(People people) {
    this.people = people;
  }

  /** A person as known here; null what was not told yet. */
  record Known(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      String surname,
      String givenNames,
      LocalDate dateOfBirth,
      String nationality,
      List<Employed> employments) {}

  /** An employment. */
  record Employed(
      UUID registrationId,
      String employerCreditCode,
      String kind,
      LocalDate startedOn,
      LocalDate endedOn) {

    static Employed of(Employment employment) {
      return new Employed(
          employment.registrationId(),
          employment.employerCreditCode(),
          employment.kind(),
          employment.startedOn(),
          employment.endedOn());
    }
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public List<Known> of(UUID personId) {
    return people.find(personId).stream().map(this::known).toList();
  }

  private Known known(KnownPerson person) {
    Identity identity = person.identity();
    return new Known(
        person.id(),
        person.socialSecurityNumber(),
        identity.surname(),
        identity.givenNames(),
        identity.dateOfBirth(),
        person.nationality(),
        people.employments(person.id()).stream().map(Employed::of).toList());
  }
}
