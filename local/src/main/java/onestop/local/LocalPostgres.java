package onestop.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real PostgreSQL 18 from its Maven artifact, with one database per name asked for. */
public final class LocalPostgres implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  private LocalPostgres(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts a server on {@code 127.0.0.1}; data that {@code data} already holds is kept.
   *
   * @param home where the binaries are unpacked
   * @param data where the data lies
   * @param port the port, or 0 for a free one
   * @param durable true survives a power cut and a kill; false is faster and for tests only
   */
  public static LocalPostgres start(Path home, Path data, int port, boolean durable)
      throws IOException {
    UnpackedBinaries.clearHalves(home);
    var builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(home.toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("max_connections", "200")
            .setServerConfig("timezone", "UTC")
            // No socket in /tmp: after a crash its lock file can name a zombie, which counts as
            // alive.
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("shared_buffers", "128MB");
    String durability = durable ? "on" : "off";
    for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      builder.setServerConfig(setting, durability);
    }
    return new LocalPostgres(builder.start());
  }

  /** Makes the database unless it is there. */
  public LocalPostgres database(String name) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        if (found.next()) {
          return this;
        }
      }
      statement.execute("CREATE DATABASE " + name);
    }
    return this;
  }

  /** The port it listens on. */
  public int port() {
    return postgres.getPort();
  }

  /** The JDBC address of a database on this server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Stops the server; the data stays. */
  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
