package onestop.local.command;

import java.util.LinkedHashMap;
import java.util.List;
import onestop.local.Keys;
import onestop.local.LocalFault;
import onestop.local.Settings;
import onestop.local.Tokens;

/** Prints a bearer token and nothing else; needs nothing to run. */
final class TokenCommand {

  private final Settings settings;

  TokenCommand(Settings settings) {
    this.settings = settings;
  }

  int run(List<String> arguments) {
    var claims = new LinkedHashMap<String, String>();
    for (var argument : arguments.subList(1, arguments.size())) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new LocalFault("not name=value: " + argument);
      }
      claims.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    var tokens = new Tokens(Keys.in(settings.folders().keys()));
    System.out.println(tokens.of(arguments.getFirst(), claims));
    return 0;
  }
}
