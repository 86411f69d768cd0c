package onestop.kit.form;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
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
import onestop.kit.value.Refusal;

/** Notes where Jackson stumbles, leaves null there, and lets it go on. */
final class FaultCollector extends DeserializationProblemHandler {

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
    if (cause instanceof Refusal refusal) {
      faults(context)
          .rule(path(context.getParser().getParsingContext()), refusal.code(), refusal.params());
      return null;
    }
    return note(context, context.getParser(), type);
  }

  private static Object note(DeserializationContext context, JsonParser parser, Class<?> type) {
    faults(context)
        .form(
            path(parser.getParsingContext()),
            type.isEnum() ? "UNKNOWN_VALUE" : "WRONG_FORMAT",
            type.isEnum() ? Map.of("values", names(type)) : Map.of("type", type.getSimpleName()));
    return null;
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

  /** Where a failure that stopped the reading happened. */
  static String pathOf(JacksonException failure) {
    var path = new StringBuilder();
    if (failure instanceof JsonMappingException mapping) {
      for (var reference : mapping.getPath()) {
        if (reference.getFieldName() == null) {
          path.append('[').append(reference.getIndex()).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
      }
    }
    return path.toString();
  }
}
