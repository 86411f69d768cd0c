package onestop.kit.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;

/** The contracts, as both ends of an event are tested against them. */
public final class Contracts {

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contracts() {}

  /** Fails unless the payload is one that the type's schema allows. */
  public static void assertValid(String type, byte[] payload) {
    var faults =
        SCHEMAS
            .computeIfAbsent(type, name -> REGISTRY.getSchema(file(name, "schema.json")))
            .validate(
                new String(payload, StandardCharsets.UTF_8),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    Assertions.assertTrue(
        faults.isEmpty(),
        () -> type + " " + faults + " in " + new String(payload, StandardCharsets.UTF_8));
  }

  /** The full example of a type. */
  public static String example(String type) {
    return file(type, "example.json");
  }

  /** The example with only what is needed. */
  public static String minimalExample(String type) {
    return file(type, "example-minimal.json");
  }

  private static String file(String type, String name) {
    String path = "/contracts/events/" + type + "/v1/" + name;
    try (InputStream file = Contracts.class.getResourceAsStream(path)) {
      Assertions.assertNotNull(file, () -> "No " + path);
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
