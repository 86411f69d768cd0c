package onestop.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onestop.local.LocalFault;
import onestop.local.Part;
import onestop.local.Settings;

/** Builds the images of the services and of the identity server where there is an engine for it. */
final class Images {

  private static final List<String> ENGINES = List.of("docker", "podman");

  private final Path root;
  private final Settings settings;
  private final Options options;

  /**
   * What was asked for.
   *
   * @param prefix before the names, with its slash
   */
  private record Options(boolean nativeForm, boolean pin, String prefix, String tag) {}

  private Images(Settings settings, Options options) {
    this.settings = settings;
    this.root = settings.folders().root();
    this.options = options;
  }

  /** Reads the command line's options; null when one is not understood. */
  static Images of(Settings settings, List<String> arguments) {
    boolean nativeForm = false;
    boolean pin = false;
    String prefix = "";
    String tag = "local";
    var left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.pop();
      if (option.equals("--native")) {
        nativeForm = true;
      } else if (option.equals("--pin")) {
        pin = true;
      } else if (option.equals("--registry") && !left.isEmpty()) {
        prefix = left.pop() + "/";
      } else if (option.equals("--tag") && !left.isEmpty()) {
        tag = left.pop();
      } else {
        return null;
      }
    }
    return new Images(settings, new Options(nativeForm, pin, prefix, tag));
  }

  int run() {
    String engine =
        ENGINES.stream()
            .filter(this::answers)
            .findFirst()
            .orElseThrow(() ->
                new LocalFault(
                    "no image is built: neither Docker nor Podman answers on this machine"));
    var bases = bases();
    if (options.pin()) {
      bases.replaceAll((name, image) -> pinned(engine, image));
      write(bases);
    }
    for (var service : settings.services().stream().sorted().toList()) {
      build(
          engine,
          options.nativeForm() ? "native" : "jvm",
          service.module() + (options.nativeForm() ? "-native" : ""),
          service,
          bases);
    }
    build(engine, "identity", "identity", null, bases);
    return 0;
  }

  private void build(
      String engine, String file, String name, Part service, Map<String, String> bases) {
    String image = options.prefix() + "onestop/" + name + ":" + options.tag();
    System.out.println("building " + image);
    var command = new ArrayList<>(List.of(engine, "build", "-f", "images/" + file + ".Dockerfile"));
    bases.forEach((key, value) -> command.addAll(List.of("--build-arg", key + "=" + value)));
    if (service != null) {
      command.addAll(List.of("--build-arg", "SERVICE=" + service.module()));
    }
    command.addAll(List.of("--build-arg", "REVISION=" + revision(), "-t", image, "."));
    if (start(command, true).code() != 0) {
      throw new LocalFault(image + " could not be built: see above");
    }
  }

  private boolean answers(String engine) {
    return start(List.of(engine, "info"), false).code() == 0;
  }

  private String pinned(String engine, String image) {
    String name = image.replaceFirst("@.*", "");
    if (start(List.of(engine, "pull", name), true).code() != 0) {
      throw new LocalFault(name + " cannot be pulled");
    }
    var digest =
        start(
            List.of(engine, "image", "inspect", "--format", "{{index .RepoDigests 0}}", name),
            false);
    String text = digest.output().strip();
    if (digest.code() != 0 || !text.contains("@")) {
      throw new LocalFault(engine + " knows no digest of " + name);
    }
    return name + text.substring(text.indexOf('@'));
  }

  private String revision() {
    var answer = start(List.of("git", "rev-parse", "HEAD"), false);
    return answer.code() == 0 ? answer.output().strip() : "unknown";
  }

  private Path file() {
    return root.resolve("images/bases.env");
  }

  private Map<String, String> bases() {
    var bases = new LinkedHashMap<String, String>();
    for (String line : lines()) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        bases.put(line.substring(0, equals), line.substring(equals + 1).strip());
      }
    }
    return bases;
  }

  private void write(Map<String, String> bases) {
    var lines = new ArrayList<String>();
    for (String line : lines()) {
      String name = line.replaceFirst("=.*", "");
      lines.add(bases.containsKey(name) ? name + "=" + bases.get(name) : line);
    }
    try {
      Files.write(file(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Answer(int code, String output) {}

  /** Runs a program in the repository; a program that is not there answers 127. */
  private Answer start(List<String> command, boolean shown) {
    var builder = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    if (shown) {
      builder.inheritIO();
    }
    try {
      var process = builder.start();
      String output =
          shown ? "" : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!shown && !process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new Answer(process.waitFor(), output);
    } catch (IOException _) {
      return new Answer(127, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }
}
