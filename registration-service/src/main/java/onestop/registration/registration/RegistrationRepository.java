package onestop.registration.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.CreditCode;
import onestop.registration.exemption.Exemption;
import onestop.registration.exemption.Exemptions.OfPerson;

/** Finds registrations. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

  private static final String WITH_PERSON = "from Registration r join fetch r.person ";

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
    return find(WITH_PERSON + "where r.id = ?1", id).firstResultOptional();
  }

  /** A registration, and what exempts its person. */
  record WithExemptions(Registration registration, OfPerson exempt) {}

  /** Both by one statement: each more would be another way to the database and back. */
  Optional<WithExemptions> withExemptions(UUID id) {
    List<Object[]> rows =
        getSession()
            .createSelectionQuery(
                "select r, e from Registration r join fetch r.person left join Exemption e on"
                    + " e.personId = r.person.id where r.id = ?1",
                Object[].class)
            .setParameter(1, id)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(first ->
            new WithExemptions(
                (Registration) first[0],
                new OfPerson(
                    rows.stream()
                        .map(row -> (Exemption) row[1])
                        .filter(Objects::nonNull)
                        .toList())));
  }

  List<Registration> ofPermit(String permitNumber) {
    return list(WITH_PERSON + "where r.permitNumber = ?1", permitNumber);
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
    return people.isEmpty() ? List.of() : list(WITH_PERSON + "where r.person.id in ?1", people);
  }

  /** Soonest due first, one more than the limit. */
  List<Registration> page(Wanted wanted, Cursor cursor, int limit) {
    var asked =
        new Conditions()
            .and("r.status in :status", wanted.status())
            .and("r.employer.creditCode = :employer", wanted.employer())
            .and("r.person.id = :personId", wanted.personId())
            .and("r.permitNumber = :permitNumber", wanted.permitNumber())
            .and("r.clock.dueOn < :dueBefore", wanted.dueBefore());
    if (!cursor.isStart()) {
      LocalDate due = cursor.date(0);
      if (due.equals(NEVER)) {
        asked.and("r.clock.dueOn is null and r.id > :id", cursor.uuid(1));
      } else {
        asked.and(
            "r.clock.dueOn > :due or (r.clock.dueOn = :due and r.id > :id) or r.clock.dueOn is null",
            due,
            cursor.uuid(1));
      }
    }
    return find(
            WITH_PERSON + "where " + asked + " order by r.clock.dueOn asc nulls last, r.id",
            asked.values())
        .range(0, limit)
        .list();
  }
}
