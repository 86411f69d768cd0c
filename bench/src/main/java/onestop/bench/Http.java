package onestop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Calls a service with some callers at once, each with its next call when the last is answered. */
final class Http implements AutoCloseable {

  private static final int CALLERS = 16;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String token;

  Http(String token) {
    this.token = token;
  }

  /** What a load showed: calls answered a second, and how long each took in nanoseconds. */
  record Load(double perSecond, Histogram times) {

    double p99Millis() {
      return times.getValueAtPercentile(99) / 1e6;
    }
  }

  /** Calls for some seconds; the function makes the nth request. */
  Load during(Duration time, IntFunction<HttpRequest> request) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    return load(request, _ -> System.nanoTime() - end < 0);
  }

  /**
   * The same after eight times as long of it: a service lives for weeks, what is measured is
   * compiled code.
   */
  Load warmed(Duration time, IntFunction<HttpRequest> request) throws InterruptedException {
    during(time.multipliedBy(8), request);
    return during(time, request);
  }

  /** Makes so many calls. */
  Load times(int many, IntFunction<HttpRequest> request) throws InterruptedException {
    return load(request, n -> n < many);
  }

  private Load load(IntFunction<HttpRequest> request, IntPredicate goesOn)
      throws InterruptedException {
    var next = new AtomicInteger();
    var answered = new AtomicLong();
    var times = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
    long begun = System.nanoTime();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int caller = 0; caller < CALLERS; caller++) {
        callers.execute(() -> {
          for (int n = next.getAndIncrement(); goesOn.test(n); n = next.getAndIncrement()) {
            long asked = System.nanoTime();
            call(request.apply(n));
            times.recordValue(System.nanoTime() - asked);
            answered.incrementAndGet();
          }
        });
      }
    }
    return new Load(answered.get() / Stand.secondsSince(begun), times);
  }

  /** One call, which must succeed; the answer's body. */
  String call(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest get(String url) {
    return request(url).build();
  }

  HttpRequest send(String method, String url, String body) {
    return request(url)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofMinutes(10))
        .header("Authorization", "Bearer " + token);
  }

  @Override
  public void close() {
    client.close();
  }
}
