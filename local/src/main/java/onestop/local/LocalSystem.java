package onestop.local;

import java.time.Duration;
import java.util.Arrays;
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

  private final Settings settings;
  private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
  private final Tokens tokens;
  private final Launch launch;
  private final Readiness readiness;
  private final Processes processes;

  public LocalSystem(Settings settings) {
    this(settings, line -> {});
  }

  /** A system of these settings, nothing started; {@code say} takes a line for every step. */
  public LocalSystem(Settings settings, Consumer<String> say) {
    this.settings = settings;
    settings.ports().forEach((part, wanted) -> ports.put(part, port(part, wanted)));
    var keys = Keys.in(settings.folders().keys());
    this.tokens = new Tokens(keys);
    this.launch = new Launch(settings, ports, keys);
    this.readiness = new Readiness(ports);
    this.processes = new Processes(settings, launch, readiness, tokens, say);
  }

  private static int port(Part part, int wanted) {
    return wanted == 0 && part != Part.WORLD ? FreePort.next() : wanted;
  }

  public Settings settings() {
    return settings;
  }

  /**
   * The parts of these settings, in the order in which they start; second processes also when
   * another instance has started them.
   */
  public List<Part> parts() {
    return Arrays.stream(Part.values())
        .filter(part -> !part.isService() || settings.services().contains(part.service()))
        .filter(
            part -> !part.isReplica() || settings.replicas() > 1 || processes.of(part).isKnown())
        .filter(part -> part != Part.WORLD || settings.world())
        .toList();
  }

  /** Those of its parts that run. */
  public List<Part> running() {
    return parts().stream().filter(this::runs).toList();
  }

  /**
   * Starts all parts and waits until they are ready.
   *
   * @throws LocalFault when a port is taken, a part dies or is not ready in time; what was started
   *     goes on until {@link #stop()}
   */
  public void start() {
    start(parts());
  }

  /** Starts some of the parts as {@link #start()} does all. */
  public void start(List<Part> some) {
    requirePorts();
    processes.start(some);
  }

  /** Starts one part and waits until it is ready. */
  public void start(Part part) {
    processes.start(part);
  }

  /** Refuses when another program listens on a port of this system. */
  public void requirePorts() {
    parts().stream().filter(part -> part != Part.WORLD).forEach(readiness::requirePort);
  }

  /**
   * Stops all parts in order: the world, the services, Kafka, PostgreSQL; harmless when nothing
   * runs.
   */
  public void stop() {
    processes.stop();
  }

  /** Stops one part as an operator would. */
  public void stop(Part part) {
    processes.of(part).stop();
  }

  /** Stops a part as an operator would, and starts it again. */
  public void restart(Part part) {
    stop(part);
    start(part);
  }

  /** Ends a part at once, as a crash would; {@link #start(Part)} brings it back. */
  public void kill9(Part part) {
    processes.of(part).kill();
  }

  /** Lets a part stand still (SIGSTOP). */
  public void pause(Part part) {
    processes.of(part).signal("STOP");
  }

  /** Lets a part that stands still go on (SIGCONT). */
  public void resume(Part part) {
    processes.of(part).signal("CONT");
  }

  public boolean runs(Part part) {
    return process(part).isPresent();
  }

  /** Whether a part answers as its users need it. */
  public boolean ready(Part part) {
    return processes.ready(part);
  }

  public Optional<ProcessHandle> process(Part part) {
    return processes.running(part);
  }

  /** All processes of a part: its own and those it started. */
  public List<ProcessHandle> processes(Part part) {
    return processes.of(part).processes();
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

  /**
   * Every process of the services, the second ones too, as a client calls them who chooses one
   * himself.
   *
   * @param patience how long it waits for an answer
   */
  public Api apiOfEveryProcess(Duration patience) {
    var addresses = new EnumMap<Part, String>(Part.class);
    for (var service : settings.services()) {
      addresses.put(service, url(service));
      addresses.put(service.replica(), url(service.replica()));
    }
    return new Api(addresses, tokens, patience);
  }

  /** The environment variables that a service gets, for one that is started in another way. */
  public Map<String, String> environment(Part service) {
    processes.writeToken(service);
    return launch.environment(service);
  }

  /** The path of a part's log, as a person at the repository's root would type it. */
  public String shownLog(Part part) {
    return settings.folders().shown(settings.folders().log(part));
  }

  @Override
  public void close() {
    stop();
  }
}
