package onestop.verification.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.security.Caller;
import onestop.kit.security.KeptPeople;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** Which person a social security number belongs to, as registration says. */
@ApplicationScoped
public class PersonNumbers implements KeptPeople {

  private final Session session;
  private final Caller caller;

  PersonNumbers(Session session, Caller caller) {
    this.session = session;
    this.caller = caller;
  }

  /** The person with this number, when registration has said so. */
  public Optional<UUID> personOf(SocialSecurityNumber number) {
    return uuids(
        "SELECT person_id FROM person_number WHERE social_security_number = ?1", number.value());
  }

  /** The numbers of a person: one, unless registration has said otherwise. */
  public List<SocialSecurityNumber> numbersOf(UUID personId) {
    return session
        .createNativeQuery(
            "SELECT social_security_number FROM person_number WHERE person_id = ?1", String.class)
        .setParameter(1, kept(personId))
        .getResultList()
        .stream()
        .map(SocialSecurityNumber::new)
        .toList();
  }

  /** Answers 404 unless the caller sees all files or this number is the caller's own. */
  public void requireOwn(SocialSecurityNumber number) {
    Caller.require(
        caller.seesAll()
            || caller.isPerson(null, number.value())
            || (caller.personId() != null && caller.isPerson(personOf(number).orElse(null), null)));
  }

  /**
   * Keeps whose the numbers are, with one statement; a person who is another by now is that one.
   */
  void belong(Map<SocialSecurityNumber, UUID> persons) {
    session
        .createNativeMutationQuery(
            "INSERT INTO person_number (social_security_number, person_id) SELECT number,"
                + " coalesce(m.person_id, said.person_id) FROM unnest(?1, ?2) AS said (number,"
                + " person_id) LEFT JOIN person_merge m ON m.merged_id = said.person_id ON CONFLICT"
                + " (social_security_number) DO UPDATE SET person_id = excluded.person_id")
        .setParameter(
            1, persons.keySet().stream().map(SocialSecurityNumber::value).toArray(String[]::new))
        .setParameter(2, persons.values().toArray(UUID[]::new))
        .executeUpdate();
  }

  void merged(UUID merged, UUID into) {
    UUID kept = kept(into);
    if (kept.equals(merged)) {
      return;
    }
    session
        .createNativeMutationQuery(
            "INSERT INTO person_merge (merged_id, person_id) VALUES (?1, ?2) ON CONFLICT DO"
                + " NOTHING")
        .setParameter(1, merged)
        .setParameter(2, kept)
        .executeUpdate();
    session
        .createNativeMutationQuery("UPDATE person_merge SET person_id = ?2 WHERE person_id = ?1")
        .setParameter(1, merged)
        .setParameter(2, kept)
        .executeUpdate();
    session
        .createNativeMutationQuery("UPDATE person_number SET person_id = ?2 WHERE person_id = ?1")
        .setParameter(1, merged)
        .setParameter(2, kept)
        .executeUpdate();
  }

  @Override
  public UUID kept(UUID personId) {
    return uuids("SELECT person_id FROM person_merge WHERE merged_id = ?1", personId)
        .orElse(personId);
  }

  private Optional<UUID> uuids(String query, Object parameter) {
    List<UUID> found =
        session.createNativeQuery(query, UUID.class).setParameter(1, parameter).getResultList();
    return found.stream().findFirst();
  }
}
