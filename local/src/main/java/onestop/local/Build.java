package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds services with one Maven call. */
public final class Build {

  private static final Pattern MODULE = Pattern.compile("Building (.+?) [^ ]+ +(\\[\\d+/\\d+])");

  private final Folders folders;
  private final Consumer<String> say;

  public Build(Folders folders, Consumer<String> say) {
    this.folders = folders;
    this.say = say;
  }

  /** Builds those of the services that are not up to date; their tests are not run. */
  public void bringUpToDate(Set<Part> services) {
    var stale = Modules.stale(folders, services);
    if (stale.isEmpty()) {
      return;
    }
    var modules = stale.stream().sorted().map(Part::module).collect(Collectors.joining(","));
    var begun = FileTime.from(Instant.now());
    build(modules);
    try {
      for (var service : stale) {
        // The time of the build's begin: what is edited while it runs is newer than its result.
        Files.setLastModifiedTime(folders.application(service), begun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds any other modules and what they are made of; their tests are not run. */
  public void build(String modules) {
    say.accept("building " + modules);
    run(List.of("-DskipTests", "-Dspotless.check.skip=true", "package", "-am", "-pl", modules));
  }

  private void run(List<String> arguments) {
    var log = folders.run().resolve("build.log");
    String error = null;
    try {
      Files.createDirectories(folders.run());
      var process = maven(folders, arguments).redirectErrorStream(true).start();
      try (var reader = process.inputReader(StandardCharsets.UTF_8);
          var writer = Files.newBufferedWriter(log)) {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
          writer.write(line);
          writer.newLine();
          var module = MODULE.matcher(line);
          if (module.find()) {
            say.accept("  " + module.group(2) + " " + module.group(1));
          }
          if (line.startsWith("[ERROR]") && tellsMore(line, error)) {
            error = line.substring("[ERROR]".length()).strip();
          }
        }
      }
      if (process.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      throw new LocalFault("Maven cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted while building", e);
    }
    throw new LocalFault("the build failed (" + error + "): see " + folders.shown(log));
  }

  /** A line that names a source file tells most; of others the first, usually a headline, least. */
  private static boolean tellsMore(String line, String before) {
    return before == null || (line.contains(".java:") && !before.contains(".java:"));
  }

  /** Maven in the repository, with the JDK of this process. */
  public static ProcessBuilder maven(Folders folders, List<String> arguments) {
    var command = new ArrayList<>(List.of(folders.root().resolve("mvnw").toString(), "-ntp"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).directory(folders.root().toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
