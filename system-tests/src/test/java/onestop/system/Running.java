package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import onestop.local.Folders;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Topics;
import onestop.local.event.EventReader;
import onestop.local.event.EventSender;
import onestop.local.world.Permit;
import onestop.local.world.PermitSystem;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** The packaged services as processes on free ports, seen only over HTTP and Kafka. */
final class Running {

  /** Said by our services; everything else comes from outside. */
  static final Set<String> FACTS =
      Set.of(
          "registrations",
          "cards",
          "exemptions",
          "certificates-of-coverage",
          "settlements",
          "verifications");

  // With two systems on two slow processors a service has needed 110 s for its start alone.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static Running shared;

  private final LocalSystem system;
  private final Collector collector;

  private Running(LocalSystem system, Collector collector) {
    this.system = system;
    this.collector = collector;
  }

  /**
   * All services and the world, as in a cluster: logs as JSON, traces to a collector. One system
   * for all tests that can bear each other, one after the other, so their classes are {@code
   * SAME_THREAD}; it ends with this virtual machine.
   */
  static synchronized Running shared() throws IOException {
    if (shared == null) {
      var collector = new Collector();
      var watched =
          Map.of(
              "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
              "true",
              "ONESTOP_TRACES_SHARE",
              "1",
              "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
              collector.address());
      shared = new Running(started(Set.copyOf(Part.services()), true, watched), collector);
    }
    return shared;
  }

  /** Services of its own for a test that cannot bear others; they end with this virtual machine. */
  static Running alone(Set<Part> services) throws IOException {
    return new Running(started(services, false, Map.of()), null);
  }

  /** Starts services on free ports; they end with this virtual machine, however it ends. */
  static LocalSystem started(Set<Part> services, boolean world, Map<String, String> more)
      throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path home = Files.createTempDirectory("onestop-system");
    var system = new LocalSystem(Settings.apart(root, home, services, world).with(more));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system)));
    system.start();
    return system;
  }

  private static void end(LocalSystem system) {
    // Nobody needs the data: no reason to wait until each has ended well.
    system.running().reversed().forEach(system::kill9);
    Folders.delete(system.settings().folders().data());
  }

  /** What the services' exporters have sent. */
  Collector collector() {
    return collector;
  }

  LocalSystem system() {
    return system;
  }

  /** The token of an officer. */
  String officer() {
    return system.token("officer", Map.of("sub", "officer-1"));
  }

  /** The token of a permit's employer. */
  String employer(Permit permit) {
    return system.token("employer", Map.of("employer", permit.employer().creditCode()));
  }

  JsonNode post(Part service, String path, String token, Object body) {
    return system.api().post(service, path, token, body);
  }

  /** Lets the permit system say that permits were issued; the same events each time. */
  void issue(List<Permit> permits) {
    try (var sender = new EventSender(system.bootstrap())) {
      var authority = new PermitSystem(sender);
      permits.forEach(authority::issued);
    }
  }

  /** The one registration of a permit, once it has that status. */
  JsonNode registration(Permit permit, String status) {
    String path = "/api/registrations?permitNumber=" + permit.permitNumber();
    until(() -> {
      var found = get(Part.REGISTRATION, path).path("items");
      assertEquals(1, found.size(), permit.permitNumber());
      assertEquals(status, found.path(0).path("status").asText());
    });
    return get(Part.REGISTRATION, path).path("items").path(0);
  }

  /** Moves the date of services. */
  void travelTo(LocalDate date, Collection<Part> services) {
    for (Part service : services) {
      system.api().put(service, "/api/clock", officer(), Map.of("today", date.toString()));
    }
  }

  JsonNode get(Part service, String path) {
    return system.api().get(service, path, officer());
  }

  static void until(ThrowingRunnable assertions) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptions()
        .untilAsserted(assertions);
  }

  /** How many records each fact topic holds, once that has stood still for a few seconds. */
  Map<String, Long> factsWhenQuiet() {
    var last = new AtomicReference<Map<String, Long>>(Map.of());
    var since = new AtomicReference<>(System.nanoTime());
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          Map<String, Long> now = facts();
          if (!now.equals(last.get())) {
            last.set(now);
            since.set(System.nanoTime());
          }
          return System.nanoTime() - since.get() > Duration.ofSeconds(5).toNanos();
        });
    return last.get();
  }

  private Map<String, Long> facts() {
    Map<String, Long> counts = new TreeMap<>();
    try (var reader = new EventReader(system.bootstrap())) {
      FACTS.forEach(topic -> counts.put(topic, reader.count(topic)));
    }
    return counts;
  }

  /** Everything that a topic holds. */
  List<ConsumerRecord<String, byte[]>> read(String topic) {
    try (var reader = new EventReader(system.bootstrap())) {
      return reader.all(topic);
    }
  }

  /** The events of a topic, each once: what was sent as its service was killed is sent again. */
  List<ConsumerRecord<String, byte[]>> events(String topic) {
    Map<String, ConsumerRecord<String, byte[]>> byId = new LinkedHashMap<>();
    read(topic).forEach(record -> byId.putIfAbsent(EventReader.header(record, "ce_id"), record));
    return List.copyOf(byId.values());
  }

  /** Sends every event that ever came from outside once more, byte for byte. */
  int sendAllAgain() {
    List<ProducerRecord<String, byte[]>> again = new ArrayList<>();
    for (String topic : Topics.ofContracts()) {
      if (!FACTS.contains(topic)) {
        for (var record : read(topic)) {
          again.add(
              new ProducerRecord<>(
                  topic, record.partition(), record.key(), record.value(), record.headers()));
        }
      }
    }
    send(again);
    return again.size();
  }

  /** Sends something that nobody can read. */
  void sendPoison(String topic) {
    send(List.of(new ProducerRecord<>(topic, "k", "{not json".getBytes(StandardCharsets.UTF_8))));
  }

  void send(List<ProducerRecord<String, byte[]>> records) {
    try (var sender = new EventSender(system.bootstrap())) {
      sender.sendAsTheyAre(records);
    }
  }

  /** Kills services where they stand, all at once. */
  void kill(Collection<Part> services) {
    services.forEach(system::kill9);
  }

  /** Starts services side by side. */
  void start(Collection<Part> services) {
    services.parallelStream().forEach(system::start);
  }

  /** Kills a service where it stands, and starts it again. */
  void crash(Part service) {
    system.kill9(service);
    system.start(service);
  }
}
