package onestop.local;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits by looking again and again until a deadline; nobody else here sleeps. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Await() {}

  /**
   * Looks until the probe finds something.
   *
   * @param what completes the sentence "after 60 s still not: ..." of the fault
   * @throws LocalFault when the limit has passed
   */
  public static <T> T until(String what, Duration limit, Supplier<Optional<T>> probe) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      var found = probe.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - deadline > 0) {
        throw new LocalFault("after " + limit.toSeconds() + " s still not: " + what);
      }
      pause(PAUSE);
    }
  }

  /** Looks until the condition holds; false when the limit has passed before. */
  public static boolean holds(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      pause(PAUSE);
    }
    return true;
  }

  /** Lets time pass before something is tried again. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LocalFault("interrupted", e);
    }
  }
}
