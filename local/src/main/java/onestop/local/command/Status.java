package onestop.local.command;

import onestop.local.LocalSystem;
import onestop.local.Memory;
import onestop.local.Part;
import onestop.local.Settings;

/** Says what runs; exit code 0 when all is ready, else 1. */
final class Status {

  private static final String ROW = "%-14s %8s %9s %6s  %s%n";

  private final LocalSystem system;

  Status(Settings settings) {
    this.system = new LocalSystem(settings);
  }

  int run() {
    System.out.printf(ROW, "NAME", "PID", "MEMORY", "PORT", "STATE");
    boolean allReady = true;
    for (var part : system.parts()) {
      allReady &= row(part);
    }
    return allReady ? 0 : 1;
  }

  private boolean row(Part part) {
    var process = system.process(part);
    boolean ready = system.ready(part);
    var memory = Memory.megabytes(system.processes(part));
    System.out.printf(
        ROW,
        part.label(),
        process.map(running -> String.valueOf(running.pid())).orElse("-"),
        memory.isPresent() ? memory.getAsLong() + " MB" : "-",
        part == Part.WORLD ? "-" : system.port(part),
        process.isEmpty() ? "down" : ready ? "ready" : "not ready");
    return ready;
  }
}
