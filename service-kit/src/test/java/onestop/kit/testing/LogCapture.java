package onestop.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** What is written to the log while it is open, with parameters and causes. */
public final class LogCapture implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Queue<ExtLogRecord> records = new ConcurrentLinkedQueue<>();
  private final Handler handler;

  /** Captures from this level on. */
  public LogCapture(Level level) {
    handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record.getLevel().intValue() < level.intValue()) {
              return;
            }
            if (record instanceof ExtLogRecord whole) {
              whole.copyMdc();
              records.add(whole);
            }
            var line = new StringBuilder(record.getLoggerName() + " " + record.getMessage());
            if (record.getParameters() != null) {
              line.append(' ').append(Arrays.toString(record.getParameters()));
            }
            for (Throwable at = record.getThrown(); at != null; at = at.getCause()) {
              line.append(' ').append(at);
            }
            lines.add(line.toString());
          }

          @Override
          public void flush() {
            // Nothing waits.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Logger.getLogger("").addHandler(handler);
  }

  /** What was written so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The only record so far whose message begins so, with its context; refused unless it is one. */
  public ExtLogRecord only(String beginning) {
    var found =
        records.stream().filter(record -> record.getMessage().startsWith(beginning)).toList();
    assertEquals(1, found.size(), () -> beginning + ": " + lines);
    return found.getFirst();
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(handler);
  }
}
