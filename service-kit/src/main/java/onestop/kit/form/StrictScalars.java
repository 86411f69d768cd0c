package onestop.kit.form;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Function;

/**
 * Teaches Jackson {@link Scalars}; its own readers also take numbers for text, date-times for dates
 * and days since 1970.
 */
final class StrictScalars {

  private StrictScalars() {}

  static SimpleModule module() {
    var module = new SimpleModule("strict scalars");
    add(module, String.class, Scalars::text);
    add(module, LocalDate.class, Scalars::date);
    add(module, YearMonth.class, Scalars::month);
    add(module, Instant.class, Scalars::instant);
    add(module, UUID.class, Scalars::uuid);
    return module;
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> reader) {
    module.addDeserializer(type, new Scalar<>(type, reader));
  }

  private static final class Scalar<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, T> reader;
    private final Class<T> type;

    Scalar(Class<T> type, Function<String, T> reader) {
      super(type);
      this.type = type;
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        return reader.apply(parser.getText());
      } catch (IllegalArgumentException | DateTimeException _) {
        return type.cast(
            context.handleWeirdStringValue(type, parser.getText(), "not in the form agreed"));
      }
    }
  }
}
