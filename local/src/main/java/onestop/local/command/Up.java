package onestop.local.command;

import java.time.Duration;
import onestop.local.Await;
import onestop.local.Build;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.NativeForm;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Starter;
import onestop.local.world.Stage;

/** Starts everything, plays the samples and a life, and stays until it is told to end. */
final class Up {

  private final Settings settings;
  private final boolean detach;
  private final boolean empty;
  private final LocalSystem system;
  private final Starter starter;
  private volatile boolean ending;

  Up(Settings settings, boolean detach, boolean empty) {
    this.settings = settings;
    this.detach = detach;
    this.empty = empty;
    this.system = new LocalSystem(settings, System.out::println);
    this.starter = new Starter(settings.folders());
  }

  int run() {
    var running = system.running();
    if (!running.isEmpty() || starter.running().isPresent()) {
      return alreadyRunning();
    }
    long begun = System.nanoTime();
    system.requirePorts();
    starter.claim();
    var stopping = new Thread(this::stop);
    Runtime.getRuntime().addShutdownHook(stopping);
    if (!NativeForm.isWanted()) {
      new Build(settings.folders(), System.out::println).bringUpToDate(settings.services());
    }
    system.start();
    if (!empty) {
      new Stage(system, System.out::println).play();
    }
    System.out.println(Addresses.of(system));
    System.out.printf("up after %.1f s%n", (System.nanoTime() - begun) / 1e9);
    if (detach) {
      Runtime.getRuntime().removeShutdownHook(stopping);
      starter.release();
      System.out.println("./onestop down stops it");
      return 0;
    }
    System.out.println("Ctrl-C stops it");
    return watch();
  }

  private int alreadyRunning() {
    var missing = system.parts().stream().filter(part -> !system.runs(part)).toList();
    if (missing.isEmpty()) {
      System.out.println("already running");
      System.out.println(Addresses.of(system));
      return 0;
    }
    starter
        .running()
        .ifPresent(other -> {
          throw new LocalFault(
              "another ./onestop (pid %d) is starting or stopping it".formatted(other.pid()));
        });
    throw new LocalFault(
        "running, but without %s: ./onestop down, then up again".formatted(Part.labels(missing)));
  }

  private int watch() {
    while (true) {
      Await.pause(Duration.ofSeconds(1));
      for (var part : system.parts()) {
        // While all is being stopped in order, a part that has ended is none that died.
        if (!system.runs(part) && !ending) {
          throw new LocalFault(part.label() + " has ended: see " + system.shownLog(part));
        }
      }
    }
  }

  private void stop() {
    ending = true;
    system.stop();
    starter.release();
  }
}
