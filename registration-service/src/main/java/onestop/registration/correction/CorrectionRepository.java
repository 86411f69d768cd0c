package onestop.registration.correction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.registration.person.Person;

/** The requests. */
@ApplicationScoped
class CorrectionRepository implements PanacheRepositoryBase<CorrectionRequest, UUID> {

  private static final String WITH_PERSON = "from CorrectionRequest c join fetch c.person ";

  Optional<CorrectionRequest> byId(UUID id) {
    return find(WITH_PERSON + "where c.id = ?1", id).firstResultOptional();
  }

  List<CorrectionRequest> ofPerson(UUID personId) {
    return list(WITH_PERSON + "where c.person.id = ?1 order by c.id", personId);
  }

  /** All requests of one file become another's. */
  void belongTo(Person kept, Person merged) {
    update("person = ?1 where person = ?2", kept, merged);
  }

  /** Soonest due first, one more than the limit. */
  List<CorrectionRequest> page(
      List<CorrectionStatus> status, UUID personId, Cursor cursor, int limit) {
    var asked =
        new Conditions().and("c.status in :status", status).and("c.person.id = :person", personId);
    if (!cursor.isStart()) {
      asked.and(
          "c.decisionDueOn > :due or (c.decisionDueOn = :due and c.id > :id)",
          cursor.date(0),
          cursor.uuid(1));
    }
    return find(WITH_PERSON + "where " + asked + " order by c.decisionDueOn, c.id", asked.values())
        .range(0, limit)
        .list();
  }
}
