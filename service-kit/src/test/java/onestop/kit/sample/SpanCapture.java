package onestop.kit.sample;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an exporter would have got. */
@Singleton
public class SpanCapture implements SpanProcessor {

  private final List<SpanData> spans = new CopyOnWriteArrayList<>();
  private volatile boolean on;

  /** Keeps spans from now on. */
  public void start() {
    spans.clear();
    on = true;
  }

  /** What was kept. */
  public List<SpanData> spans() {
    return spans;
  }

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    // Only whole spans are kept.
  }

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (on) {
      spans.add(span.toSpanData());
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }
}
