package onestop.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** What is done with a person's file: documents linked, data renewed, two files joined (R2). */
@ApplicationScoped
public class PersonDesk {

  private static final String TOPIC = "registrations";

  private final Session session;
  private final People people;
  private final Outbox outbox;
  private final Event<PersonMerged> merges;

  PersonDesk(Session session, People people, Outbox outbox, Event<PersonMerged> merges) {
    this.session = session;
    this.people = people;
    this.outbox = outbox;
    this.merges = merges;
  }

  private record DocumentsChanged(
      UUID personId, int version, SocialSecurityNumber socialSecurityNumber) {}

  private record Merged(UUID personId, int version, UUID mergedPersonId) {}

  /** True when the employer has, or had, a registration of that person. */
  public boolean worksFor(UUID personId, String employer) {
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
   * Links a document; the number stays (R2.1).
   *
   * @throws Refusal {@code DOCUMENT_HELD_BY_ANOTHER_PERSON} when it is somebody else's (R2.5)
   */
  public Person link(Person person, IdentityDocument document) {
    if (!linkUnlessHeld(person, document)) {
      throw Refusal.state("DOCUMENT_HELD_BY_ANOTHER_PERSON");
    }
    return person;
  }

  /**
   * Takes what a permit says newly about the person: names, nationality, a new document (R3.8).
   *
   * @return false when the document is somebody else's: then it is not linked, and an officer
   *     decides (R2.5)
   */
  public boolean renew(Person person, Applicant applicant, Instant at) {
    person.take(applicant, at);
    return linkUnlessHeld(person, applicant.document());
  }

  private boolean linkUnlessHeld(Person person, IdentityDocument document) {
    if (person.holds(document)) {
      return true;
    }
    Optional<Person> holder = people.holder(document);
    if (holder.isPresent()) {
      return false;
    }
    person.link(document);
    if (person.socialSecurityNumber() != null) {
      outbox.say(
          TOPIC,
          person.id(),
          "person-documents-changed",
          new DocumentsChanged(person.id(), person.version(), person.socialSecurityNumber()));
    }
    return true;
  }

  /**
   * Joins two files of one person (R2.5). The number of the one kept stays; where only the other
   * has one, it stays the person's.
   *
   * @throws Refusal {@code SAME_FILE} when both are one file already
   */
  public Person merge(Person kept, Person merged, String reason, String who) {
    if (kept.id().equals(merged.id())) {
      throw Refusal.rule("SAME_FILE");
    }
    // Always in the same order, so that two officers at once do not wait for each other.
    boolean keptFirst = kept.id().compareTo(merged.id()) < 0;
    people.lock(keptFirst ? kept.id() : merged.id());
    people.lock(keptFirst ? merged.id() : kept.id());
    if (kept.socialSecurityNumber() == null && merged.socialSecurityNumber() != null) {
      SocialSecurityNumber number = merged.giveUpNumber();
      session.flush();
      kept.assign(number);
    }
    merged.mergeInto(kept, reason, who);
    merges.fire(new PersonMerged(kept, merged));
    outbox.say(
        TOPIC, kept.id(), "person-merged", new Merged(kept.id(), kept.version(), merged.id()));
    return kept;
  }
}
