package onestop.local.event;

import java.util.Optional;

/**
 * The trace of the event that is being answered on this thread: an authority that answers an event
 * hands its {@code traceparent} on, so that one life is one trace through all who take part.
 */
public final class Trace {

  private static final ScopedValue<String> PARENT = ScopedValue.newInstance();

  private Trace() {}

  /**
   * Does the work as an answer.
   *
   * @param traceparent the header of the event that is answered; null when it has none
   */
  public static void answering(String traceparent, Runnable work) {
    if (traceparent == null) {
      work.run();
    } else {
      ScopedValue.where(PARENT, traceparent).run(work);
    }
  }

  static Optional<String> current() {
    return PARENT.isBound() ? Optional.of(PARENT.get()) : Optional.empty();
  }
}
