package onestop.exemption.outbound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Finds outbound certificates and their holders. */
@ApplicationScoped
class OutboundRepository implements PanacheRepositoryBase<OutboundCertificate, UUID> {

  private final Session session;

  OutboundRepository(Session session) {
    this.session = session;
  }

  Optional<OutboundCertificate> byNumber(String number) {
    return find("number", number).firstResultOptional();
  }

  List<OutboundCertificate> ofHolder(String personReference) {
    return list("personReference = ?1 order by id", personReference);
  }

  Set<String> known(Collection<String> numbers) {
    return new HashSet<>(
        session
            .createSelectionQuery(
                "select c.number from OutboundCertificate c where c.number in ?1", String.class)
            .setParameter(1, numbers)
            .list());
  }

  /** Makes the holder known and locks: what is decided for one is decided one after the other. */
  InsuredPerson lock(String personReference) {
    session
        .createNativeMutationQuery(
            "INSERT INTO insured_person (person_reference) VALUES (?1) ON CONFLICT DO NOTHING")
        .setParameter(1, personReference)
        .executeUpdate();
    InsuredPerson holder = session.find(InsuredPerson.class, personReference);
    session.refresh(holder, LockModeType.PESSIMISTIC_WRITE);
    return holder;
  }

  long nextNumber() {
    return session
        .createNativeQuery("SELECT nextval('outbound_number')", Long.class)
        .getSingleResult();
  }
}
