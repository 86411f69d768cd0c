package onestop.exemption.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.security.Caller;
import onestop.kit.security.KeptPeople;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** Finds people and their employments. */
@ApplicationScoped
public class People implements KeptPeople {

  private final Session session;

  People(Session session) {
    this.session = session;
  }

  /** The person, or whom the person turned out to be. */
  public Optional<KnownPerson> find(UUID id) {
    KnownPerson person = session.find(KnownPerson.class, id);
    while (person != null && person.mergedInto() != null) {
      person = session.find(KnownPerson.class, person.mergedInto());
    }
    return Optional.ofNullable(person);
  }

  @Override
  public UUID kept(UUID id) {
    return find(id).map(KnownPerson::id).orElse(id);
  }

  /** The person who is calling, by id or number. */
  public Optional<KnownPerson> calling(Caller caller) {
    if (caller.personId() != null) {
      return find(caller.personId());
    }
    return Optional.ofNullable(caller.socialSecurityNumber())
        .filter(SocialSecurityNumber::isShaped)
        .flatMap(number ->
            session
                .createSelectionQuery(
                    "from KnownPerson p where p.socialSecurityNumber = ?1 and p.mergedInto is"
                        + " null",
                    KnownPerson.class)
                .setParameter(1, new SocialSecurityNumber(number))
                .setMaxResults(1)
                .uniqueResultOptional());
  }

  /** As {@link #find}, locked: what is decided for one person is decided one after the other. */
  public Optional<KnownPerson> lock(UUID id) {
    Optional<KnownPerson> person = find(id);
    person.ifPresent(one -> session.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return person;
  }

  /** All employments of a person, also those that ended or came to nothing. */
  public List<Employment> employments(UUID personId) {
    return session
        .createSelectionQuery(
            "from Employment e where e.personId = ?1 order by e.startedOn, e.registrationId",
            Employment.class)
        .setParameter(1, personId)
        .list();
  }

  /** True for those who may see the person's file: officers, the person, its employers. */
  public boolean isVisible(KnownPerson person, Caller caller) {
    var number = person.socialSecurityNumber();
    return caller.seesAll()
        || caller.isPerson(person.id(), number == null ? null : number.value())
        || (caller.employer() != null && isEmployedBy(person.id(), caller.employer()));
  }

  private boolean isEmployedBy(UUID personId, String creditCode) {
    return employments(personId).stream()
        .anyMatch(one -> creditCode.equals(one.employerCreditCode()));
  }

  /** Makes people known and reads them all at once. */
  void know(Collection<UUID> ids) {
    insert("INSERT INTO known_person (id) SELECT unnest(?) ON CONFLICT DO NOTHING", ids);
    session
        .createSelectionQuery("from KnownPerson p where p.id in ?1", KnownPerson.class)
        .setParameter(1, ids)
        .list();
  }

  /** Makes registrations known and reads them all at once. */
  void knowEmployments(Collection<RegistrationFact> facts) {
    List<UUID> ids = facts.stream().map(RegistrationFact::registrationId).distinct().toList();
    session.doWork(connection -> {
      try (var insert =
          connection.prepareStatement(
              "INSERT INTO employment (registration_id, person_id) SELECT * FROM unnest(?, ?) ON"
                  + " CONFLICT DO NOTHING")) {
        insert.setArray(
            1,
            connection.createArrayOf(
                "uuid", facts.stream().map(RegistrationFact::registrationId).toArray()));
        insert.setArray(
            2,
            connection.createArrayOf(
                "uuid", facts.stream().map(RegistrationFact::personId).toArray()));
        insert.executeUpdate();
      }
    });
    session
        .createSelectionQuery("from Employment e where e.registrationId in ?1", Employment.class)
        .setParameter(1, ids)
        .list();
  }

  /** The registration, known by now. */
  Employment employment(UUID registrationId) {
    return session.find(Employment.class, registrationId);
  }

  private void insert(String sql, Collection<UUID> ids) {
    session.doWork(connection -> {
      try (var insert = connection.prepareStatement(sql)) {
        insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        insert.executeUpdate();
      }
    });
  }
}
