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
  REGISTRATION_2(8091, REGISTRATION),
  EXEMPTION_2(8092, EXEMPTION),
  SETTLEMENT_2(8093, SETTLEMENT),
  VERIFICATION_2(8094, VERIFICATION),
  WORLD(0);

  private static final List<Part> SERVICES =
      List.of(REGISTRATION, EXEMPTION, SETTLEMENT, VERIFICATION);

  private final int port;
  private final Part first;

  Part(int port) {
    this(port, null);
  }

  Part(int port, Part first) {
    this.port = port;
    this.first = first == null ? this : first;
  }

  /** The four services, each by its first process. */
  public static List<Part> services() {
    return SERVICES;
  }

  /** Finds a part by its name or, for a service, its module's name. */
  public static Optional<Part> named(String name) {
    return Arrays.stream(values())
        .filter(part -> name.equals(part.label()) || name.equals(part.label() + "-service"))
        .findFirst();
  }

  /** All names, for a message. */
  public static String labels(List<Part> parts) {
    return parts.stream().map(Part::label).collect(Collectors.joining(", "));
  }

  /** Whether it is a process of a service, its first or its second. */
  public boolean isService() {
    return SERVICES.contains(first);
  }

  /** Whether it is the second process of a service. */
  public boolean isReplica() {
    return first != this;
  }

  /** The service that it is a process of: the part of the first one. */
  public Part service() {
    return first;
  }

  /** The second process of a service. */
  public Part replica() {
    return Arrays.stream(values())
        .filter(part -> part.isReplica() && part.first == first)
        .findFirst()
        .orElseThrow();
  }

  /** The name a person types, that of its log and pid file. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of a service's database. */
  public String database() {
    return first.label();
  }

  /** The Maven module, for a service. */
  public String module() {
    return first.label() + "-service";
  }

  /** The port everybody knows; 0 for the world, which listens nowhere. */
  public int usualPort() {
    return port;
  }
}
