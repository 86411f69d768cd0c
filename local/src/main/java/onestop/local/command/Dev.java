package onestop.local.command;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import onestop.local.Build;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Starter;

/**
 * Everything else as {@code up --empty}, one service by {@code quarkus:dev} with live reload on its
 * usual port.
 */
final class Dev {

  private final Settings settings;
  private final String name;

  Dev(Settings settings, String name) {
    this.settings = settings;
    this.name = name;
  }

  int run() {
    var service =
        Part.named(name)
            .filter(settings.services()::contains)
            .orElseThrow(() -> new LocalFault("no service " + name));
    var starter = new Starter(settings.folders());
    if (!new LocalSystem(settings).running().isEmpty() || starter.running().isPresent()) {
      throw new LocalFault("already running: ./onestop down first, dev starts all it needs");
    }
    var others = EnumSet.copyOf(settings.services());
    others.remove(service);
    var whole = new LocalSystem(settings, System.out::println);
    whole.requirePorts();
    starter.claim();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              whole.stop();
              starter.release();
            }));
    new Build(settings.folders(), System.out::println).bringUpToDate(others);
    whole.start(whole.parts().stream().filter(part -> part != service).toList());
    return live(service, whole);
  }

  private int live(Part service, LocalSystem system) {
    var command =
        Build.maven(
            settings.folders(),
            List.of(
                "-Ddebug=false",
                "-DskipTests",
                "-Dspotless.check.skip=true",
                "test-compile",
                "quarkus:dev",
                "-am",
                "-pl",
                service.module()));
    command.environment().putAll(system.environment(service));
    try {
      return command.inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new LocalFault("Maven cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
