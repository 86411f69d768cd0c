package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Intake and reading one, while ten and a hundred times as much is stored. */
final class Growth implements Measurement {

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int[] sizes =
        plan.quick() ? new int[] {1_000, 5_000, 10_000} : new int[] {10_000, 100_000, 1_000_000};
    int taken = plan.size(40_000, 2_000);
    var time = Duration.ofSeconds(plan.size(15, 4));
    List<Double> intake = new ArrayList<>();
    List<Double> reads = new ArrayList<>();
    try (var stand = Stand.of(plan, REGISTRATION);
        var http = new Http(stand.system().token("officer", Map.of()))) {
      Intake.perSecond(stand, 0, taken);
      int sent = taken;
      int stored = 1;
      for (int size : sizes) {
        Stored.registrations(stand, stored, size, Map.of());
        stored = size;
        // The first after the filling and the calls is not measured.
        Intake.perSecond(stand, sent, sent + taken);
        Intake.heard(stand, sent + taken);
        intake.add(Intake.perSecond(stand, sent + taken, sent + 2 * taken));
        sent += 2 * taken;
        String api = stand.system().url(REGISTRATION) + "/api/registrations/";
        int many = size;
        reads.add(
            http.warmed(time, n -> http.get(api + Stored.id(scattered(n, many)))).perSecond());
      }
    }
    add(report, "intake", sizes, intake);
    add(report, "get one", sizes, reads);
  }

  private static int scattered(int n, int many) {
    return 1 + (int) (n * 7919L % (many - 1));
  }

  private void add(Report report, String what, int[] sizes, List<Double> perSecond) {
    for (int i = 0; i < sizes.length; i++) {
      var line =
          Line.of(name(), "%s with %,d stored".formatted(what, sizes[i]), perSecond.get(i), "/s")
              .beside("with %,d".formatted(sizes[0]), perSecond.getFirst());
      report.add(
          i == 0
              ? line
              : line.goal("within 15 %", perSecond.get(i) >= 0.85 * perSecond.getFirst()));
    }
  }
}
