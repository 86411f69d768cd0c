package onestop.local.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onestop.local.Build;
import onestop.local.LocalFault;
import onestop.local.Settings;

/** Builds what is broken and what breaks it, and runs that in a process of its own. */
final class Chaos {

  private final Settings settings;

  Chaos(Settings settings) {
    this.settings = settings;
  }

  int run(List<String> arguments) {
    var folders = settings.folders();
    var build = new Build(folders, System.out::println);
    build.bringUpToDate(settings.services());
    build.build("chaos");
    var target = folders.root().resolve("chaos/target");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-Donestop.root=" + folders.root(),
                "-cp",
                target.resolve("chaos-1.0.0-SNAPSHOT.jar") + ":" + target.resolve("lib") + "/*",
                "onestop.chaos.ChaosMain"));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command)
          .directory(folders.root().toFile())
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new LocalFault("chaos cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }
}
