package onestop.kit.form;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
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
    JavaType javaType = mapper.constructType(type);
    return read(
        mapper.readerFor(javaType).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES), json);
  }

  /** Reads an event's data: unknown fields are ignored. */
  public Reading tolerant(JsonNode json, Class<?> type) {
    var reader = mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return read(reader, mapper.treeAsTokens(json), new Faults());
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

  private Reading read(ObjectReader reader, byte[] json) {
    var faults = new Faults();
    try (JsonParser parser = mapper.createParser(json)) {
      return read(reader, parser, faults);
    } catch (IOException _) {
      faults.form("", "NOT_JSON", Map.of());
      return new Reading(null, faults.list());
    }
  }

  private Reading read(ObjectReader reader, JsonParser parser, Faults faults) {
    Object value;
    try {
      value = reader.withAttribute(FAULTS, faults).readValue(parser);
    } catch (JacksonException e) {
      value = null;
      faults.form(FaultCollector.pathOf(e), "NOT_JSON", Map.of());
    } catch (IOException _) {
      value = null;
      faults.form("", "NOT_JSON", Map.of());
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

  private static void note(ConstraintViolation<Object> violation, Faults faults) {
    var constraint = violation.getConstraintDescriptor();
    String code =
        switch (constraint.getAnnotation().annotationType().getSimpleName()) {
          case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
          case "Size" -> "WRONG_LENGTH";
          case "Min", "Max", "Positive", "PositiveOrZero" -> "OUT_OF_RANGE";
          default -> "WRONG_FORMAT";
        };
    faults.form(violation.getPropertyPath().toString(), code, Map.of());
  }
}
