package onestop.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** What people and officers do with a person's file. */
@ApplicationScoped
class PersonDesk {

  private final Session session;
  private final People people;
  private final Outbox outbox;

  PersonDesk(Session session, People people, Outbox outbox) {
    this.session = session;
    this.people = people;
    this.outbox = outbox;
  }

  private record DocumentsChanged(
      UUID personId, int version, SocialSecurityNumber socialSecurityNumber) {}

  /** True when the employer has, or had, a registration of that person. */
  boolean worksFor(UUID personId, String employer) {
    return session
            .createNativeQuery(
                "SELECT 1 FROM registration WHERE person_id = ?1 AND employer_credit_code = ?2"
                    + " LIMIT 1",
                Integer.class)
            .setParameter(1, personId)
            .setParameter(2, employer)
            .uniqueResult()
        != null;
  }

  /**
   * Links a document.
   *
   * @throws Refusal {@code DOCUMENT_HELD_BY_ANOTHER_PERSON} when it is somebody else's (R2.5)
   */
  Person link(Person person, IdentityDocument document) {
    Optional<Person> holder = people.find(document.number().normalised(), document.issuingState());
    if (holder.isPresent()) {
      if (holder.get().id().equals(person.id())) {
        return person;
      }
      throw Refusal.state("DOCUMENT_HELD_BY_ANOTHER_PERSON");
    }
    person.link(document);
    if (person.socialSecurityNumber() != null) {
      outbox.say(
          "registrations",
          person.id(),
          "person-documents-changed",
          new DocumentsChanged(person.id(), person.version(), person.socialSecurityNumber()));
    }
    return person;
  }
}
