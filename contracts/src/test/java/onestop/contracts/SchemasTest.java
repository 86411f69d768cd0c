package onestop.contracts;

import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema is sound by itself, and its examples are what it says. */
class SchemasTest {
  private static final String MINIMAL = "example-minimal.json";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  static List<String> types() {
    return EventFiles.types();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSchemaObeysTheMetaSchemaAndCarriesItsOwnName(String type) {
    var schema = EventFiles.schema(type);
    var meta = SCHEMAS.getSchema(SchemaLocation.of(DRAFT_2020_12.getDialectId()));
    assertEquals(List.of(), meta.validate(schema));
    assertEquals(DRAFT_2020_12.getDialectId(), schema.path("$schema").asText());
    assertEquals("urn:onestop:schema:" + type + ":1", schema.path("$id").asText());
    assertFalse(schema.path("title").asText().isEmpty());
    assertFalse(schema.path("description").asText().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSchemaStandsAloneAndNeverClosesTheDoorOnNewFields(String type) {
    var schema = EventFiles.schema(type);
    assertEquals(List.of(), schema.findValues("additionalProperties"));
    assertEquals(List.of(), schema.findValues("unevaluatedProperties"));
    for (var ref : schema.findValuesAsText("$ref")) {
      assertTrue(ref.startsWith("#/$defs/") && schema.at(ref.substring(1)).isObject(), ref);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPropertyIsDescribedAndItsExamplesHold(String type) {
    var root = EventFiles.schema(type);
    forEachProperty(
        root,
        (name, property) -> {
          assertFalse(
              property.path("description").asText().isEmpty(), name + " has no description");
          assertFalse(property.path("examples").isEmpty(), name + " has no examples");
          var alone = (ObjectNode) property.deepCopy();
          alone.set("$defs", root.path("$defs"));
          for (var example : property.path("examples")) {
            assertEquals(List.of(), SCHEMAS.getSchema(alone).validate(example), name);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyExampleIsValid(String type) {
    var examples = EventFiles.examples(type);
    assertTrue(examples.keySet().containsAll(Set.of("example.json", MINIMAL)));
    examples.forEach((file, data) -> assertEquals(List.of(), faults(type, data), file));
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExamplesShowEveryPropertyAndNoOther(String type) {
    var known = new TreeSet<String>();
    collectProperties(EventFiles.schema(type), EventFiles.schema(type), "", known);
    var shown = new TreeSet<String>();
    EventFiles.examples(type)
        .values()
        .forEach(data -> pointers(data, "").forEach(at -> shown.add(at.replaceAll("/\\d+", "/*"))));
    assertEquals(known, shown);
  }

  /** The minimal example is valid, so nothing required is missing; here: nothing is too much. */
  @ParameterizedTest
  @MethodSource("types")
  void nothingCanBeTakenFromTheMinimalExample(String type) {
    var minimal = EventFiles.examples(type).get(MINIMAL);
    for (var pointer : pointers(minimal, "")) {
      var at = JsonPointer.compile(pointer);
      var poorer = minimal.deepCopy();
      ((ObjectNode) poorer.at(at.head())).remove(at.last().getMatchingProperty());
      assertFalse(faults(type, poorer).isEmpty(), "valid without " + pointer);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyCreditCodeInTheExamplesHasItsCheckCharacter(String type) {
    for (var data : EventFiles.examples(type).values()) {
      var codes = new ArrayList<>(data.findValuesAsText("creditCode"));
      codes.addAll(data.findValuesAsText("employerCreditCode"));
      codes.forEach(code -> assertEquals(checkCharacter(code), code.charAt(17), code));
    }
  }

  private static List<?> faults(String type, JsonNode data) {
    return SCHEMAS.getSchema(EventFiles.schema(type)).validate(data);
  }

  private static void forEachProperty(JsonNode node, BiConsumer<String, JsonNode> seen) {
    node.path("properties")
        .forEachEntry((name, property) -> {
          seen.accept(name, property);
          forEachProperty(property, seen);
        });
    node.path("$defs").forEach(definition -> forEachProperty(definition, seen));
    if (node.has("items")) {
      forEachProperty(node.path("items"), seen);
    }
  }

  /** Properties as paths, through references and into the elements of arrays. */
  private static void collectProperties(JsonNode root, JsonNode node, String at, Set<String> into) {
    var object = node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    if (object.has("items")) {
      collectProperties(root, object.path("items"), at + "/*", into);
    }
    object
        .path("properties")
        .propertyStream()
        .forEach(property -> {
          into.add(at + "/" + property.getKey());
          collectProperties(root, property.getValue(), at + "/" + property.getKey(), into);
        });
  }

  /** A JSON pointer for each field of the data, nested ones too. */
  private static List<String> pointers(JsonNode data, String at) {
    var found = new ArrayList<String>();
    data.propertyStream()
        .forEach(field -> {
          found.add(at + "/" + field.getKey());
          found.addAll(pointers(field.getValue(), at + "/" + field.getKey()));
        });
    if (data.isArray()) {
      IntStream.range(0, data.size())
          .forEach(i -> found.addAll(pointers(data.get(i), at + "/" + i)));
    }
    return found;
  }

  /** GB 32100-2015: weights are the powers of 3 modulo 31. */
  private static char checkCharacter(String code) {
    var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int sum = 0;
    for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
      sum += alphabet.indexOf(code.charAt(i)) * weight;
    }
    return alphabet.charAt((31 - sum % 31) % 31);
  }
}
