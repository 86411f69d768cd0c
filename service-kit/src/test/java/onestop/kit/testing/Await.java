package onestop.kit.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits until something holds; tests never sleep. */
public final class Await {

  private Await() {}

  /** Tries again until the assertions hold, for at most 20 seconds. */
  public static void until(ThrowingRunnable assertions) {
    until(Duration.ofSeconds(20), assertions);
  }

  /** Tries again until the assertions hold. */
  public static void until(Duration atMost, ThrowingRunnable assertions) {
    Awaitility.await()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .untilAsserted(assertions);
  }
}
