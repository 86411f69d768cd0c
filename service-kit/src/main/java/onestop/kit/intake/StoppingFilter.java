package onestop.kit.intake;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log what the messaging library calls errors when a service stops: batches that
 * were not begun, and come again to the next process. That a channel ends for any other reason the
 * {@link Intake} says itself.
 */
@LoggingFilter(name = "intake-stopping")
public final class StoppingFilter implements Filter {

  /** "A message sent to channel ... has been nacked, fail-stop". */
  private static final String CHANNEL_ENDS = "SRMSG18203";

  @Override
  public boolean isLoggable(LogRecord record) {
    if (record.getMessage() != null && record.getMessage().startsWith(CHANNEL_ENDS)) {
      return false;
    }
    Throwable thrown = record.getThrown();
    while (thrown != null && !(thrown instanceof Patience.Stopping)) {
      thrown = thrown.getCause();
    }
    return thrown == null;
  }
}
