package onestop.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import onestop.local.Await;
import onestop.local.Memory;
import onestop.local.Part;

/**
 * From the start of a service's process to its readiness, and the memory it then holds; without and
 * with the cache that {@code ./onestop aot} records. Its database's schema is there already, as it
 * is when a service is rolled.
 */
final class Start implements Measurement {

  private static final Map<String, String> WITHOUT_CACHE =
      Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    run(plan, report, "without cache", WITHOUT_CACHE);
    run(plan, report, "with cache", Map.of());
  }

  private void run(Plan plan, Report report, String how, Map<String, String> environment) {
    int times = plan.size(5, 2);
    try (var stand = Stand.of(plan, Set.of(), 1, false, environment)) {
      var system = stand.system();
      for (Part service : Part.services()) {
        boolean cached = system.settings().folders().hasCache(service);
        if (environment.isEmpty() && !cached) {
          System.out.println("  " + service.label() + " has no cache: ./onestop aot records it");
          continue;
        }
        system.start(service);
        system.stop(service);
        double seconds =
            IntStream.range(0, times)
                .mapToDouble(_ -> {
                  long begun = System.nanoTime();
                  system.start(service);
                  double taken = Stand.secondsSince(begun);
                  system.stop(service);
                  return taken;
                })
                .sorted()
                .skip(times / 2)
                .findFirst()
                .orElseThrow();
        system.start(service);
        Await.pause(Duration.ofSeconds(5));
        long megabytes = Memory.megabytes(system.processes(service)).orElse(0);
        system.stop(service);
        var ready = Line.of(name(), service.label() + " ready, " + how, seconds, "s");
        report.add(cached && environment.isEmpty() ? ready.goal("2 s", seconds <= 2) : ready);
        report.add(
            Line.of(name(), service.label() + " idle, " + how, (double) megabytes, "MB")
                .goal("300 MB", megabytes <= 300));
      }
    }
  }
}
