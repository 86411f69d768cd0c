package onestop.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import onestop.local.Await;
import onestop.local.Folders;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A system of its own to measure on: durable PostgreSQL, Kafka and the services asked for, on free
 * ports and in a folder that is empty before and after.
 */
final class Stand implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final LocalSystem system;

  private Stand(LocalSystem system) {
    this.system = system;
  }

  /** Starts it; {@code environment} is for every service. */
  static Stand of(
      Plan plan,
      Set<Part> services,
      int processes,
      boolean world,
      Map<String, String> environment) {
    Folders.delete(plan.home());
    Map<String, String> quiet = new HashMap<>(environment);
    quiet.put("QUARKUS_LOG_LEVEL", "WARN");
    var settings =
        Settings.apart(plan.root(), plan.home(), services, world).with(quiet).with(processes);
    var stand = new Stand(new LocalSystem(settings));
    Runtime.getRuntime().addShutdownHook(new Thread(stand.system::stop));
    stand.system.start();
    return stand;
  }

  static Stand of(Plan plan, Part... services) {
    return of(plan, Set.of(services), 1, false, Map.of());
  }

  LocalSystem system() {
    return system;
  }

  Connection connect(Part service) throws SQLException {
    return connect(system.jdbcUrl(service));
  }

  static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  /** The one number that a query answers. */
  static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Waits until a query answers at least a number. */
  void await(Part service, String query, long number) throws SQLException {
    try (Connection connection = connect(service)) {
      boolean there =
          Await.holds(
              PATIENCE,
              () -> {
                try {
                  return number(connection, query) >= number;
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      if (!there) {
        throw new IllegalStateException("still not %d: %s".formatted(number, query));
      }
    }
  }

  /** A producer as an authority outside would use one. */
  Producer<String, byte[]> producer(int lingerMillis) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", system.bootstrap(), "acks", "all", "linger.ms", lingerMillis),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /** Sends events as fast as the broker takes them. */
  void send(List<ProducerRecord<String, byte[]>> events)
      throws InterruptedException, ExecutionException {
    try (var producer = producer(5)) {
      for (var sending : events.stream().map(producer::send).toList()) {
        sending.get();
      }
    }
  }

  /** Processor seconds that the living processes of a part have used since they began. */
  double processorSeconds(Part part) {
    return system.processes(part).stream()
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  @Override
  public void close() {
    system.stop();
    Folders.delete(system.settings().folders().home());
  }
}
