package onestop.kit.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Teaches Jackson {@link Scalars}, and to take numbers and truth values only where they are written
 * as such; its own readers also take numbers for text, text for numbers, date-times for dates and
 * days since 1970, and end the reading at the first that does not fit.
 */
final class StrictScalars {

  private static final Set<JsonToken> TEXT = Set.of(JsonToken.VALUE_STRING);
  private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
  private static final Set<JsonToken> NUMBER =
      Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
  private static final Set<JsonToken> TRUTH = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

  private StrictScalars() {}

  static SimpleModule module() {
    var module = new SimpleModule("strict scalars");
    add(module, String.class, TEXT, Scalars::text);
    add(module, LocalDate.class, TEXT, Scalars::date);
    add(module, YearMonth.class, TEXT, Scalars::month);
    add(module, Instant.class, TEXT, Scalars::instant);
    add(module, UUID.class, TEXT, Scalars::uuid);
    add(module, Integer.class, WHOLE, Integer::valueOf);
    add(module, int.class, WHOLE, Integer::valueOf);
    add(module, Long.class, WHOLE, Long::valueOf);
    add(module, long.class, WHOLE, Long::valueOf);
    add(module, BigDecimal.class, NUMBER, Scalars::decimal);
    add(module, Boolean.class, TRUTH, Boolean::valueOf);
    add(module, boolean.class, TRUTH, Boolean::valueOf);
    return module;
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Set<JsonToken> tokens, Function<String, T> reader) {
    module.addDeserializer(type, new Scalar<>(type, tokens, reader, ""));
  }

  private static final class Scalar<T> extends StdScalarDeserializer<T>
      implements ContextualDeserializer {

    private final transient Function<String, T> reader;
    private final transient Set<JsonToken> tokens;
    private final String field;

    Scalar(Class<?> type, Set<JsonToken> tokens, Function<String, T> reader, String field) {
      super(type);
      this.tokens = tokens;
      this.reader = reader;
      this.field = field;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      return property == null
          ? this
          : new Scalar<>(handledType(), tokens, reader, property.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!tokens.contains(parser.currentToken())) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      try {
        return reader.apply(parser.getText());
      } catch (IllegalArgumentException | DateTimeException _) {
        return (T)
            context.handleWeirdStringValue(
                handledType(), parser.getText(), "not in the form agreed");
      }
    }

    @Override
    public T getNullValue(DeserializationContext context) {
      return primitiveWithout(context, "");
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return primitiveWithout(context, field);
    }

    @SuppressWarnings("unchecked")
    private T primitiveWithout(DeserializationContext context, String absent) {
      return handledType().isPrimitive()
          ? (T) FaultCollector.missing(context, absent, handledType())
          : null;
    }
  }
}
