package onestop.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.registration.person.PersonResource.PersonView;

/** Who the person is, with all linked documents (R13.3). */
@ApplicationScoped
class PersonFile implements PersonalData {

  private final People people;

  PersonFile(People people) {
    this.people = people;
  }

  @Override
  public String name() {
    return "person";
  }

  @Override
  public List<PersonView> of(UUID personId) {
    return people.find(personId).stream().map(PersonView::of).toList();
  }
}
