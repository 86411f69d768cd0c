package onestop.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The objects that an overlay is rendered to. */
record Manifests(String overlay, List<ObjectNode> objects) {

  static final List<String> OVERLAYS = List.of("local", "staging", "production");
  static final List<String> SERVICES =
      List.of(
          "registration-service",
          "exemption-service",
          "settlement-service",
          "verification-service");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

  static Manifests of(String overlay) {
    return RENDERED.computeIfAbsent(
        overlay, name -> new Manifests(name, read(Kubectl.kustomize("overlays/" + name))));
  }

  static List<ObjectNode> read(String documents) {
    try (var values = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(documents)) {
      return values.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<ObjectNode> all(String kind) {
    return objects.stream().filter(object -> kind(object).equals(kind));
  }

  ObjectNode one(String kind, String name) {
    return all(kind)
        .filter(object -> name(object).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(overlay + " has no " + kind + " " + name));
  }

  static String kind(JsonNode object) {
    return object.path("kind").asText();
  }

  static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  static String title(JsonNode object) {
    return kind(object) + " " + name(object);
  }

  /** The pod template of a Deployment. */
  static JsonNode pod(JsonNode deployment) {
    return deployment.at("/spec/template/spec");
  }

  static JsonNode container(JsonNode deployment) {
    return pod(deployment).path("containers").path(0);
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return array.valueStream();
  }
}
