package onestop.local.command;

import java.time.Duration;
import onestop.local.Await;
import onestop.local.LocalSystem;
import onestop.local.Settings;
import onestop.local.Starter;

/** Stops everything, whoever started it. */
final class Down {

  private static final Duration ORDERLY_END = Duration.ofSeconds(60);

  private final Settings settings;

  Down(Settings settings) {
    this.settings = settings;
  }

  int run() {
    var system = new LocalSystem(settings, System.out::println);
    var starter = new Starter(settings.folders());
    var nothing = system.running().isEmpty() && starter.running().isEmpty();
    // An `up` in the foreground stops its processes itself; stopping them here would look to it
    // like a crash.
    starter
        .running()
        .ifPresent(up -> {
          up.destroy();
          Await.holds(ORDERLY_END, () -> starter.running().isEmpty());
        });
    system.stop();
    System.out.println(nothing ? "nothing was running" : "all stopped");
    return 0;
  }
}
