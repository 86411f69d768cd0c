package onestop.kit.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets only so many calls in at once. What comes on top is told to come again (503, Retry-After)
 * instead of waiting in a line that has no end: when the database is slow, memory stays bounded and
 * nobody hangs.
 */
@Startup
@Singleton
public class Admission {

  private final CurrentVertxRequest request;
  private final int atOnce;
  private final Counter refused;
  private final AtomicInteger inside;

  Admission(
      CurrentVertxRequest request,
      MeterRegistry metrics,
      @ConfigProperty(name = "onestop.http.at-once") int atOnce) {
    this.request = request;
    this.atOnce = atOnce;
    this.refused = metrics.counter("onestop.http.refused");
    this.inside = metrics.gauge("onestop.http.inside", new AtomicInteger());
  }

  /** Counts the call until its answer has ended, or refuses it before its body is read. */
  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void admit() {
    if (inside.incrementAndGet() > atOnce) {
      inside.decrementAndGet();
      refused.increment();
      throw Problems.of(503, "UNAVAILABLE");
    }
    request.getCurrent().addEndHandler(_ -> inside.decrementAndGet());
  }
}
