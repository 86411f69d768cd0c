package onestop.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import onestop.local.LocalFault;

/** {@code ./onestop chaos [--minutes N] [--seed S]}: exit code 0 when nothing is violated. */
public final class ChaosMain {

  private static final String USAGE = "usage: ./onestop chaos [--minutes N] [--seed S]";
  private static final int SHOWN = 50;

  private ChaosMain() {}

  public static void main(String[] arguments) throws IOException {
    var root = Path.of(System.getProperty("onestop.root", "."));
    long minutes = 3;
    long seed = new Random().nextInt(1_000_000);
    try {
      for (int i = 0; i < arguments.length; i += 2) {
        long value = Long.parseLong(arguments[i + 1]);
        switch (arguments[i]) {
          case "--minutes" -> minutes = value;
          case "--seed" -> seed = value;
          default -> throw new IllegalArgumentException();
        }
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      System.exit(run(root, seed, Duration.ofMinutes(minutes)) ? 0 : 1);
    } catch (LocalFault fault) {
      System.err.println("onestop: " + fault.getMessage());
      System.exit(1);
    }
  }

  private static boolean run(Path root, long seed, Duration load) throws IOException {
    System.out.printf("chaos: %d min of load, --seed %d%n", load.toMinutes(), seed);
    var outcome = new Chaos(root, seed, load, System.out::println).run();
    List<String> violations = outcome.violations();
    violations.stream().limit(SHOWN).forEach(line -> System.out.println("VIOLATION " + line));
    System.out.println(outcome);
    return violations.isEmpty();
  }
}
