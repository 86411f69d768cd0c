package onestop.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What {@code ./onestop bench} calls: {@code [--quick] [--page] [PART...]}. Exit codes: 0 all goals
 * met, 1 some not, 2 not understood.
 */
public final class Main {

  private static final List<Measurement> ALL =
      List.of(
          new Intake(),
          new Relay(),
          new Latency(),
          new Chain(),
          new Calls(),
          new Sweep(),
          new Growth(),
          new PayRuns(),
          new Start());

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws Exception {
    var wanted = new ArrayList<>(arguments);
    boolean quick = wanted.remove("--quick");
    boolean page = wanted.remove("--page");
    var names = ALL.stream().map(Measurement::name).toList();
    if (!names.containsAll(wanted)) {
      System.err.println(
          "usage: ./onestop bench [--quick] [--page] [" + String.join("|", names) + " ...]");
      return 2;
    }
    var root = Path.of(System.getProperty("onestop.root", ".")).toAbsolutePath().normalize();
    var folder = root.resolve(".onestop/bench");
    var report = new Report(Machine.of(root, arguments));
    var plan = new Plan(root, folder.resolve("system"), quick);
    for (var measurement : ALL) {
      if (wanted.isEmpty() || wanted.contains(measurement.name())) {
        System.out.println(measurement.name().toUpperCase(Locale.ROOT));
        measurement.run(plan, report);
        // What is measured is kept even when a later part fails.
        report.write(folder.resolve("bench.json"));
      }
    }
    if (page) {
      report.write(root.resolve("docs/performance.md"), "<!-- bench -->", "<!-- /bench -->");
    }
    System.out.println();
    System.out.println(report.table());
    System.out.println("JSON: " + root.relativize(folder.resolve("bench.json")));
    return report.lines().stream().allMatch(line -> line.goal() == null || line.met()) ? 0 : 1;
  }
}
