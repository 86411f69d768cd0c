package onestop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * PostgreSQL as a process of the local run, durable. Arguments: folder of the binaries, data
 * folder, port, names of the databases.
 */
public final class PostgresMain {

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
  private static void endLeftover(Path data) throws Exception {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    if (server.filter(PostgresMain::isPostgres).isPresent()) {
      var process = server.get();
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      Await.holds(Duration.ofSeconds(30), () -> !PidFile.alive(process));
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("postgres");
  }
}
