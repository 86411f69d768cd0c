package onestop.kit.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a service shows at {@code /q/metrics} against docs/metrics.md. */
public final class MetricsDocs {

  private MetricsDocs() {}

  /**
   * Fails unless every documented name of this service is shown, and every one of ours that is
   * shown is documented.
   *
   * @param service as the page calls it, such as {@code registration}
   */
  public static void check(String service) {
    Set<String> documented = documented(service);
    Await.until(() -> assertEquals(documented, shown()));
  }

  private static Set<String> documented(String service) {
    Set<String> names = new TreeSet<>();
    boolean ofTheBusiness = true;
    for (String line : page().lines().toList()) {
      if (line.startsWith("## ")) {
        ofTheBusiness = line.contains("business");
      }
      if (line.startsWith("| `onestop_")) {
        String[] cells = line.split("\\|", -1);
        boolean here =
            Arrays.stream(cells[4].split(",", -1)).map(String::strip).anyMatch(service::equals);
        if (!ofTheBusiness || here) {
          names.add(cells[1].strip().replace("`", ""));
        }
      }
    }
    return names;
  }

  private static String page() {
    try {
      return Files.readString(Path.of("").toAbsolutePath().getParent().resolve("docs/metrics.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> shown() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("onestop_"))
        .map(line -> line.replaceFirst("[ {].*", ""))
        .map(name -> name.replaceFirst("_seconds_(count|sum|max)$", "_seconds"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
