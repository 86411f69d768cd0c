package onestop.local;

import java.nio.file.Path;
import java.util.List;
import onestop.local.command.Commands;

/**
 * What {@code ./onestop} calls. Exit codes: 0 done, 1 refused or failed (one line says why), 2 not
 * understood.
 */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Logging.silent();
    var commands = new Commands(Path.of(System.getProperty("onestop.root", ".")));
    System.exit(run(commands, List.of(arguments)));
  }

  static int run(Commands commands, List<String> arguments) {
    try {
      return commands.run(arguments);
    } catch (LocalFault | ApiFault fault) {
      System.err.println("onestop: " + fault.getMessage());
      return 1;
    }
  }
}
