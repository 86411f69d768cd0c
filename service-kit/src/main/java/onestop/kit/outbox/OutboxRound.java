package onestop.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends what waits in the outbox. A round is one transaction on one connection: it takes the lock
 * that makes it the only one of this service, reads up to 2,000 rows in order, sends them, deletes
 * those that the broker acknowledged, commits. A key whose event fails stops until the next round;
 * the others go on.
 */
final class OutboxRound {

  /** Rows a transaction reads. */
  static final int SIZE = 2_000;

  // "outbox" in ASCII; the lock lives in the service's own database, so one number serves all.
  private static final long LOCK = 0x6f7574626f78L;

  private final DataSource database;
  private final Producer<String, byte[]> producer;
  private final String source;
  private final ObjectMapper json;

  OutboxRound(
      DataSource database, Producer<String, byte[]> producer, String source, ObjectMapper json) {
    this.database = database;
    this.producer = producer;
    this.source = source;
    this.json = json;
  }

  /** How many events a round sent, and the keys that it could not go on with. */
  record Result(int sent, Set<String> stoppedKeys) {}

  private record Row(
      UUID id, String topic, String key, String type, byte[] payload, String headers, Instant at) {

    String order() {
      return topic + "/" + key;
    }
  }

  /** Sends until nothing is left but what follows a failed event of its key. */
  Result run() throws SQLException, InterruptedException {
    Set<String> stopped = new HashSet<>();
    int sent = 0;
    while (true) {
      int before = stopped.size();
      Step step = step(stopped);
      sent += step.sent();
      if (step.read() < SIZE || (step.sent() == 0 && stopped.size() == before)) {
        return new Result(sent, stopped);
      }
    }
  }

  private record Step(int read, int sent) {}

  private Step step(Set<String> stopped) throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        lock(connection);
        List<Row> rows = read(connection, stopped);
        List<UUID> acknowledged = send(rows, stopped);
        delete(connection, acknowledged);
        connection.commit();
        return new Step(rows.size(), acknowledged.size());
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
      // Frees the lock from a process that stands still; its events then come twice.
      statement.execute("SET LOCAL idle_in_transaction_session_timeout = '10s'");
    }
    // A statement of its own, so that the reading after it sees what the last holder left.
    try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }

  private static List<Row> read(Connection connection, Set<String> stopped) throws SQLException {
    String but = stopped.isEmpty() ? "" : " WHERE NOT (topic || '/' || key = ANY (?))";
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT id, topic, key, type, payload, headers, occurred_at FROM outbox"
                + but
                + " ORDER BY seq LIMIT "
                + SIZE)) {
      if (!stopped.isEmpty()) {
        query.setArray(1, connection.createArrayOf("text", stopped.toArray()));
      }
      List<Row> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getBytes(5),
                  row.getString(6),
                  row.getObject(7, OffsetDateTime.class).toInstant()));
        }
      }
      return rows;
    }
  }

  /** In waves: the first event of every key, then the second of those acknowledged, and so on. */
  private List<UUID> send(List<Row> rows, Set<String> stopped) throws InterruptedException {
    Map<String, Queue<Row>> byKey = new LinkedHashMap<>();
    rows.forEach(row -> byKey.computeIfAbsent(row.order(), _ -> new ArrayDeque<>()).add(row));
    List<UUID> acknowledged = new ArrayList<>();
    while (!byKey.isEmpty()) {
      Map<Row, Future<RecordMetadata>> wave = new LinkedHashMap<>();
      for (Queue<Row> queue : byKey.values()) {
        Row row = queue.remove();
        try {
          wave.put(row, producer.send(message(row)));
        } catch (RuntimeException _) {
          stopped.add(row.order());
        }
      }
      for (var sending : wave.entrySet()) {
        try {
          sending.getValue().get();
          acknowledged.add(sending.getKey().id());
        } catch (ExecutionException _) {
          stopped.add(sending.getKey().order());
        }
      }
      byKey.keySet().removeAll(stopped);
      byKey.values().removeIf(Queue::isEmpty);
    }
    return acknowledged;
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
