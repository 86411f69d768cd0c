package onestop.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.audit.FileReadResource.FileRead;
import onestop.kit.http.Cursor;
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
    Map<String, Object> conditions = new LinkedHashMap<>();
    conditions.put("person_id = ", wanted.personId());
    conditions.put(
        "social_security_number = ",
        wanted.socialSecurityNumber() == null ? null : wanted.socialSecurityNumber().value());
    conditions.put("person_reference = ", wanted.personReference());
    conditions.put("reader = ", wanted.reader());
    conditions.put("kind = ", wanted.kind() == null ? null : wanted.kind().name());
    conditions.put("read_at >= ", wanted.from());
    conditions.put("read_at < ", wanted.before());
    conditions.put("id < ", cursor.isStart() ? null : cursor.uuid(0));
    conditions.values().removeIf(value -> value == null);
    List<String> parts = new ArrayList<>(List.of("true"));
    conditions.keySet().forEach(condition -> parts.add(condition + "?" + parts.size()));
    var query =
        session.createNativeQuery(
            "SELECT id, read_at, kind, reader, roles, reason, operation, person_id,"
                + " social_security_number, person_reference FROM file_read WHERE "
                + String.join(" AND ", parts)
                + " ORDER BY id DESC LIMIT "
                + (limit + 1),
            Object[].class);
    int position = 1;
    for (Object value : conditions.values()) {
      query.setParameter(position++, value);
    }
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
