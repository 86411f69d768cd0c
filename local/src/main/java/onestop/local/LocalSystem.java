package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * PostgreSQL, Kafka, the services and the outside world as processes of this machine. The processes
 * are known by their pid files: any instance with the same settings can look at them and stop them.
 *
 * <pre>{@code
 * try (var system = new LocalSystem(Settings.apart(root, folder, Set.of(Part.REGISTRATION), true))) {
 *   system.start();
 *   system.kill9(Part.REGISTRATION);
 *   system.start(Part.REGISTRATION);
 * }
 * }</pre>
 */
public final class LocalSystem implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofSeconds(90);
  private static final Duration SERVICE_TOKEN_VALID = Duration.ofDays(365);

  private final Settings settings;
  private final Consumer<String> say;
  private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
  private final Map<Part, Child> children = new EnumMap<>(Part.class);
  private final Readiness readiness;
  private final Keys keys;
  private final Tokens tokens;
  private final Launch launch;

  public LocalSystem(Settings settings) {
    this(settings, line -> {});
  }

  /**
   * A system of these settings, nothing started.
   *
   * @param say takes a line for every step
   */
  public LocalSystem(Settings settings, Consumer<String> say) {
    this.settings = settings;
    this.say = say;
    for (var part : Part.values()) {
      ports.put(part, part == Part.WORLD ? 0 : port(settings.ports().get(part)));
      children.put(part, new Child(part, settings.folders()));
    }
    this.readiness = new Readiness(ports);
    this.keys = Keys.in(settings.folders().keys());
    this.tokens = new Tokens(keys);
    this.launch = new Launch(settings, ports, keys);
  }

  private static int port(int wanted) {
    try {
      return wanted == 0 ? LocalKafka.freePort() : wanted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of these settings, in the order in which they start. */
  public List<Part> parts() {
    return Arrays.stream(Part.values())
        .filter(part -> !part.isService() || settings.services().contains(part))
        .filter(part -> part != Part.WORLD || settings.world())
        .toList();
  }

  /** Those of its parts that run. */
  public List<Part> running() {
    return parts().stream().filter(this::runs).toList();
  }

  /**
   * Starts all parts and waits until they are ready; what one start leaves in the logs, the next
   * forgets.
   *
   * @throws LocalFault when a port is taken, a part dies or is not ready in time; what was started
   *     goes on until {@link #stop()}
   */
  public void start() {
    start(parts());
  }

  /** Starts some of the parts as {@link #start()} does all. */
  public void start(List<Part> some) {
    for (var part : some) {
      if (part != Part.WORLD && !Readiness.free(ports.get(part))) {
        throw new LocalFault(
            "port %d, which %s needs, is taken by another program"
                .formatted(ports.get(part), part.label()));
      }
    }
    try {
      for (var part : some) {
        Files.deleteIfExists(settings.folders().log(part));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    some.stream().filter(part -> part.compareTo(Part.REGISTRATION) < 0).forEach(this::start);
    var services = some.stream().filter(Part::isService).toList();
    long begun = System.nanoTime();
    services.forEach(this::launch);
    services.forEach(service -> awaitReady(service, begun));
    some.stream().filter(Part.WORLD::equals).forEach(this::start);
  }

  /** Starts one part and waits until it is ready. */
  public void start(Part part) {
    long begun = System.nanoTime();
    launch(part);
    awaitReady(part, begun);
  }

  private void launch(Part part) {
    if (part.isService()) {
      writeToken(part);
    }
    children.get(part).start(launch.of(part));
  }

  private void writeToken(Part service) {
    var token = tokens.of("system", Map.of("sub", service.module()), SERVICE_TOKEN_VALID);
    try {
      Files.createDirectories(settings.folders().run());
      Files.writeString(settings.folders().tokenFile(service), token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Part part, long begun) {
    var ended =
        Await.until(
            part.label() + " ready, see " + shownLog(part),
            READY_WITHIN,
            () -> {
              if (!runs(part)) {
                return Optional.of(true);
              }
              return ready(part) ? Optional.of(false) : Optional.empty();
            });
    if (ended) {
      throw new LocalFault(part.label() + " ended while starting: see " + shownLog(part));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    say.accept("%-13s ready after %.1f s".formatted(part.label(), seconds));
  }

  /**
   * Stops all parts in order: the world, the services, Kafka, PostgreSQL; harmless when nothing
   * runs.
   */
  public void stop() {
    for (var part : List.of(Part.values()).reversed()) {
      boolean ran = runs(part);
      stop(part);
      if (ran) {
        say.accept("%-13s stopped".formatted(part.label()));
      }
    }
  }

  /** Stops one part as an operator would. */
  public void stop(Part part) {
    children.get(part).stop();
  }

  /** Stops a part as an operator would, and starts it again. */
  public void restart(Part part) {
    stop(part);
    start(part);
  }

  /** Ends a part at once, as a crash would; {@link #start(Part)} brings it back. */
  public void kill9(Part part) {
    children.get(part).kill();
  }

  /** Lets a part stand still (SIGSTOP). */
  public void pause(Part part) {
    children.get(part).signal("STOP");
  }

  /** Lets a part that stands still go on (SIGCONT). */
  public void resume(Part part) {
    children.get(part).signal("CONT");
  }

  public boolean runs(Part part) {
    return process(part).isPresent();
  }

  /** Whether a part answers as its users need it. */
  public boolean ready(Part part) {
    return runs(part) && readiness.ready(part);
  }

  public Optional<ProcessHandle> process(Part part) {
    return children.get(part).running();
  }

  /** All processes of a part: its own and those it started. */
  public List<ProcessHandle> processes(Part part) {
    return children.get(part).processes();
  }

  public int port(Part part) {
    return ports.get(part);
  }

  /** The base address of a service, without a slash at its end. */
  public String url(Part service) {
    return "http://127.0.0.1:" + ports.get(service);
  }

  /** The address for Kafka's clients. */
  public String bootstrap() {
    return "127.0.0.1:" + ports.get(Part.KAFKA);
  }

  /** The JDBC address of a service's database; user and password are {@code postgres}. */
  public String jdbcUrl(Part service) {
    return Launch.jdbcUrl(ports.get(Part.POSTGRES), service);
  }

  /** A bearer token, see {@link Tokens#of(String, Map)}. */
  public String token(String role, Map<String, String> claims) {
    return tokens.of(role, claims);
  }

  /** The services of these settings, as a client calls them. */
  public Api api() {
    var addresses = new EnumMap<Part, String>(Part.class);
    settings.services().forEach(service -> addresses.put(service, url(service)));
    return new Api(addresses, tokens);
  }

  /** The environment variables that a service gets. */
  public Map<String, String> environment(Part service) {
    writeToken(service);
    return Collections.unmodifiableMap(launch.environment(service));
  }

  /** Maven in the repository, with the JDK of this process. */
  public ProcessBuilder maven(List<String> arguments) {
    return Launch.maven(settings.folders(), arguments);
  }

  /** The path of a part's log, as a person at the repository's root would type it. */
  public String shownLog(Part part) {
    return settings.folders().shown(settings.folders().log(part));
  }

  public Settings settings() {
    return settings;
  }

  @Override
  public void close() {
    stop();
  }
}
