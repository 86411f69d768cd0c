package onestop.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import onestop.kit.deadletter.StoredRecord;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Events that came before what they speak of; kept under its key until it is known. */
@ApplicationScoped
class EarlyEvents {

  // "early" in ASCII, in the service's own database.
  private static final long LOCK = 0x6561726c79L;

  private final Session session;

  EarlyEvents(Session session) {
    this.session = session;
  }

  /** An event that waits. */
  record Waiting(String channel, String source, String id, StoredRecord record) {}

  /** Waits for those that make keys known at this moment, so that a second look sees them. */
  void lockToKeep() {
    lock("pg_advisory_xact_lock");
  }

  private void lockToRelease() {
    lock("pg_advisory_xact_lock_shared");
  }

  private void lock(String function) {
    session.doWork(connection -> {
      try (var statement = connection.prepareStatement("SELECT " + function + "(?)")) {
        statement.setLong(1, LOCK);
        statement.execute();
      }
    });
  }

  void keep(String channel, Letter letter, String key) {
    StoredRecord record = StoredRecord.of(letter.record());
    session
        .createNativeMutationQuery(
            "INSERT INTO early_event (consumer, source, event_id, waits_for, topic, partition,"
                + " position, key, headers, payload, type) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                + " ?9, ?10, ?11) ON CONFLICT (consumer, source, event_id) DO UPDATE SET waits_for"
                + " = excluded.waits_for")
        .setParameter(1, channel)
        .setParameter(2, letter.envelope().source())
        .setParameter(3, letter.envelope().id())
        .setParameter(4, key)
        .setParameter(5, record.topic())
        .setParameter(6, record.partition())
        .setParameter(7, record.position())
        .setParameter(8, record.key(), String.class)
        .setParameter(9, record.headers())
        .setParameter(10, record.payload())
        .setParameter(11, letter.envelope().type())
        .executeUpdate();
  }

  /** Takes out, in order of arrival, what waits for any of the keys. */
  List<Waiting> release(Collection<String> keys) {
    lockToRelease();
    return session
        .createNativeQuery(
            "WITH gone AS (DELETE FROM early_event WHERE waits_for = ANY (?1) RETURNING *) SELECT"
                + " consumer, source, event_id, topic, partition, position, key, headers, payload"
                + " FROM gone ORDER BY arrival",
            Object[].class)
        // No entity is stored there: what the batch has made so far needs not be written before.
        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
        .setParameter(1, keys.toArray(String[]::new))
        .getResultList()
        .stream()
        .map(row ->
            new Waiting(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                new StoredRecord(
                    (String) row[3],
                    (Integer) row[4],
                    (Long) row[5],
                    (String) row[6],
                    (String) row[7],
                    (byte[]) row[8])))
        .toList();
  }
}
