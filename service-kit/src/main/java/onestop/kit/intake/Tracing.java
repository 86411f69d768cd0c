package onestop.kit.intake;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import onestop.kit.log.LogContext;
import org.apache.kafka.common.header.Headers;

/**
 * Each event is handled in a span whose remote parent is its header; keys are not named (R13.2).
 */
final class Tracing {

  private Tracing() {}

  static Handling within(Letter letter, Supplier<Handling> work) {
    Envelope envelope = letter.envelope();
    Span span =
        GlobalOpenTelemetry.getTracer("onestop.intake")
            .spanBuilder(envelope.type())
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(parent(letter.record().headers()))
            .setAttribute("messaging.destination.name", letter.record().topic())
            .setAttribute("cloudevents.event_id", envelope.id())
            .startSpan();
    try (var _ = span.makeCurrent();
        var _ = LogContext.of(envelope.id(), letter.personId())) {
      return Cause.during(new Cause(envelope.id(), envelope.correlationId()), work);
    } catch (RuntimeException e) {
      span.setStatus(StatusCode.ERROR, e.getClass().getName());
      throw e;
    } finally {
      span.end();
    }
  }

  private static Context parent(Headers headers) {
    return GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .extract(Context.root(), headers, HEADERS);
  }

  private static final TextMapGetter<Headers> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
          List<String> names = new ArrayList<>();
          headers.forEach(header -> names.add(header.key()));
          return names;
        }

        @Override
        public String get(Headers headers, String name) {
          var header = headers == null ? null : headers.lastHeader(name);
          return header == null || header.value() == null
              ? null
              : new String(header.value(), StandardCharsets.UTF_8);
        }
      };
}
