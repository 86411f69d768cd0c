package onestop.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import onestop.kit.testing.World;
import org.apache.kafka.clients.producer.Producer;

/** An outbox in a database of its own, that no relay empties but the test's own rounds. */
final class Store {

  private Store() {}

  static DataSource fresh() throws SQLException, IOException {
    String name = "outbox_" + UUID.randomUUID().toString().replace('-', '_');
    World.postgres().database(name);
    var database = at(World.postgres().jdbcUrl(name));
    try (var file = Store.class.getResourceAsStream("/db/kit/V000_1__outbox.sql");
        var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      statement.execute("CREATE TABLE aggregate (id text PRIMARY KEY, said int NOT NULL)");
    }
    return database;
  }

  static DataSource at(String url) {
    return (DataSource)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, _, _) -> DriverManager.getConnection(url, "postgres", "postgres"));
  }

  static OutboxRound round(DataSource database, Producer<String, byte[]> producer) {
    return new OutboxRound(database, producer, "/test", new ObjectMapper());
  }

  static void say(Connection connection, String topic, String key, String payload)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO outbox (id, topic, key, type, payload, headers, occurred_at) VALUES"
                + " (uuidv7(), ?, ?, 'said', ?, '{}', now())")) {
      insert.setString(1, topic);
      insert.setString(2, key);
      insert.setBytes(3, payload.getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }

  static void say(DataSource database, String topic, String key, String payload)
      throws SQLException {
    try (var connection = database.getConnection()) {
      say(connection, topic, key, payload);
    }
  }

  static long waiting(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM outbox")) {
      row.next();
      return row.getLong(1);
    }
  }
}
