package onestop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import onestop.chaos.Chaos;
import org.junit.jupiter.api.Test;

/**
 * The short run; another seed by {@code ./onestop test -Dchaos.seed=7}. {@code ./onestop chaos
 * --minutes 30} is the long one.
 */
class ChaosTest {

  private static final Duration LOAD = Duration.ofSeconds(20);

  @Test
  void nothingIsLostAndNothingIsDoneTwiceWhateverBreaks() throws IOException {
    long seed = Long.getLong("chaos.seed", 14);
    System.out.println("chaos: --seed " + seed);
    var outcome = new Chaos(Path.of(".."), seed, LOAD, System.out::println).run();
    System.out.println(outcome);
    assertTrue(outcome.faults() > 3, outcome::toString);
    assertEquals(List.of(), outcome.violations());
  }
}
