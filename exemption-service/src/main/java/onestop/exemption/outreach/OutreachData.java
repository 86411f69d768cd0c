package onestop.exemption.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.exemption.person.People;
import onestop.kit.copy.PersonalData;

/** What a person was told of agreements (R6.10, R13.3). */
@ApplicationScoped
class OutreachData implements PersonalData {

  private final People people;
  private final OutreachRepository outreaches;

  OutreachData(People people, OutreachRepository outreaches) {
    this.people = people;
    this.outreaches = outreaches;
  }

  /** One case of telling. */
  record Told(UUID registrationId, String employerCreditCode, String country, LocalDate handInBy) {

    static Told of(Outreach outreach) {
      return new Told(
          outreach.registrationId(), outreach.employer(), outreach.country(), outreach.handInBy());
    }
  }

  @Override
  public String name() {
    return "outreach";
  }

  @Override
  public List<Told> of(UUID personId) {
    return people.find(personId).stream()
        .flatMap(person -> outreaches.ofPerson(person.id()).stream())
        .map(Told::of)
        .toList();
  }
}
