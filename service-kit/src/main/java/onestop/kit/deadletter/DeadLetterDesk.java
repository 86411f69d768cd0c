package onestop.kit.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.deadletter.DeadLetterResource.Item;
import onestop.kit.deadletter.DeadLetterResource.Reason;
import onestop.kit.deadletter.DeadLetterResource.Status;
import onestop.kit.form.Fault;
import onestop.kit.form.Forms;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Problems;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.value.Refusal;
import org.hibernate.Session;

/** Reads and settles dead letters. */
@ApplicationScoped
class DeadLetterDesk {

  private static final String COLUMNS =
      "SELECT id, status, consumer, type, source, event_id, topic, partition, position, key,"
          + " reasons, times_seen, first_seen, last_seen, payload, note, headers, settled_by,"
          + " settled_at FROM dead_letter ";

  private final Session session;
  private final DeadLetters letters;
  private final Replay replay;
  private final Forms forms;

  DeadLetterDesk(Session session, DeadLetters letters, Replay replay, Forms forms) {
    this.session = session;
    this.letters = letters;
    this.replay = replay;
    this.forms = forms;
  }

  Page<Item> list(Status status, int limit, Cursor cursor, Language language) {
    var query =
        session
            .createNativeQuery(
                COLUMNS
                    + "WHERE status = ?1"
                    + (cursor.isStart() ? "" : " AND (first_seen, id) > (?2, ?3)")
                    + " ORDER BY first_seen, id LIMIT "
                    + (limit + 1),
                Object[].class)
            .setParameter(1, status.name());
    if (!cursor.isStart()) {
      query.setParameter(2, cursor.instant(0));
      query.setParameter(3, cursor.uuid(1));
    }
    List<Object[]> rows = query.getResultList();
    return Page.of(rows, limit, row -> Cursor.after(row[12], row[0]), row -> item(row, language));
  }

  Item get(UUID id, Language language) {
    return item(row(id), language);
  }

  /** Takes it again, after the older open ones of its key. */
  void replay(UUID id, String who) {
    Object[] wanted = open(id);
    List<Object[]> upToIt =
        session
            .createNativeQuery(
                COLUMNS
                    + "WHERE status = 'OPEN' AND consumer = ?1 AND topic = ?2 AND (id = ?5 OR (key"
                    + " = ?3 AND (first_seen, id) < (?4, ?5))) ORDER BY first_seen, id",
                Object[].class)
            .setParameter(1, wanted[2])
            .setParameter(2, wanted[6])
            .setParameter(3, (String) wanted[9], String.class)
            .setParameter(4, wanted[12])
            .setParameter(5, id)
            .getResultList();
    for (Object[] row : upToIt) {
      List<Fault> still = again(row);
      if (!still.isEmpty()) {
        throw Refusal.state(
            "STILL_FAILING", Map.of("id", row[0].toString(), "reason", still.getFirst().code()));
      }
      QuarkusTransaction.requiringNew().run(() -> letters.replayed((UUID) row[0], who));
    }
  }

  private List<Fault> again(Object[] row) {
    try {
      return replay.again((String) row[2], stored(row).restored());
    } catch (IllegalArgumentException _) {
      throw Refusal.state("NO_SUCH_CHANNEL", Map.of("channel", (String) row[2]));
    }
  }

  void discard(UUID id, String who, String reason) {
    open(id);
    boolean first = QuarkusTransaction.requiringNew().call(() -> letters.discard(id, who, reason));
    if (!first) {
      throw Problems.conflict("ALREADY_SETTLED");
    }
  }

  private Object[] open(UUID id) {
    Object[] row = row(id);
    if (!row[1].equals(Status.OPEN.name())) {
      throw Problems.conflict("ALREADY_SETTLED");
    }
    return row;
  }

  private Object[] row(UUID id) {
    return session
        .createNativeQuery(COLUMNS + "WHERE id = ?1", Object[].class)
        .setParameter(1, id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  private static StoredRecord stored(Object[] row) {
    return new StoredRecord(
        (String) row[6],
        (Integer) row[7],
        (Long) row[8],
        (String) row[9],
        (String) row[16],
        (byte[]) row[14]);
  }

  private Item item(Object[] row, Language language) {
    return new Item(
        (UUID) row[0],
        Status.valueOf((String) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (Integer) row[7],
        (Long) row[8],
        Masking.text((String) row[9]),
        letters.reasons((String) row[10]).stream()
            .map(fault ->
                new Reason(
                    fault.field(),
                    fault.code(),
                    Texts.text(language, fault.code(), fault.params())))
            .toList(),
        (Integer) row[11],
        (Instant) row[12],
        (Instant) row[13],
        payload((byte[]) row[14]),
        (String) row[15],
        (String) row[17],
        (Instant) row[18]);
  }

  private String payload(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      JsonNode tree = forms.parse(bytes);
      return Masking.tree(tree).toString();
    } catch (IOException _) {
      return null;
    }
  }
}
