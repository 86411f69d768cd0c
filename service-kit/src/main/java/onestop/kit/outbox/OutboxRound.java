package onestop.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends what waits in the outbox. A step is one transaction on one connection: it takes the lock
 * that makes it the only one of this service, reads up to 2,000 rows in order, sends them, deletes
 * those that the broker acknowledged, commits. A key whose event the broker refuses rests for a
 * while; the others go on.
 */
final class OutboxRound {

  /** Rows a transaction reads at most. */
  static final int ROWS = 2_000;

  private static final int BYTES = 8 * 1024 * 1024;
  private static final int FETCH = 100;
  private static final Duration REST_OF_REFUSED = Duration.ofSeconds(10);
  private static final Duration REST_OF_UNREACHABLE = Duration.ofSeconds(2);

  // "outbox" in ASCII; the lock lives in the service's own database, so one number serves all.
  private static final long LOCK = 0x6f7574626f78L;

  private final DataSource database;
  private final Producer<String, byte[]> producer;
  private final String source;
  private final ObjectMapper json;
  // Lanes whose event was refused, topics and lanes where nobody answered, and until when each is
  // left alone.
  private final Map<String, Long> refused = new HashMap<>();
  private final Map<String, Long> unreachable = new HashMap<>();

  OutboxRound(
      DataSource database, Producer<String, byte[]> producer, String source, ObjectMapper json) {
    this.database = database;
    this.producer = producer;
    this.source = source;
    this.json = json;
  }

  /**
   * What a round did.
   *
   * @param sent events acknowledged
   * @param refused events the broker will not take; their keys rest
   * @param waits true while something is left alone because nobody answered there
   * @param failure why it ended early: no broker answered; null when that was not so
   */
  record Result(int sent, List<Refused> refused, boolean waits, Exception failure) {}

  /** An event that the broker will not take. */
  record Refused(String topic, String type, String why) {}

  /** An event that waits. */
  record Row(
      UUID id, String topic, String key, String type, byte[] payload, String headers, Instant at) {

    /** What has an order of its own: a key in its topic. */
    String lane() {
      return topic + "/" + key;
    }
  }

  private record Batch(List<Row> rows, boolean whole) {}

  /** Sends until nothing is left but what rests, or no broker answers. */
  Result run() throws SQLException, InterruptedException {
    long now = System.nanoTime();
    refused.values().removeIf(until -> until - now < 0);
    unreachable.values().removeIf(until -> until - now < 0);
    int sent = 0;
    List<Refused> refusals = new ArrayList<>();
    while (true) {
      var step = new OutboxStep(producer, this::message);
      boolean whole = step(step);
      sent += step.acknowledged().size();
      step.refused()
          .forEach((row, why) -> {
            refusals.add(new Refused(row.topic(), row.type(), why));
            refused.put(row.lane(), System.nanoTime() + REST_OF_REFUSED.toNanos());
          });
      step.unreachable()
          .forEach(
              place -> unreachable.put(place, System.nanoTime() + REST_OF_UNREACHABLE.toNanos()));
      if (step.failure() != null || (whole && step.isDone())) {
        return new Result(sent, refusals, !unreachable.isEmpty(), step.failure());
      }
    }
  }

  /** True when it read all there was. */
  private boolean step(OutboxStep step) throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        Batch batch = read(connection);
        step.send(batch.rows());
        delete(connection, step.acknowledged());
        connection.commit();
        return batch.whole();
      } catch (SQLException | RuntimeException | InterruptedException e) {
        rollBack(connection, e);
        throw e;
      } finally {
        restore(connection);
      }
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      // Frees the lock from a process that stands still; its events then come twice. So do those
      // whose deletion a crash of the database undoes: no round waits for the disk.
      statement.execute(
          "SET LOCAL idle_in_transaction_session_timeout = '10s';"
              + " SET LOCAL synchronous_commit = off");
    }
    // A statement of its own, so that the reading after it sees what the last holder left.
    try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }

  private Batch read(Connection connection) throws SQLException {
    Set<String> resting = new HashSet<>(refused.keySet());
    resting.addAll(unreachable.keySet());
    String but =
        resting.isEmpty() ? "" : " WHERE NOT (topic = ANY (?) OR topic || '/' || key = ANY (?))";
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, topic, key, type, payload, headers, occurred_at FROM outbox"
                + but
                + " ORDER BY seq LIMIT "
                + ROWS)) {
      if (!resting.isEmpty()) {
        var array = connection.createArrayOf("text", resting.toArray());
        query.setArray(1, array);
        query.setArray(2, array);
      }
      query.setFetchSize(FETCH);
      List<Row> rows = new ArrayList<>();
      int bytes = 0;
      try (ResultSet row = query.executeQuery()) {
        while (bytes < BYTES && row.next()) {
          rows.add(row(row));
          bytes += rows.getLast().payload().length;
        }
      }
      return new Batch(rows, rows.size() < ROWS && bytes < BYTES);
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBytes(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class).toInstant());
  }

  private ProducerRecord<String, byte[]> message(Row row) {
    var message = new ProducerRecord<>(row.topic(), null, row.key(), row.payload());
    Map<String, String> headers = new HashMap<>(furtherHeaders(row));
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", row.id().toString());
    headers.put("ce_source", source);
    headers.put("ce_type", row.type());
    headers.put("ce_time", row.at().toString());
    headers.put("ce_subject", row.key());
    headers.put("ce_dataschema", "urn:onestop:schema:" + row.type() + ":1");
    headers.put("content-type", "application/json");
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private Map<String, String> furtherHeaders(Row row) {
    try {
      return json.readValue(row.headers(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Connection connection, Collection<UUID> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.executeUpdate();
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static void restore(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException _) {
      // The connection is broken; the pool drops it.
    }
  }
}
