package onestop.local.command;

import onestop.local.LocalSystem;
import onestop.local.Part;

/** The table of addresses with which {@code up} ends. */
final class Addresses {

  private Addresses() {}

  static String of(LocalSystem system) {
    var table = new StringBuilder("\n");
    for (var service : system.parts().stream().filter(Part::isService).toList()) {
      var url = system.url(service);
      table.append(
          "  %-14s %s   Swagger UI %s/q/swagger-ui%n".formatted(service.label(), url, url));
    }
    table.append(
        "  %-14s 127.0.0.1:%d   user postgres, password postgres, a database per service%n"
            .formatted("PostgreSQL", system.port(Part.POSTGRES)));
    table.append("  %-14s %s%n".formatted("Kafka", system.bootstrap()));
    return table.toString();
  }
}
