package onestop.contracts;

import static com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of this module, as the tests read them. */
final class EventFiles {
  static final Path ROOT = Path.of("src/main/resources/contracts");
  private static final ObjectMapper JSON = new ObjectMapper().enable(STRICT_DUPLICATE_DETECTION);
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory().enable(STRICT_DUPLICATE_DETECTION));

  private EventFiles() {}

  /** The names of the event folders, in order. */
  static List<String> types() {
    return list(ROOT.resolve("events")).map(folder -> folder.getFileName().toString()).toList();
  }

  static JsonNode schema(String type) {
    return read(JSON, folder(type).resolve("schema.json"));
  }

  /** File name to content, of every example of the event. */
  static Map<String, JsonNode> examples(String type) {
    var examples = new TreeMap<String, JsonNode>();
    list(folder(type))
        .filter(file -> file.getFileName().toString().startsWith("example"))
        .forEach(file -> examples.put(file.getFileName().toString(), read(JSON, file)));
    return examples;
  }

  static JsonNode asyncapi() {
    return read(YAML, ROOT.resolve("asyncapi.yaml"));
  }

  private static Path folder(String type) {
    return ROOT.resolve("events", type, "v1");
  }

  private static Stream<Path> list(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
