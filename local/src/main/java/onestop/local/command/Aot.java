package onestop.local.command;

import onestop.local.Build;
import onestop.local.Folders;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.world.Stage;

/**
 * Lets every service record, while the samples and a life are played, what its virtual machine
 * loads and compiles; {@code up} starts with that as long as the service is not built anew.
 */
final class Aot {

  private final Settings usual;

  Aot(Settings usual) {
    this.usual = usual;
  }

  int run() {
    var folders = usual.folders();
    new Build(folders, Aot::say).bringUpToDate(usual.services());
    var home = folders.home().resolve("aot");
    Folders.delete(home);
    var settings = Settings.apart(folders.root(), home, usual.services(), true).recordingCaches();
    try (var system = new LocalSystem(settings, Aot::say)) {
      system.start();
      new Stage(system, line -> {}).play();
      say("a life was played; each service now writes its cache as it stops");
    }
    Folders.delete(home);
    usual.services().stream().sorted().forEach(this::tell);
    return 0;
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private void tell(Part service) {
    var folders = usual.folders();
    if (!folders.hasCache(service)) {
      throw new LocalFault(service.label() + " wrote no cache");
    }
    System.out.printf(
        "%-13s %s, %d MB%n",
        service.label(),
        folders.shown(folders.cache(service)),
        folders.cache(service).toFile().length() >> 20);
  }
}
