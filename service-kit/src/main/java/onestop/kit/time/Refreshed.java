package onestop.kit.time;

import java.sql.SQLException;
import java.time.Duration;
import onestop.kit.failure.Outage;

/** A value from the database that may be a little old; while it cannot be read, the last stays. */
final class Refreshed<T> {

  interface Reader<T> {
    T read() throws SQLException;
  }

  private record Snapshot<T>(T value, long readAt) {}

  private final Duration age;
  private final Reader<T> reader;
  private final Outage outage;
  private volatile Snapshot<T> snapshot;
  private volatile boolean fresh;

  /**
   * Not read yet.
   *
   * @param age how old it may be
   */
  Refreshed(Duration age, Reader<T> reader, Outage outage) {
    this.age = age;
    this.reader = reader;
    this.outage = outage;
  }

  T get() {
    T value = young();
    if (value != null) {
      return value;
    }
    synchronized (this) {
      value = young();
      return value == null ? read() : value;
    }
  }

  private T young() {
    Snapshot<T> last = snapshot;
    return fresh && System.nanoTime() - last.readAt() < age.toNanos() ? last.value() : null;
  }

  private T read() {
    try {
      snapshot = new Snapshot<>(reader.read(), System.nanoTime());
      outage.over();
    } catch (SQLException e) {
      if (snapshot == null) {
        throw new IllegalStateException(e);
      }
      outage.hit(e);
      snapshot = new Snapshot<>(snapshot.value(), System.nanoTime());
    }
    fresh = true;
    return snapshot.value();
  }

  /** Reads anew at the next call; whoever is reading just now may have read too early. */
  synchronized void forget() {
    fresh = false;
  }
}
