package onestop.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What travels as JSON is found in what was compiled. */
class ReflectedTypesTest {

  @TempDir Path folder;

  @Test
  void everyRecordAndEnumIsFoundAlsoWithinOthers() throws IOException {
    var names = ReflectedTypes.in(List.of(Path.of("target/classes")));
    assertTrue(names.contains("onestop.local.world.Permit$Person"), names::toString);
    assertTrue(names.contains("onestop.local.Part"), names::toString);
    assertFalse(names.contains("onestop.local.command.ReflectedTypes"), names::toString);
    var file = ReflectedTypes.write(names, folder.resolve("native/reflect-config.json"));
    var entries = new JsonMapper().readTree(file.toFile());
    assertEquals(names.size(), entries.size());
    assertEquals(names.getFirst(), entries.path(0).path("name").asText());
  }
}
