package onestop.kit.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class StoppingFilterTest {

  @Test
  void onlyWhatComesAgainIsKeptOutOfTheLog() {
    var filter = new StoppingFilter();
    assertFalse(filter.isLoggable(of(new Patience.Stopping())));
    assertFalse(filter.isLoggable(of(new IllegalStateException(new Patience.Stopping()))));
    assertTrue(filter.isLoggable(of(new IllegalStateException("another"))));
    assertTrue(filter.isLoggable(of(null)));
    assertFalse(filter.isLoggable(new LogRecord(Level.SEVERE, "SRMSG18203: ... nacked")));
    assertTrue(filter.isLoggable(new LogRecord(Level.SEVERE, "SRMSG18204: ... ignored")));
  }

  private static LogRecord of(Throwable thrown) {
    var record = new LogRecord(Level.SEVERE, "The method has thrown an exception");
    record.setThrown(thrown);
    return record;
  }
}
