package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The services' Maven modules: which there are, and which are older than what they are made of. */
public final class Modules {

  private Modules() {}

  /** The services that the parent pom lists and that have sources. */
  public static Set<Part> present(Path root) {
    var present = EnumSet.noneOf(Part.class);
    String pom = read(root.resolve("pom.xml"));
    for (var service : Part.services()) {
      if (pom.contains("<module>" + service.module() + "</module>")
          && hasSources(root.resolve(service.module()).resolve("src/main/java"))) {
        present.add(service);
      }
    }
    return present;
  }

  /**
   * Those of the services whose application is missing or older than a source or pom it is built
   * from.
   */
  public static Set<Part> stale(Folders folders, Set<Part> services) {
    var root = folders.root();
    var stale = EnumSet.noneOf(Part.class);
    for (var service : services) {
      var built = Folders.newest(folders.application(service));
      for (var module : new String[] {service.module(), "service-kit", "contracts"}) {
        if (Folders.newest(root.resolve(module).resolve("src/main")).compareTo(built) > 0
            || Folders.newest(root.resolve(module).resolve("pom.xml")).compareTo(built) > 0) {
          stale.add(service);
        }
      }
      if (Folders.newest(root.resolve("pom.xml")).compareTo(built) > 0) {
        stale.add(service);
      }
    }
    return stale;
  }

  private static boolean hasSources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new LocalFault("not the repository's folder: " + file + " cannot be read", e);
    }
  }
}
