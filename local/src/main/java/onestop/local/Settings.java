package onestop.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a local system consists of.
 *
 * @param folders the repository and the system's own folder
 * @param ports the port of every part that listens; 0 takes a free one
 * @param services the services to start
 * @param replicas how many processes of each service, 1 or 2
 * @param world whether the card bureau and the bank answer
 * @param environment further environment variables for every service
 * @param recording whether the services record their ahead-of-time caches while they run
 */
public record Settings(
    Folders folders,
    Map<Part, Integer> ports,
    Set<Part> services,
    int replicas,
    boolean world,
    Map<String, String> environment,
    boolean recording) {

  public Settings {
    ports = Map.copyOf(ports);
    if (replicas < 1 || replicas > 2) {
      throw new LocalFault("one or two processes of each service, not " + replicas);
    }
    services = services.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(services));
    environment = Map.copyOf(environment);
  }

  /** What {@code ./onestop up} starts: everything the repository has, on the usual ports. */
  public static Settings usual(Path root) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (var part : Part.values()) {
      ports.put(part, part.usualPort());
    }
    var folders = new Folders(root, root.resolve(".onestop"));
    return new Settings(folders, ports, Modules.present(root), 1, true, Map.of(), false);
  }

  /** A system of its own on free ports, which runs beside any other. */
  public static Settings apart(Path root, Path home, Set<Part> services, boolean world) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (var part : Part.values()) {
      ports.put(part, 0);
    }
    return new Settings(new Folders(root, home), ports, services, 1, world, Map.of(), false);
  }

  /** The same with further environment variables for every service. */
  public Settings with(Map<String, String> more) {
    return new Settings(folders, ports, services, replicas, world, more, recording);
  }

  /** The same with so many processes of each service. */
  public Settings with(int processes) {
    return new Settings(folders, ports, services, processes, world, environment, recording);
  }

  /** The same, whose services record their ahead-of-time caches, written when they stop. */
  public Settings recordingCaches() {
    return new Settings(folders, ports, services, replicas, world, environment, true);
  }
}
