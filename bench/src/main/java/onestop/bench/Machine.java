package onestop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where and when it was measured: figures of another machine, or of one that did other work beside,
 * cannot be compared.
 *
 * @param command what was typed
 * @param loadBefore how many other threads wanted to run when it began (load average of a minute)
 */
record Machine(
    String command,
    String begun,
    String commit,
    int processors,
    String processor,
    long memoryMegabytes,
    String java,
    double loadBefore) {

  static Machine of(Path root, List<String> arguments) throws IOException, InterruptedException {
    return new Machine(
        ("./onestop bench " + String.join(" ", arguments)).strip(),
        Instant.now().toString(),
        commit(root),
        Runtime.getRuntime().availableProcessors(),
        line(Path.of("/proc/cpuinfo"), "model name"),
        Long.parseLong("0" + line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""))
            / 1024,
        Runtime.version().toString(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** A sentence for a page. */
  String told() {
    return """
    `%s`, begun %s at commit `%s`, JDK %s, %d processors (%s), %,d MB of memory; load average at the begin %.1f.
    """
        .formatted(
            command, begun, commit, java, processors, processor, memoryMegabytes, loadBefore);
  }

  private static String commit(Path root) throws IOException, InterruptedException {
    var git =
        new ProcessBuilder("git", "describe", "--always", "--dirty")
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? said.strip() : "unknown";
  }

  private static String line(Path file, String name) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }
}
