package onestop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;

/**
 * Where things lie.
 *
 * @param root the repository
 * @param home the local run's own folder, {@code .onestop} for {@code ./onestop up}
 */
public record Folders(Path root, Path home) {

  public Folders {
    root = root.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
  }

  public Path data(Part part) {
    return data().resolve(part.label());
  }

  public Path data() {
    return home.resolve("data");
  }

  public Path run() {
    return home.resolve("run");
  }

  public Path keys() {
    return home.resolve("keys");
  }

  public Path log(Part part) {
    return run().resolve(part.label() + ".log");
  }

  public Path tokenFile(Part service) {
    return run().resolve(service.label() + ".token");
  }

  /** PostgreSQL's unpacked binaries: shared by all runs of one repository, they never change. */
  public Path binaries() {
    return root.resolve(".onestop/binaries");
  }

  public Path application(Part service) {
    return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** The service as a native executable, made by {@code ./onestop native}. */
  public Path executable(Part service) {
    String module = service.module();
    return root.resolve(module).resolve("target/" + module + "-1.0.0-SNAPSHOT-runner");
  }

  /**
   * What a service's virtual machine learned from an earlier run, made by {@code ./onestop aot}.
   */
  public Path cache(Part service) {
    return application(service).resolveSibling("app.aot");
  }

  /** Whether there is such a cache, and the application has not been built anew since. */
  public boolean hasCache(Part service) {
    return newest(cache(service)).compareTo(newest(application(service))) > 0;
  }

  /** A path as a person at the repository's root would type it. */
  public String shown(Path path) {
    return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
  }

  /** The newest change below a folder or of a file; the epoch when there is nothing. */
  static FileTime newest(Path path) {
    if (!Files.exists(path)) {
      return FileTime.fromMillis(0);
    }
    try (var files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(Folders::changed)
          .max(Comparator.naturalOrder())
          .orElse(FileTime.fromMillis(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // An editor's or a build's temporary file that is gone again has not changed anything.
      return FileTime.fromMillis(0);
    }
  }

  /** Removes a folder with all it holds. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
