package onestop.local.command;

import onestop.local.LocalSystem;
import onestop.local.Part;

/** The table of addresses with which {@code up} ends. */
final class Addresses {

  private Addresses() {}

  static String of(LocalSystem system) {
    var table = new StringBuilder("\n");
    for (var service : system.settings().services().stream().sorted().toList()) {
      var url = system.url(service);
      table.append(
          "  %-13s %s   Swagger UI %s/q/swagger-ui%n".formatted(service.label(), url, url));
    }
    table.append(
        "  %-13s 127.0.0.1:%d   user postgres, password postgres, a database per service%n"
            .formatted("PostgreSQL", system.port(Part.POSTGRES)));
    table.append("  %-13s %s%n".formatted("Kafka", system.bootstrap()));
    return table.toString();
  }
}
