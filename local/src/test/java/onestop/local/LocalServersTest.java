package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTest {

  @Test
  void postgresKeepsItsDataOverARestart(@TempDir Path folder) throws Exception {
    int port;
    try (var postgres = LocalPostgres.start(folder, folder.resolve("data"), 0, true)) {
      port = postgres.port();
      postgres.database("one").database("one");
      try (var connection =
              DriverManager.getConnection(postgres.jdbcUrl("one"), "postgres", "postgres");
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept (n int)");
        statement.execute("INSERT INTO kept VALUES (42)");
        try (var row =
            statement.executeQuery("SELECT current_setting('fsync'), version(), uuidv7()")) {
          row.next();
          assertEquals("on", row.getString(1));
          assertTrue(row.getString(2).startsWith("PostgreSQL 18"));
        }
      }
    }
    try (var postgres = LocalPostgres.start(folder, folder.resolve("data"), port, true);
        var connection =
            DriverManager.getConnection(postgres.jdbcUrl("one"), "postgres", "postgres");
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT n FROM kept")) {
      row.next();
      assertEquals(42, row.getInt(1));
    }
  }

  @Test
  void kafkaKeepsItsTopicsOverARestart(@TempDir Path folder) throws Exception {
    String bootstrap;
    try (var kafka = LocalKafka.start(folder, 0)) {
      bootstrap = kafka.bootstrap();
      kafka.topics(Map.of("work-permits", 3)).topics(Map.of("work-permits", 3, "cards", 3));
    }
    int port = Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
    try (var kafka = LocalKafka.start(folder, port);
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
      assertTrue(admin.listTopics().names().get().contains("cards"));
    }
  }
}
