package onestop.kit.intake;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The event being handled on this thread, so that what is said meanwhile names it as its cause.
 *
 * @param correlationId what the whole chain began with
 */
public record Cause(String eventId, String correlationId) {

  private static final ThreadLocal<Cause> CURRENT = new ThreadLocal<>();

  /** The event being handled here, empty during calls and sweeps. */
  public static Optional<Cause> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  static <T> T during(Cause cause, Supplier<T> work) {
    Cause before = CURRENT.get();
    CURRENT.set(cause);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
