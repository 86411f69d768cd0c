package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {

  private static final Set<Part> REGISTRATION = Set.of(Part.REGISTRATION);

  @TempDir Path root;

  @BeforeEach
  void aRepositoryWithOneServiceThatWasBuilt() throws Exception {
    write("pom.xml", "<module>registration-service</module><module>exemption-service</module>", 1);
    write("registration-service/src/main/java/A.java", "", 1);
    write("settlement-service/src/main/java/B.java", "", 1);
    write("service-kit/src/main/java/K.java", "", 1);
    write("registration-service/target/quarkus-app/quarkus-run.jar", "", 2);
  }

  @Test
  void aServiceIsThereWhenItIsListedAndHasSources() {
    assertEquals(REGISTRATION, Modules.present(root));
  }

  @Test
  void aServiceThatIsNewerThanItsSourcesIsLeftAlone() {
    assertEquals(Set.of(), stale());
  }

  @Test
  void aServiceIsBuiltAnewWhenTheKitHasChanged() throws Exception {
    write("service-kit/src/main/java/K.java", "", 3);
    assertEquals(REGISTRATION, stale());
  }

  @Test
  void aServiceIsBuiltWhenItWasNot() throws Exception {
    Files.delete(root.resolve("registration-service/target/quarkus-app/quarkus-run.jar"));
    assertEquals(REGISTRATION, stale());
  }

  @Test
  void anAheadOfTimeCacheIsGoodUntilItsServiceIsBuiltAnew() throws Exception {
    var folders = new Folders(root, root.resolve(".onestop"));
    assertFalse(folders.hasCache(Part.REGISTRATION), "none was recorded");

    write("registration-service/target/quarkus-app/app.aot", "", 3);
    assertTrue(folders.hasCache(Part.REGISTRATION));
    assertTrue(folders.hasCache(Part.REGISTRATION.replica()), "the second process uses it too");

    write("registration-service/target/quarkus-app/quarkus-run.jar", "", 4);
    assertFalse(folders.hasCache(Part.REGISTRATION), "it was built anew");
  }

  private Set<Part> stale() {
    return Modules.stale(new Folders(root, root.resolve(".onestop")), REGISTRATION);
  }

  private void write(String path, String text, long minute) throws Exception {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(minute * 60_000));
  }
}
