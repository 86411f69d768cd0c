package onestop.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images are what the cluster expects, and a native executable has all its resources. */
class ImagesTest {

  private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");

  private static Set<String> bases() {
    return Project.read("images/bases.env")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("=.*", ""))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native", "identity"})
  void everyBaseIsPinnedInOnePlaceAndNobodyIsRoot(String form) {
    String file = Project.read("images/" + form + ".Dockerfile");
    var from = FROM.matcher(file);
    while (from.find()) {
      String base = from.group(1);
      if (base.startsWith("$")) {
        assertTrue(bases().contains(base.replaceAll("[${}]", "")), base);
      } else {
        assertTrue(file.contains(" AS " + base + "\n"), base);
      }
    }
    String user = file.substring(file.lastIndexOf("\nUSER ") + 6).lines().findFirst().orElseThrow();
    assertFalse(user.startsWith("0") || user.equals("root"), user);
    assertTrue(file.contains("org.opencontainers.image.title"));
    assertTrue(file.contains("ENTRYPOINT [\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jvm", "native"})
  void aServicesImageRunsAsThePodSaysAndCarriesItsParts(String form) {
    String file = Project.read("images/" + form + ".Dockerfile");
    var security =
        Manifests.pod(Manifests.of("production").one("Deployment", "registration-service"))
            .path("securityContext");
    assertTrue(
        file.contains(
            "\nUSER "
                + security.path("runAsUser").asInt()
                + ":"
                + security.path("runAsGroup").asInt()));
    assertTrue(file.contains("target/bom.json /sbom.json"));
  }

  @Test
  void theIdentityServersImageIsTheVersionThatTheOverlaysName() {
    var container = Manifests.container(Manifests.of("production").one("Deployment", "identity"));
    String image = container.path("image").asText();
    String version = image.substring(image.lastIndexOf(':') + 1);
    assertTrue(Project.read("images/bases.env").contains("keycloak:" + version), version);
  }

  @Test
  void aNativeExecutableHasEveryResource() throws IOException {
    Set<String> patterns =
        Arrays.stream(Project.kitSetting("quarkus.native.resources.includes").split(",", -1))
            .collect(Collectors.toSet());
    Set<String> left = new TreeSet<>();
    for (String module :
        new String[] {
          "service-kit",
          "registration-service",
          "exemption-service",
          "settlement-service",
          "verification-service"
        }) {
      Path resources = Kubectl.ROOT.resolve(module).resolve("src/main/resources");
      try (var files = Files.walk(resources)) {
        files
            .filter(Files::isRegularFile)
            .map(resources::relativize)
            .filter(file -> !file.startsWith("META-INF"))
            .filter(file -> !file.toString().matches("application\\.properties|.*\\.md"))
            .filter(file -> patterns.stream().noneMatch(pattern -> matches(pattern, file)))
            .forEach(file -> left.add(module + " " + file));
      }
    }
    assertEquals(Set.of(), left);
  }

  private static boolean matches(String pattern, Path file) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(file);
  }
}
