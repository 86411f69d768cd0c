package onestop.bench;

import static onestop.local.Part.REGISTRATION;

import java.time.LocalDate;
import java.util.Map;
import onestop.local.Api;

/**
 * The end of a day: of many open clocks some fall due, each is said to be overdue. Twice with as
 * many due among more and more open, and once with none: the time is that of the due ones.
 */
final class Sweep implements Measurement {

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public void run(Plan plan, Report report) throws Exception {
    int many = plan.size(1_000_000, 20_000);
    int due = plan.size(10_000, 1_000);
    try (var stand = Stand.of(plan, REGISTRATION);
        var http = new Http(stand.system().token("officer", Map.of()))) {
      var today = LocalDate.now(Api.SHANGHAI);
      Intake.perSecond(stand, 0, 10);
      open(stand, 1, many / 10, due, today);
      double few = seconds(stand, http, today.plusDays(1));
      open(stand, many / 10, many, due, today.plusDays(1));
      double all = seconds(stand, http, today.plusDays(2));
      double none = seconds(stand, http, today.plusDays(3));
      report.add(
          Line.of(name(), "%,d due of %,d open clocks".formatted(due, many), all, "s")
              .beside("the same of %,d".formatted(many / 10), few)
              .goal("under 5 s", all < 5));
      report.add(
          Line.of(name(), "none due of %,d".formatted(many), none, "s")
              .goal("under 0.1 s: the due ones only", none < 0.1));
    }
  }

  /** Opens clocks of which some end on a day, all others later. */
  private static void open(Stand stand, int from, int to, int due, LocalDate on) throws Exception {
    String ends = "n < " + (from + due);
    Stored.registrations(
        stand,
        from,
        to,
        Map.of(
            "due_on",
            "CASE WHEN %s THEN date '%s' ELSE date '%s' END".formatted(ends, on, on.plusDays(25)),
            "next_step_on",
            "CASE WHEN %s THEN date '%s' ELSE date '%s' END"
                .formatted(ends, on.plusDays(1), on.plusDays(15)),
            "reminded",
            "1"));
  }

  /** What the call takes that moves the day: it answers when the sweeps are done. */
  private static double seconds(Stand stand, Http http, LocalDate day) {
    long begun = System.nanoTime();
    http.call(
        http.send(
            "PUT",
            stand.system().url(REGISTRATION) + "/api/clock",
            "{\"today\": \"" + day + "\"}"));
    return Stand.secondsSince(begun);
  }
}
