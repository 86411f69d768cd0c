package onestop.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import onestop.kit.audit.FileReadWriter.Row;
import onestop.kit.testing.Await;
import onestop.kit.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R13.1: what several callers read is written together, and what becomes of it reaches each. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class FileReadWriterTest {

  private static final String BLOCKED =
      "FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
          + " AND query LIKE 'INSERT INTO file_read%'";

  @Inject FileReadWriter writer;
  @Inject AgroalDataSource database;

  private final String reader = "reader-" + UUID.randomUUID();
  private final List<Thread> callers = new ArrayList<>();
  private Connection lock;

  @BeforeEach
  void nobodyCanWrite() throws SQLException {
    lock = database.getConnection();
    lock.setAutoCommit(false);
    lock.createStatement().execute("LOCK TABLE file_read IN SHARE MODE");
  }

  @AfterEach
  void all() throws SQLException {
    lock.close();
  }

  private static Row row(String reader) {
    return new Row(
        "READ", reader, "officer", "CASE_WORK", "GET /it", Subject.person(UUID.randomUUID()));
  }

  private FutureTask<Void> call(String as) {
    var call = new FutureTask<Void>(() -> writer.write(List.of(row(as))), null);
    callers.add(new Thread(call));
    callers.getLast().start();
    return call;
  }

  /** Waits for those before it. */
  private FutureTask<Void> waiting(String as) {
    var call = call(as);
    Await.until(() -> assertEquals(Thread.State.WAITING, callers.getLast().getState()));
    return call;
  }

  /** One whose row is being written, and five who wait for that. */
  private List<FutureTask<Void>> sixCalls() {
    List<FutureTask<Void>> calls = new ArrayList<>();
    calls.add(call(reader));
    Await.until(() -> assertEquals(1, blocked()));
    for (int i = 0; i < 5; i++) {
      calls.add(waiting(reader));
    }
    return calls;
  }

  private long blocked() throws SQLException {
    return number("SELECT count(*) " + BLOCKED);
  }

  private long number(String query) throws SQLException {
    try (var connection = database.getConnection();
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private long written(String what) throws SQLException {
    return number("SELECT count(%s) FROM file_read WHERE reader = '%s'".formatted(what, reader));
  }

  private void endWhoIsBlocked() throws SQLException {
    number("SELECT count(pg_terminate_backend(pid)) " + BLOCKED);
  }

  @Test
  void whoComesWhileOthersAreWrittenIsWrittenWithTheNext() throws Exception {
    var calls = sixCalls();
    lock.rollback();
    for (var call : calls) {
      call.get();
    }
    assertEquals(6, written("*"));
    assertEquals(2, written("DISTINCT xmin::text"));
  }

  @Test
  void whenTheDatabaseFailsEachOfThemIsToldSo() throws Exception {
    var calls = sixCalls();
    endWhoIsBlocked();
    assertThrows(ExecutionException.class, calls.getFirst()::get);
    Await.until(() -> assertEquals(1, blocked()));
    endWhoIsBlocked();
    for (var call : calls) {
      assertThrows(ExecutionException.class, call::get);
    }
    lock.rollback();
    assertEquals(0, written("*"));
    writer.write(List.of(row(reader)));
    assertEquals(1, written("*"));
  }

  @Test
  void aRowThatCannotBeWrittenFailsItsOwnCallerOnly() throws Exception {
    var calls = sixCalls();
    var bad = waiting("not \0 text");
    lock.rollback();
    assertThrows(ExecutionException.class, bad::get);
    for (var call : calls) {
      call.get();
    }
    assertEquals(6, written("*"));
  }

  @Test
  void inATransactionItIsPartOfThat() throws Exception {
    lock.rollback();
    QuarkusTransaction.begin();
    writer.write(List.of(row(reader)));
    QuarkusTransaction.rollback();
    assertEquals(0, written("*"));
  }
}
