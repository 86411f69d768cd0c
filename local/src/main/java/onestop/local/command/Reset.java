package onestop.local.command;

import onestop.local.Folders;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;
import onestop.local.Starter;

/** Forgets all local data, logs and keys; refused while something runs. */
final class Reset {

  private final Settings settings;

  Reset(Settings settings) {
    this.settings = settings;
  }

  int run() {
    var running = new LocalSystem(settings).running();
    if (!running.isEmpty() || new Starter(settings.folders()).running().isPresent()) {
      throw new LocalFault("still running (" + Part.labels(running) + "): ./onestop down first");
    }
    var folders = settings.folders();
    Folders.delete(folders.data());
    Folders.delete(folders.run());
    Folders.delete(folders.keys());
    System.out.println("local data, logs and keys are gone");
    return 0;
  }
}
