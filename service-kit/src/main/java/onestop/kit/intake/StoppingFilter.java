package onestop.kit.intake;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log what the messaging library calls errors when a service stops: batches that
 * were not begun, and come again to the next process.
 */
@LoggingFilter(name = "intake-stopping")
public final class StoppingFilter implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    Throwable thrown = record.getThrown();
    while (thrown != null && !(thrown instanceof Patience.Stopping)) {
      thrown = thrown.getCause();
    }
    return thrown == null;
  }
}
