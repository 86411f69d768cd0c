package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process by pid and start time, one line {@code <pid> <epoch milliseconds>}: a process
 * that got the same pid later is another one and is never taken for it.
 */
record PidFile(Path path) {

  // The start time is told in clock ticks since a boot time that is rounded to seconds.
  private static final Duration PRECISION = Duration.ofSeconds(2);

  void write(ProcessHandle process) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, process.pid() + " " + started(process).toEpochMilli() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The process, if it is still that one and has not ended. */
  Optional<ProcessHandle> running() {
    try {
      var fields = Files.readString(path).strip().split(" ", -1);
      var start = Instant.ofEpochMilli(Long.parseLong(fields[1]));
      return ProcessHandle.of(Long.parseLong(fields[0]))
          .filter(PidFile::alive)
          .filter(
              process -> Duration.between(start, started(process)).abs().compareTo(PRECISION) <= 0);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      // No file, or one that was cut off by a crash: nothing is known to run.
      return Optional.empty();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it runs; one that has ended and that nobody has waited for (a zombie) does not. */
  static boolean alive(ProcessHandle process) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      // Not Linux, or gone this moment: what the JDK says stands.
      return process.isAlive();
    }
  }

  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }
}
