package onestop.kit.form;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads inputs and names all their faults in one pass: what Jackson cannot read, what bean
 * validation refuses, and what the input says of itself ({@link SelfChecking}). Two readers over
 * one mapper: HTTP is strict (an unknown field is a fault), events are tolerant.
 */
@ApplicationScoped
public class Forms {

  static final String FAULTS = "faults";

  private final JsonMapper mapper;
  private final Validator validator;

  Forms(Validator validator) {
    this.validator = validator;
    this.mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
            .addModule(new JavaTimeModule())
            .addModule(StrictScalars.module())
            .addHandler(new FaultCollector())
            .build();
  }

  /**
   * What came out of a reading.
   *
   * @param value the input; null or with null fields where faults were found
   * @param faults all that is wrong, empty when nothing is
   */
  public record Reading(Object value, List<Fault> faults) {}

  /** Reads a request body: an unknown field is a fault. */
  public Reading strict(byte[] json, Type type) {
    JsonNode tree;
    try {
      tree = parse(json);
    } catch (IOException _) {
      return new Reading(null, List.of(new Fault("", "NOT_JSON", Map.of(), true)));
    }
    return read(
        mapper
            .readerFor(mapper.constructType(type))
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
        tree);
  }

  /** Reads an event's data: unknown fields are ignored. */
  public Reading tolerant(JsonNode json, Class<?> type) {
    return read(
        mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), json);
  }

  /**
   * Parses JSON strictly: one value, no field twice.
   *
   * @throws IOException when it is not that
   */
  public JsonNode parse(byte[] json) throws IOException {
    JsonNode tree = mapper.readTree(json);
    if (tree == null || tree.isMissingNode()) {
      throw new IOException("empty");
    }
    return tree;
  }

  private Reading read(ObjectReader reader, JsonNode json) {
    var faults = new Faults();
    noteHoles(json, "", faults);
    Object value = null;
    try {
      value = reader.withAttribute(FAULTS, faults).readValue(mapper.treeAsTokens(json));
    } catch (JsonProcessingException e) {
      FaultCollector.note(e, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (value == null) {
      if (faults.isEmpty()) {
        faults.form("", "REQUIRED", Map.of());
      }
      return new Reading(null, faults.list());
    }
    validator.validate(value).stream()
        .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .forEach(violation -> note(violation, faults));
    if (value instanceof SelfChecking checking) {
      checking.check(faults);
    }
    return new Reading(value, faults.list());
  }

  /** Nothing may stand in a list; what is not there leaves it shorter. */
  private static void noteHoles(JsonNode node, String path, Faults faults) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        String place = path + "[" + i + "]";
        if (node.get(i).isNull()) {
          faults.form(place, "REQUIRED", Map.of());
        }
        noteHoles(node.get(i), place, faults);
      }
    }
    node.properties()
        .forEach(field ->
            noteHoles(
                field.getValue(),
                path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                faults));
  }

  private static void note(ConstraintViolation<Object> violation, Faults faults) {
    var constraint = violation.getConstraintDescriptor();
    String code =
        switch (constraint.getAnnotation().annotationType().getSimpleName()) {
          case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
          case "Size" -> "WRONG_LENGTH";
          case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero" ->
              "OUT_OF_RANGE";
          default -> "WRONG_FORMAT";
        };
    // A list's element is called "roles[0].<list element>".
    String field = violation.getPropertyPath().toString().replaceAll("\\.<[^>]*>", "");
    faults.form(field, code, Map.of());
  }
}
