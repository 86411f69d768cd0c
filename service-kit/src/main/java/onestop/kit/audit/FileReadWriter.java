package onestop.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import onestop.kit.failure.Failures;

/**
 * Writes recorded reads, and returns when they are safe. Reads that come while others are being
 * written go together in the next statement: its commit is the most of what one costs (ADR 8).
 */
@ApplicationScoped
class FileReadWriter {

  private static final String INSERT =
      "INSERT INTO file_read (kind, reader, roles, reason, operation, person_id,"
          + " social_security_number, person_reference) SELECT * FROM unnest(?::text[], ?::text[],"
          + " ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])";

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transaction;
  private final Lock turn = new ReentrantLock();
  private Group open;

  FileReadWriter(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** A row to be. */
  record Row(
      String kind, String reader, String roles, String reason, String operation, Subject subject) {

    private String number() {
      var number = subject.socialSecurityNumber();
      return number == null ? null : number.value();
    }
  }

  /** The rows of several callers, and how it ended for all of them. */
  private static final class Group {

    private final List<Row> rows = new ArrayList<>();
    private final CompletableFuture<Void> written = new CompletableFuture<>();
  }

  /**
   * In the transaction if there is one, else in one of its own or of several callers.
   *
   * @throws IllegalStateException when they may not be written: then nothing may be shown
   */
  void write(List<Row> rows) {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      insert(rows);
      return;
    }
    try {
      join(rows).written.join();
    } catch (CompletionException e) {
      if (Failures.isTransient(e)) {
        throw new IllegalStateException(e);
      }
      // Some row of the group cannot be written: that is for its own caller only.
      insert(rows);
    }
  }

  private Group join(List<Row> rows) {
    Group group;
    boolean isFirst;
    synchronized (this) {
      isFirst = open == null;
      if (isFirst) {
        open = new Group();
      }
      group = open;
      group.rows.addAll(rows);
    }
    if (isFirst) {
      writeInTurn(group);
    }
    return group;
  }

  // The first of a group waits until the group before is written; meanwhile others join.
  private void writeInTurn(Group group) {
    turn.lock();
    try {
      synchronized (this) {
        open = null;
      }
      insert(group.rows);
      group.written.complete(null);
    } catch (RuntimeException | Error e) {
      group.written.completeExceptionally(e);
    } finally {
      turn.unlock();
    }
  }

  private void insert(List<Row> rows) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setArray(1, connection.createArrayOf("text", all(rows, Row::kind)));
      insert.setArray(2, connection.createArrayOf("text", all(rows, Row::reader)));
      insert.setArray(3, connection.createArrayOf("text", all(rows, Row::roles)));
      insert.setArray(4, connection.createArrayOf("text", all(rows, Row::reason)));
      insert.setArray(5, connection.createArrayOf("text", all(rows, Row::operation)));
      insert.setArray(
          6, connection.createArrayOf("uuid", all(rows, row -> row.subject().personId())));
      insert.setArray(7, connection.createArrayOf("text", all(rows, Row::number)));
      insert.setArray(
          8, connection.createArrayOf("text", all(rows, row -> row.subject().reference())));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object[] all(List<Row> rows, Function<Row, Object> column) {
    return rows.stream().map(column).toArray();
  }
}
