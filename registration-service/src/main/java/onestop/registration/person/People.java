package onestop.registration.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onestop.kit.security.KeptPeople;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** Finds or makes the person whom an applicant is, and gives the lifelong number (R2.1 to R2.5). */
@ApplicationScoped
public class People implements KeptPeople {

  private final Session session;

  People(Session session) {
    this.session = session;
  }

  /**
   * Who an applicant is.
   *
   * @param hold why an officer must look first, null when nothing is doubtful
   * @param isNew true when the person was made just now
   */
  public record Identified(UUID personId, String hold, boolean isNew) {

    /** The same once something was done for the person. */
    public Identified known() {
      return new Identified(personId, hold, false);
    }
  }

  /** Identifies one applicant; joins the transaction. */
  public Identified identify(Applicant applicant) {
    return identify(List.of(applicant)).get(applicant);
  }

  /**
   * Identifies a batch of applicants with a handful of statements (R2.5): a linked document with
   * the same birth date and surname finds the person; with another, or with a namesake, an officer
   * decides; else the person is new. Joins the transaction.
   */
  public Map<Applicant, Identified> identify(Collection<Applicant> applicants) {
    return session.doReturningWork(connection -> Identification.identify(connection, applicants));
  }

  /** The person with that id, or whom that person was found to be; null when there is none. */
  public Person get(UUID id) {
    Person person = session.find(Person.class, id);
    return person == null ? null : person.kept();
  }

  @Override
  public UUID kept(UUID id) {
    Person person = get(id);
    return person == null ? id : person.id();
  }

  /** Those whose file was joined to another's (R2.5). */
  public Set<UUID> merged(Collection<UUID> ids) {
    // An array is one parameter: with a list Hibernate would make the statement anew each time.
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            session
                .createNativeQuery(
                    "SELECT id FROM person WHERE id = ANY (?1) AND merged_into IS NOT NULL",
                    UUID.class)
                .addSynchronizedEntityClass(Person.class)
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList());
  }

  /** Makes others who act for this person wait until this transaction is over. */
  public void lock(UUID id) {
    session.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A person without reading the row. */
  public Person reference(UUID id) {
    return session.getReference(Person.class, id);
  }

  Optional<Person> find(UUID id) {
    return Optional.ofNullable(get(id));
  }

  /** The person with that number. */
  public Optional<Person> find(SocialSecurityNumber number) {
    return session
        .createSelectionQuery("from Person where socialSecurityNumber = ?1", Person.class)
        .setParameter(1, number)
        .uniqueResultOptional()
        .map(Person::kept);
  }

  /** Whose the numbers are, those that are somebody's. */
  public Map<SocialSecurityNumber, UUID> holders(Collection<SocialSecurityNumber> numbers) {
    Map<SocialSecurityNumber, UUID> holders = new HashMap<>();
    if (!numbers.isEmpty()) {
      session
          .createSelectionQuery(
              "select socialSecurityNumber, id from Person where socialSecurityNumber in ?1",
              Object[].class)
          .setParameter(1, numbers)
          .getResultList()
          .forEach(row -> holders.put((SocialSecurityNumber) row[0], (UUID) row[1]));
    }
    return holders;
  }

  /** Whose a document is: nobody's, one person's, or shared by several (R2.5). */
  public List<Person> holders(String documentNumber, Nationality issuingState) {
    return session
        .createSelectionQuery(
            "select d.person from PersonDocument d where d.normalised = ?1 and d.issuingState = ?2",
            Person.class)
        .setParameter(1, documentNumber)
        .setParameter(2, issuingState)
        .getResultList()
        .stream()
        .map(Person::kept)
        .distinct()
        .toList();
  }

  Optional<Person> find(String documentNumber, Nationality issuingState) {
    return session
        .createSelectionQuery(
            "select d.person from PersonDocument d where d.normalised = ?1 and d.issuingState = ?2"
                + " order by d.claim",
            Person.class)
        .setParameter(1, documentNumber)
        .setParameter(2, issuingState)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /**
   * Gives the person a number at the first registration, and finds it again at every later one
   * (R2.1, R2.2): where another person has it, the reserved digit counts up. Whoever shares the
   * document by an officer's word begins after those who had it before (R2.5).
   *
   * @throws Refusal {@code NUMBER_EXHAUSTED} when all ten are taken: an officer decides
   */
  public SocialSecurityNumber assignNumber(Person person, IdentityDocument document) {
    if (person.socialSecurityNumber() != null) {
      return person.socialSecurityNumber();
    }
    List<SocialSecurityNumber> candidates = new ArrayList<>();
    int first = person.claimOn(document);
    int digits = NumberScheme.isFixed(document) ? first + 1 : NumberScheme.RESERVED_DIGITS;
    for (int digit = first; digit < digits; digit++) {
      candidates.add(NumberScheme.number(document, digit));
    }
    Set<SocialSecurityNumber> taken =
        new HashSet<>(
            session
                .createSelectionQuery(
                    "select socialSecurityNumber from Person where socialSecurityNumber in ?1",
                    SocialSecurityNumber.class)
                .setParameter(1, candidates)
                .getResultList());
    SocialSecurityNumber number =
        candidates.stream()
            .filter(candidate -> !taken.contains(candidate))
            .findFirst()
            .orElseThrow(() -> Refusal.state("NUMBER_EXHAUSTED"));
    person.assign(number);
    return number;
  }

  /** Who holds exactly this document, first of those who share it. */
  Optional<Person> holder(IdentityDocument document) {
    return session
        .createSelectionQuery(
            "select d.person from PersonDocument d where d.type = ?1 and d.issuingState = ?2 and"
                + " d.normalised = ?3 order by d.claim",
            Person.class)
        .setParameter(1, document.type())
        .setParameter(2, document.issuingState())
        .setParameter(3, document.number().normalised())
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  /** People whom this one may be: holders of the same document, and namesakes (R2.5). */
  public List<Person> candidates(Person person, IdentityDocument document) {
    return session
        .createSelectionQuery(
            "from Person p where p.id <> :id and p.mergedInto is null and (exists (select 1 from"
                + " PersonDocument d where d.person = p and d.type = :type and d.issuingState ="
                + " :state and d.normalised = :number) or (p.plainName = :name and p.dateOfBirth ="
                + " :birth and p.sex = :sex and p.nationality = :nationality)) order by p.id",
            Person.class)
        .setParameter("id", person.id())
        .setParameter("type", document.type())
        .setParameter("state", document.issuingState())
        .setParameter("number", document.number().normalised())
        .setParameter("name", person.plainName())
        .setParameter("birth", person.dateOfBirth())
        .setParameter("sex", person.sex())
        .setParameter("nationality", person.nationality())
        .getResultList();
  }

  /** An officer says that this is somebody else: the document is shared from now on (R2.5). */
  public void separate(Person person, IdentityDocument document) {
    if (!person.holds(document)) {
      person.link(document, firstFreeClaim(document));
    }
  }

  /** The turn of the next who shares a document; 0 while nobody holds it. */
  private int firstFreeClaim(IdentityDocument document) {
    Integer last =
        session
            .createSelectionQuery(
                "select max(claim) from PersonDocument where type = ?1 and issuingState = ?2 and"
                    + " normalised = ?3",
                Integer.class)
            .setParameter(1, document.type())
            .setParameter(2, document.issuingState())
            .setParameter(3, document.number().normalised())
            .getSingleResult();
    return last == null ? 0 : last + 1;
  }
}
