package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The processes of one local system: starts them and waits until they are ready. */
final class Processes {

  private static final Duration READY_WITHIN = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(20);
  // The cache is made of what was recorded when the process ends.
  private static final Duration RECORDING = Duration.ofMinutes(5);
  private static final Duration SERVICE_TOKEN_VALID = Duration.ofDays(365);

  private final Folders folders;
  private final Launch launch;
  private final Readiness readiness;
  private final Tokens tokens;
  private final Consumer<String> say;
  private final Map<Part, Child> children = new EnumMap<>(Part.class);

  Processes(
      Settings settings, Launch launch, Readiness readiness, Tokens tokens, Consumer<String> say) {
    this.folders = settings.folders();
    this.launch = launch;
    this.readiness = readiness;
    this.tokens = tokens;
    this.say = say;
    for (var part : Part.values()) {
      children.put(part, new Child(part, folders, settings.recording() ? RECORDING : GRACE));
    }
  }

  /**
   * Starts parts in their order, the services side by side, their second processes after them; what
   * an earlier start left in the logs is forgotten.
   */
  void start(List<Part> parts) {
    parts.forEach(this::forgetLog);
    parts.stream().filter(part -> part.compareTo(Part.REGISTRATION) < 0).forEach(this::start);
    sideBySide(parts.stream().filter(Part.services()::contains).toList());
    sideBySide(parts.stream().filter(Part::isReplica).toList());
    parts.stream().filter(Part.WORLD::equals).forEach(this::start);
  }

  private void sideBySide(List<Part> services) {
    long begun = System.nanoTime();
    services.forEach(this::launch);
    services.forEach(service -> awaitReady(service, begun));
  }

  void start(Part part) {
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

  /** The token with which a service calls the others; it lives as long as a process may. */
  void writeToken(Part service) {
    var token = tokens.of("system", Map.of("sub", service.module()), SERVICE_TOKEN_VALID);
    try {
      Files.createDirectories(folders.run());
      Files.writeString(folders.tokenFile(service), token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void forgetLog(Part part) {
    try {
      Files.deleteIfExists(folders.log(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(Part part, long begun) {
    var log = folders.shown(folders.log(part));
    boolean ended =
        Await.until(
            part.label() + " ready, see " + log,
            READY_WITHIN,
            () -> {
              if (running(part).isEmpty()) {
                return Optional.of(true);
              }
              return readiness.ready(part) ? Optional.of(false) : Optional.empty();
            });
    if (ended) {
      throw new LocalFault(part.label() + " ended while starting: see " + log);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    say.accept("%-14s ready after %.1f s".formatted(part.label(), seconds));
  }

  /** Stops all in the opposite order of their start; harmless when nothing runs. */
  void stop() {
    for (var part : List.of(Part.values()).reversed()) {
      boolean ran = running(part).isPresent();
      children.get(part).stop();
      if (ran) {
        say.accept("%-14s stopped".formatted(part.label()));
      }
    }
  }

  boolean ready(Part part) {
    return running(part).isPresent() && readiness.ready(part);
  }

  Optional<ProcessHandle> running(Part part) {
    return children.get(part).running();
  }

  Child of(Part part) {
    return children.get(part);
  }
}
