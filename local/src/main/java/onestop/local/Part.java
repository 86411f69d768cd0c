package onestop.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The processes of the local run, in the order in which they start; they stop in the opposite one.
 */
public enum Part {
  POSTGRES(15432),
  KAFKA(19092),
  REGISTRATION(8081),
  EXEMPTION(8082),
  SETTLEMENT(8083),
  VERIFICATION(8084),
  WORLD(0);

  private static final List<Part> SERVICES =
      List.of(REGISTRATION, EXEMPTION, SETTLEMENT, VERIFICATION);

  private final int port;

  Part(int port) {
    this.port = port;
  }

  /** The four services. */
  public static List<Part> services() {
    return SERVICES;
  }

  /** Finds a part by its name or, for a service, its module's name. */
  public static Optional<Part> named(String name) {
    return Arrays.stream(values())
        .filter(part -> name.equals(part.label()) || name.equals(part.module()))
        .findFirst();
  }

  /** All names, for a message. */
  public static String labels(List<Part> parts) {
    return parts.stream().map(Part::label).collect(Collectors.joining(", "));
  }

  public boolean isService() {
    return SERVICES.contains(this);
  }

  /** The name a person types, that of its log and pid file and of a service's database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Maven module, for a service. */
  public String module() {
    return label() + "-service";
  }

  /** The port everybody knows; 0 for the world, which listens nowhere. */
  public int usualPort() {
    return port;
  }
}
