package onestop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * PostgreSQL as a process of the local run, durable. Arguments: folder of the binaries, data
 * folder, port, names of the databases.
 */
public final class PostgresMain {

  private static final String PID_FILE = "postmaster.pid";

  private PostgresMain() {}

  public static void main(String[] arguments) throws Exception {
    Logging.toStandardOutput();
    var data = Path.of(arguments[1]);
    endLeftover(data);
    int port = Integer.parseInt(arguments[2]);
    var postgres = LocalPostgres.start(Path.of(arguments[0]), data, port, true);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
    for (var name : Arrays.asList(arguments).subList(3, arguments.length)) {
      postgres.database(name);
    }
    System.out.println("PostgreSQL listens on 127.0.0.1:" + port + ", data in " + data);
    Thread.currentThread().join();
  }

  private static void close(LocalPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      System.out.println("PostgreSQL did not stop cleanly: " + e.getMessage());
    }
  }

  /**
   * The server of a PostgresMain that was killed lives on and holds the data: it is asked to end
   * (SIGTERM would wait for its clients, so SIGINT).
   */
  private static void endLeftover(Path data) throws IOException {
    var server = server(data);
    if (server.isPresent()) {
      var process = server.get();
      Child.signal("INT", List.of(process));
      Await.holds(Duration.ofSeconds(30), () -> !PidFile.alive(process));
    }
    if (named(data).filter(process -> !PidFile.alive(process)).isPresent()) {
      // Ended, but not waited for (in a container without an init): PostgreSQL takes it for alive.
      Files.delete(data.resolve(PID_FILE));
    }
  }

  /** The server that works on a data folder: pg_ctl has let it go, so it is no child of ours. */
  static Optional<ProcessHandle> server(Path data) {
    return named(data)
        .filter(PidFile::alive)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"));
  }

  private static Optional<ProcessHandle> named(Path data) {
    try {
      var pid = Files.readAllLines(data.resolve(PID_FILE)).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(pid));
    } catch (IOException | NoSuchElementException | NumberFormatException e) {
      // No file, or one that is being written: no server that could be named.
      return Optional.empty();
    }
  }
}
