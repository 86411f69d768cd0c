package onestop.registration.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.form.Scalars;
import onestop.kit.http.Cursor;
import onestop.kit.value.CreditCode;

/** Finds registrations. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

  // Stands in cursors for those without a due date, which come last.
  private static final LocalDate NEVER = LocalDate.of(2499, 12, 31);

  /** What a list is asked for; null and empty ask for all. */
  record Wanted(
      List<Status> status,
      CreditCode employer,
      UUID personId,
      String permitNumber,
      LocalDate dueBefore) {

    Wanted of(CreditCode own) {
      return new Wanted(status, own, personId, permitNumber, dueBefore);
    }
  }

  static Cursor cursor(Registration registration) {
    return Cursor.after(
        registration.clock().exists() ? registration.clock().dueOn() : NEVER, registration.id());
  }

  Optional<Registration> byId(UUID id) {
    return find("from Registration r join fetch r.person where r.id = ?1", id)
        .firstResultOptional();
  }

  List<Registration> ofPermit(String permitNumber) {
    return list("from Registration r join fetch r.person where r.permitNumber = ?1", permitNumber);
  }

  /** True when the document with that employer has a registration that is not over. */
  boolean isThere(Opening opening) {
    return count(
            "document.kind = ?1 and document.number = ?2 and status not in ?3 and "
                + (opening.employer() == null
                    ? "employer.creditCode is null and ?4 is null"
                    : "employer.creditCode = ?4"),
            opening.document().kind(),
            opening.document().number(),
            List.of(Status.CANCELLED, Status.ENDED, Status.REFUSED),
            opening.employer() == null ? null : opening.employer().creditCode())
        > 0;
  }

  List<Registration> ofPeople(Collection<UUID> people) {
    return people.isEmpty()
        ? List.of()
        : list("from Registration r join fetch r.person where r.person.id in ?1", people);
  }

  /** Soonest due first, one more than the limit. */
  List<Registration> page(Wanted wanted, Cursor cursor, int limit) {
    var where = new StringBuilder("from Registration r join fetch r.person where 1 = 1");
    Map<String, Object> params = new HashMap<>();
    if (!wanted.status().isEmpty()) {
      where.append(" and r.status in :status");
      params.put("status", wanted.status());
    }
    if (wanted.employer() != null) {
      where.append(" and r.employer.creditCode = :employer");
      params.put("employer", wanted.employer());
    }
    if (wanted.personId() != null) {
      where.append(" and r.person.id = :personId");
      params.put("personId", wanted.personId());
    }
    if (wanted.permitNumber() != null) {
      where.append(" and r.permitNumber = :permitNumber");
      params.put("permitNumber", wanted.permitNumber());
    }
    if (wanted.dueBefore() != null) {
      where.append(" and r.clock.dueOn < :dueBefore");
      params.put("dueBefore", wanted.dueBefore());
    }
    if (!cursor.isStart()) {
      LocalDate after = Scalars.date(cursor.after().get(0));
      params.put("id", Scalars.uuid(cursor.after().get(1)));
      if (after.equals(NEVER)) {
        where.append(" and r.clock.dueOn is null and r.id > :id");
      } else {
        where.append(
            " and (r.clock.dueOn > :due or (r.clock.dueOn = :due and r.id > :id) or r.clock.dueOn is null)");
        params.put("due", after);
      }
    }
    where.append(" order by r.clock.dueOn asc nulls last, r.id");
    return find(where.toString(), params).range(0, limit).list();
  }
}
