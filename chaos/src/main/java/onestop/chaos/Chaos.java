package onestop.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import onestop.local.Await;
import onestop.local.Folders;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Topics;
import onestop.local.event.EventReader;

/**
 * The whole system under load and faults, then healed, waited for until it is quiet, and looked at
 * by a checker that knows only HTTP, the topics and the feeder's own record.
 */
public final class Chaos {

  private static final int HIRES_A_SECOND = 3;
  private static final Duration REST = Duration.ofSeconds(8);
  private static final Duration HEALING = Duration.ofMinutes(2);
  private static final Duration SEEN = Duration.ofSeconds(45);

  // Held, so that its level stays: clients tell of every connection that they lose.
  private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

  private final Path root;
  private final Path home;
  private final long seed;
  private final Duration load;
  private final Consumer<String> say;

  /**
   * A run on free ports, beside anything else.
   *
   * @param root the repository with its built services
   * @param seed decides what is fed and the order of the faults
   * @param load how long it is fed and broken
   */
  public Chaos(Path root, long seed, Duration load, Consumer<String> say) {
    CLIENTS.setLevel(Level.OFF);
    this.root = root;
    this.home = root.resolve(".onestop/chaos");
    this.seed = seed;
    this.load = load;
    this.say = say;
  }

  /**
   * How it ended.
   *
   * @param faults how many were injected
   * @param events how many lie in the topics
   * @param violations what is not as it must be
   */
  public record Outcome(int faults, long events, List<String> violations) {

    @Override
    public String toString() {
      return "faults injected %d, events %d, violations: %d"
          .formatted(faults, events, violations.size());
    }
  }

  /** Runs all of it; the system is stopped afterwards, its logs stay. */
  public Outcome run() throws IOException {
    Folders.delete(home);
    Files.createDirectories(home);
    var every =
        Map.of(
            "KAFKA_SESSION_TIMEOUT_MS",
            String.valueOf(Faults.SESSION.toMillis()),
            // Services are started again and again here: what compiles fast wins.
            "JAVA_TOOL_OPTIONS",
            "-XX:TieredStopAtLevel=1");
    var settings = Settings.apart(root, home, Set.copyOf(Part.services()), true).with(every);
    try (var system = new LocalSystem(settings, say)) {
      system.start();
      var today = system.api().today(Part.REGISTRATION);
      var fed = new Fed();
      var desk = new Desk(system, fed);
      var faults = new Faults(system, new Random(seed), say);
      feedAndBreak(system, fed, desk, faults, today);
      long events = quiet(system);
      say.accept(
          "%d hires, %d events said, %d of them twice, %d poisoned, %d calls"
              .formatted(
                  fed.hires.size(),
                  fed.events.get(),
                  fed.duplicates.get(),
                  fed.poison.size(),
                  fed.calls.get()));
      return new Outcome(faults.injected(), events, check(system, fed, today));
    }
  }

  private void feedAndBreak(
      LocalSystem system, Fed fed, Desk desk, Faults faults, LocalDate today) {
    try (var feed = new Feed(system.bootstrap(), fed)) {
      var office = new PensionOffice(feed, desk, fed, today);
      var abroad = new GoingAbroad(feed, desk, fed, today);
      var people = new ArrayList<Thread>();
      people.add(Thread.ofVirtual().start(() -> office.payRuns(load)));
      var breaking = Thread.ofPlatform().name("faults").start(() -> faults.run(load));
      long most = load.toSeconds() * HIRES_A_SECOND;
      for (int number = 0; number < most && breaking.isAlive(); number++) {
        int n = number;
        var hire = Hire.of(seed, n, today);
        fed.hires.put(n, hire);
        people.add(Thread.ofVirtual().start(new Life(hire, feed, desk, fed, today)));
        if (n % 4 == 0) {
          people.add(Thread.ofVirtual().start(() -> office.award(seed, n)));
        }
        if (n % 6 == 0) {
          people.add(Thread.ofVirtual().start(() -> abroad.send(seed, n)));
        }
        Await.pause(Duration.ofMillis(1_000 / HIRES_A_SECOND));
      }
      join(breaking);
      say.accept("all is mended; waiting for what is under way");
      faults.mend();
      desk.endIn(HEALING);
      feed.flush();
      people.forEach(Chaos::join);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }

  /** Waits until no topic grows any more, and says how many events there are. */
  private static long quiet(LocalSystem system) {
    // What is due today is due now, not at the next sweep.
    for (var service : Part.services()) {
      var api = system.api();
      api.put(
          service,
          "/api/clock",
          api.token("officer", Map.of()),
          Map.of("today", api.today(service).toString()));
    }
    var last = new AtomicReference<Map<String, Long>>(Map.of());
    var since = new AtomicReference<>(System.nanoTime());
    try (var reader = new EventReader(system.bootstrap())) {
      return Await.until(
          "quiet",
          HEALING,
          () -> {
            var now = new LinkedHashMap<String, Long>();
            Topics.ofContracts().forEach(topic -> now.put(topic, reader.count(topic)));
            if (!now.equals(last.get())) {
              last.set(now);
              since.set(System.nanoTime());
            }
            return System.nanoTime() - since.get() > REST.toNanos()
                ? Optional.of(now.values().stream().mapToLong(Long::longValue).sum())
                : Optional.empty();
          });
    }
  }

  /** What is late is looked for again for a while; what is too much stays. */
  private static List<String> check(LocalSystem system, Fed fed, LocalDate today) {
    var lastDay = system.api().today(Part.REGISTRATION);
    var found = new AtomicReference<List<String>>(List.of());
    Await.holds(
        SEEN,
        () -> {
          found.set(new Checker(system, fed, today, lastDay).violations());
          return found.get().isEmpty();
        });
    return found.get();
  }
}
