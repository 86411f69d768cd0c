package onestop.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
