package onestop.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One process of the local run, known by its pid file only, so that another {@code ./onestop} than
 * the one that started it can look at it and stop it.
 */
final class Child {

  private final Part part;
  private final Folders folders;
  private final Duration grace;
  private final PidFile pidFile;

  /** A part's process; {@code grace} is how long it may take to end when it is asked to. */
  Child(Part part, Folders folders, Duration grace) {
    this.part = part;
    this.folders = folders;
    this.grace = grace;
    this.pidFile = new PidFile(folders.run().resolve(part.label() + ".pid"));
  }

  void start(ProcessBuilder command) {
    try {
      Files.createDirectories(folders.run());
      var log = folders.log(part).toFile();
      var process =
          command
              .directory(folders.root().toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start();
      pidFile.write(process.toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it was started and not stopped since, even if it has ended. */
  boolean isKnown() {
    return pidFile.exists();
  }

  Optional<ProcessHandle> running() {
    return pidFile.running();
  }

  /**
   * Asks it to end and, when it does not within its time, ends it; harmless when it does not run.
   */
  void stop() {
    running()
        .ifPresent(process -> {
          // A stopped (SIGSTOP) process hears the request only when it goes on.
          signal("CONT");
          process.destroy();
          if (!Await.holds(grace, () -> !PidFile.alive(process))) {
            kill();
          }
        });
    pidFile.delete();
  }

  /** Ends at once all that belongs to it. */
  void kill() {
    var all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    Await.holds(grace, () -> all.stream().noneMatch(PidFile::alive));
    pidFile.delete();
  }

  void signal(String name) {
    if (running().isEmpty()) {
      throw new LocalFault(part.label() + " does not run");
    }
    signal(name, processes());
  }

  /** Sends a signal by the shell's own kill: the program is not on every machine. */
  static void signal(String name, List<ProcessHandle> processes) {
    var pids = processes.stream().map(process -> String.valueOf(process.pid()));
    var command = "kill -" + name + " " + pids.collect(Collectors.joining(" "));
    try {
      new ProcessBuilder("sh", "-c", command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The process and all that it started; for PostgreSQL the server too. */
  List<ProcessHandle> processes() {
    var roots = new ArrayList<ProcessHandle>();
    running().ifPresent(roots::add);
    if (part == Part.POSTGRES) {
      PostgresMain.server(folders.data(part)).ifPresent(roots::add);
    }
    return roots.stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .distinct()
        .toList();
  }
}
