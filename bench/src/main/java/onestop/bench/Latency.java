package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * From a permit produced to its {@code registration-clock-started} consumed, at a hundred a second,
 * with one process of registration-service and with two. Counted from when a permit was due to be
 * sent, so that a pause counts for all that wait.
 */
final class Latency implements Measurement {

  private static final int A_SECOND = 100;
  private static final long HEARD = Long.MIN_VALUE;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int seconds = plan.size(60, 15);
    for (int processes = 1; processes <= 2; processes++) {
      try (var stand = Stand.of(plan, Set.of(REGISTRATION), processes, false, Map.of())) {
        Intake.perSecond(stand, 0, plan.size(20_000, 2_000));
        // A service lives for weeks: what is measured is compiled, and its timeline has caught up.
        times(stand, 500_000, A_SECOND * plan.size(120, 2));
        var times = times(stand, 1_000_000, A_SECOND * seconds);
        double p99 = times.getValueAtPercentile(99) / 1e6;
        String with = processes == 1 ? "one process" : "two processes";
        report.add(
            Line.of(
                name(),
                "permit to clock started, p50, " + with,
                times.getValueAtPercentile(50) / 1e6,
                "ms"));
        report.add(
            Line.of(name(), "permit to clock started, p99, " + with, p99, "ms")
                .goal("under 150 ms", p99 < 150));
      }
    }
  }

  private static Histogram times(Stand stand, int first, int many) throws Exception {
    var permits = Permits.ofToday();
    long[] due = new long[many];
    var times = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
    var heard = new AtomicInteger();
    try (var facts = Facts.hear(stand.system().bootstrap(), "registrations");
        var producer = stand.producer(0)) {
      var hearing =
          Thread.ofPlatform()
              .start(() -> {
                while (heard.get() < many) {
                  for (Facts.Fact fact : facts.next()) {
                    if (fact.type().equals("registration-clock-started")) {
                      int i = Permits.index(fact.data().path("permitNumber").asText()) - first;
                      // Neither one of before, nor one that is said again.
                      if (i >= 0 && i < many && due[i] != HEARD) {
                        times.recordValue(System.nanoTime() - due[i]);
                        due[i] = HEARD;
                        heard.incrementAndGet();
                      }
                    }
                  }
                }
              });
      long begun = System.nanoTime();
      for (int i = 0; i < many; i++) {
        var event = permits.event(first + i);
        due[i] = begun + (long) (i * 1e9 / A_SECOND);
        LockSupport.parkNanos(due[i] - System.nanoTime());
        var _ = producer.send(event);
      }
      hearing.join(Duration.ofMinutes(5));
    }
    if (heard.get() < many) {
      throw new IllegalStateException("Only %d of %d were heard".formatted(heard.get(), many));
    }
    return times;
  }
}
