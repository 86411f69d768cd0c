package onestop.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onestop.local.Build;
import onestop.local.LocalFault;
import onestop.local.Settings;

/** Builds what is measured and the bench, and runs that in a process of its own. */
final class Bench {

  private final Settings settings;

  Bench(Settings settings) {
    this.settings = settings;
  }

  int run(List<String> arguments) {
    var folders = settings.folders();
    var build = new Build(folders, System.out::println);
    build.bringUpToDate(settings.services());
    build.build("bench,bench/bare");
    var root = folders.root();
    var target = root.resolve("bench/target");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Duser.timezone=UTC",
                "-Donestop.root=" + root,
                "-cp",
                target.resolve("bench-1.0.0-SNAPSHOT.jar") + ":" + target.resolve("lib") + "/*",
                "onestop.bench.Main"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).directory(root.toFile()).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new LocalFault("the bench cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }
}
