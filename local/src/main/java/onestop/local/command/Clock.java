package onestop.local.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import onestop.local.Api;
import onestop.local.LocalFault;
import onestop.local.LocalSystem;
import onestop.local.Part;
import onestop.local.Settings;

/** Moves the date of all services that run; each answers when its sweeps for that date are done. */
final class Clock {

  private final LocalSystem system;

  Clock(Settings settings) {
    this.system = new LocalSystem(settings);
  }

  int run(String text) {
    var date = date(text);
    // Two processes of a service share its date: one of them is enough.
    var running = system.running().stream().filter(Part.services()::contains).toList();
    if (running.isEmpty()) {
      throw new LocalFault("no service runs: ./onestop up");
    }
    var api = system.api();
    var token = api.token("officer", Map.of());
    for (var service : running) {
      var answer = api.put(service, "/api/clock", token, Map.of("today", date.toString()));
      System.out.printf("%-13s %s%n", service.label(), answer);
    }
    if (!date.equals(LocalDate.now(Api.SHANGHAI))) {
      System.out.println("./onestop clock today goes back");
    }
    return 0;
  }

  private static LocalDate date(String text) {
    if (text.equals("today")) {
      return LocalDate.now(Api.SHANGHAI);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new LocalFault("not a date (YYYY-MM-DD) and not today: " + text, e);
    }
  }
}
