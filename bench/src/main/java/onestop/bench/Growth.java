package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Intake and reading one, while ten and a hundred times as much is stored. There is a system for
 * each size, and they are measured in turn: within minutes a machine can move more than the sizes
 * differ.
 */
final class Growth implements Measurement {

  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int[] sizes =
        plan.quick() ? new int[] {1_000, 5_000, 10_000} : new int[] {10_000, 100_000, 1_000_000};
    List<Grown> systems = new ArrayList<>();
    try {
      for (int size : sizes) {
        systems.add(new Grown(plan, size));
        systems.getLast().fill();
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (var system : systems) {
          system.measure();
        }
      }
    } finally {
      systems.forEach(Grown::close);
    }
    add(report, "intake", systems, system -> system.intake);
    add(report, "get one", systems, system -> system.reads);
  }

  /** A line for each system: the median of its rounds beside that of the smallest. */
  private void add(
      Report report, String what, List<Grown> systems, Function<Grown, List<Double>> rounds) {
    int first = systems.getFirst().size;
    double floor = median(rounds.apply(systems.getFirst()));
    for (var system : systems) {
      double perSecond = median(rounds.apply(system));
      var line =
          Line.of(name(), "%s with %,d stored".formatted(what, system.size), perSecond, "/s")
              .beside("with %,d".formatted(first), floor);
      report.add(system.size == first ? line : line.goal("within 15 %", perSecond >= 0.85 * floor));
    }
  }

  private static double median(List<Double> rounds) {
    Collections.sort(rounds);
    return rounds.get(rounds.size() / 2);
  }

  /** A system that holds so many registrations, and what its rounds have shown. */
  private static final class Grown implements AutoCloseable {

    private final int size;
    private final int permits;
    private final Duration time;
    private final Stand stand;
    private final Http http;
    private final List<Double> intake = new ArrayList<>();
    private final List<Double> reads = new ArrayList<>();
    private int sent;

    Grown(Plan plan, int size) {
      this.size = size;
      permits = plan.size(10_000, 1_000);
      time = Duration.ofSeconds(plan.size(15, 2));
      stand = Stand.of(plan.in(Integer.toString(size)), REGISTRATION);
      http = new Http(stand.system().token("officer", Map.of()));
    }

    /** Stores the registrations, and runs until the service's code is compiled. */
    void fill() throws Exception {
      take(4 * permits);
      Stored.registrations(stand, 1, size, Map.of());
      get(time.multipliedBy(8));
    }

    void measure() throws Exception {
      // Woken after the others' turns.
      take(permits / 2);
      intake.add(take(permits));
      reads.add(get(time));
    }

    private double take(int many) throws Exception {
      double perSecond = Intake.perSecond(stand, sent, sent + many);
      sent += many;
      Intake.heard(stand, sent);
      return perSecond;
    }

    private double get(Duration during) throws InterruptedException {
      String api = stand.system().url(REGISTRATION) + "/api/registrations/";
      // Scattered, as calls are.
      return http.during(during, n -> http.get(api + Stored.id(1 + (int) (n * 7919L % (size - 1)))))
          .perSecond();
    }

    @Override
    public void close() {
      http.close();
      stand.close();
    }
  }
}
