package onestop.kit.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import onestop.kit.failure.Failures;
import onestop.kit.value.Refusal;

/** Notes where Jackson stumbles, leaves null there, and lets it go on. */
final class FaultCollector extends DeserializationProblemHandler {

  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(int.class, 0, long.class, 0L, boolean.class, false);

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      JsonDeserializer<?> deserializer,
      Object target,
      String name)
      throws IOException {
    if (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
      faults(context).form(path(parser.getParsingContext()), "UNKNOWN_FIELD", Map.of());
    }
    parser.skipChildren();
    return true;
  }

  @Override
  public Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    return note(context, context.getParser(), type);
  }

  @Override
  public Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    return note(context, context.getParser(), type);
  }

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message)
      throws IOException {
    note(context, parser, type.getRawClass());
    parser.skipChildren();
    return null;
  }

  @Override
  public Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message)
      throws IOException {
    note(context, parser, type);
    parser.skipChildren();
    return null;
  }

  @Override
  public Object handleInstantiationProblem(
      DeserializationContext context, Class<?> type, Object argument, Throwable cause) {
    if (Failures.root(cause) instanceof Refusal refusal) {
      faults(context)
          .rule(path(context.getParser().getParsingContext()), refusal.code(), refusal.params());
      return null;
    }
    return note(context, context.getParser(), type);
  }

  @Override
  public Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message) {
    return note(context, context.getParser(), type);
  }

  private static Object note(DeserializationContext context, JsonParser parser, Class<?> type) {
    boolean opened = parser.currentToken() != null && parser.currentToken().isStructStart();
    JsonStreamContext place = parser.getParsingContext();
    faults(context)
        .form(
            path(opened ? place.getParent() : place),
            type.isEnum() ? "UNKNOWN_VALUE" : "WRONG_FORMAT",
            type.isEnum() ? Map.of("values", names(type)) : Map.of());
    return harmless(type);
  }

  /** Notes a field that is not there, of the object that was just read, or is null. */
  static Object missing(DeserializationContext context, String absent, Class<?> type) {
    String place = path(context.getParser().getParsingContext());
    String field = absent.isEmpty() || place.isEmpty() ? place + absent : place + "." + absent;
    faults(context).form(field, "REQUIRED", Map.of());
    return harmless(type);
  }

  /** Where nothing cannot stand, something harmless does: the fault is noted. */
  private static Object harmless(Class<?> type) {
    return PRIMITIVES.get(type);
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private static Faults faults(DeserializationContext context) {
    return (Faults) context.getAttribute(Forms.FAULTS);
  }

  private static String path(JsonStreamContext context) {
    var path = new StringBuilder();
    for (var at = context; at != null && !at.inRoot(); at = at.getParent()) {
      if (at.inArray()) {
        path.insert(0, "[" + Math.max(at.getCurrentIndex(), 0) + "]");
      } else if (at.getCurrentName() != null) {
        path.insert(0, "." + at.getCurrentName());
      }
    }
    return path.toString().startsWith(".") ? path.substring(1) : path.toString();
  }

  /** Notes a failure that stopped the reading, where it happened. */
  static void note(JsonProcessingException failure, Faults faults) {
    var path = new StringBuilder();
    if (failure instanceof JsonMappingException mapping) {
      for (var reference : mapping.getPath()) {
        if (reference.getFieldName() == null) {
          path.append('[').append(Math.max(reference.getIndex(), 0)).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
      }
    }
    faults.form(path.toString(), "WRONG_FORMAT", Map.of());
  }
}
