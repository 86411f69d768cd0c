package onestop.kit.time;

import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** A value from the database that may be a little old; while it cannot be read, the last stays. */
final class Refreshed<T> {

  private static final Logger LOG = Logger.getLogger(Refreshed.class);

  interface Reader<T> {
    T read() throws SQLException;
  }

  private record Snapshot<T>(T value, long readAt) {}

  private final Duration age;
  private final Reader<T> reader;
  private volatile Snapshot<T> snapshot;
  private volatile boolean known;

  Refreshed(Duration age, T first, Reader<T> reader) {
    this.age = age;
    this.reader = reader;
    this.snapshot = new Snapshot<>(first, 0);
  }

  T get() {
    if (known && System.nanoTime() - snapshot.readAt() < age.toNanos()) {
      return snapshot.value();
    }
    synchronized (this) {
      if (known && System.nanoTime() - snapshot.readAt() < age.toNanos()) {
        return snapshot.value();
      }
      T value = snapshot.value();
      try {
        value = reader.read();
      } catch (SQLException e) {
        if (!known) {
          throw new IllegalStateException(e);
        }
        LOG.warnf("Kept the last value: %s", e.getSQLState());
      }
      snapshot = new Snapshot<>(value, System.nanoTime());
      known = true;
      return value;
    }
  }

  void forget() {
    known = false;
  }
}
