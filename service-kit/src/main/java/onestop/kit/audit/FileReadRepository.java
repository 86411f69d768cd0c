package onestop.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onestop.kit.audit.FileReadResource.FileRead;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** What was recorded, the newest first. */
@ApplicationScoped
class FileReadRepository {

  private final Session session;

  FileReadRepository(Session session) {
    this.session = session;
  }

  /** What to look for; null is anything. */
  record Wanted(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      String personReference,
      String reader,
      FileReads.Kind kind,
      Instant from,
      Instant before) {}

  /** A page, with one row more than the limit when there are further ones. */
  List<FileRead> page(Wanted wanted, Cursor cursor, int limit) {
    SocialSecurityNumber number = wanted.socialSecurityNumber();
    var asked =
        new Conditions()
            .and("person_id = :person", wanted.personId())
            .and("social_security_number = :number", number == null ? null : number.value())
            .and("person_reference = :reference", wanted.personReference())
            .and("reader = :reader", wanted.reader())
            .and("kind = :kind", wanted.kind() == null ? null : wanted.kind().name())
            .and("read_at >= :from", wanted.from())
            .and("read_at < :before", wanted.before())
            .and("id < :after", cursor.isStart() ? null : cursor.uuid(0));
    var query =
        session.createNativeQuery(
            "SELECT id, read_at, kind, reader, roles, reason, operation, person_id,"
                + " social_security_number, person_reference FROM file_read WHERE "
                + asked
                + " ORDER BY id DESC LIMIT "
                + (limit + 1),
            Object[].class);
    asked.values().forEach(query::setParameter);
    return query.getResultList().stream().map(FileReadRepository::row).toList();
  }

  private static FileRead row(Object[] row) {
    return new FileRead(
        (UUID) row[0],
        (Instant) row[1],
        FileReads.Kind.valueOf((String) row[2]),
        (String) row[3],
        List.of(((String) row[4]).split(",", -1)),
        (String) row[5],
        (String) row[6],
        (UUID) row[7],
        row[8] == null ? null : new SocialSecurityNumber((String) row[8]),
        (String) row[9]);
  }
}
