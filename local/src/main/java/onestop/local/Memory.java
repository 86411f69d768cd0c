package onestop.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Resident memory of processes, where the system tells it (Linux). */
public final class Memory {

  private Memory() {}

  /** Megabytes that the processes hold together; pages they share are counted once. */
  public static OptionalLong megabytes(List<ProcessHandle> processes) {
    long kilobytes = processes.stream().mapToLong(Memory::kilobytes).sum();
    return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(kilobytes / 1024);
  }

  // Pss: a page that several processes share is counted in parts.
  private static long kilobytes(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
