package onestop.kit.intake;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.kit.failure.Failures;
import onestop.kit.failure.Outage;
import onestop.kit.failure.TryAgain;
import org.jboss.logging.Logger;

/**
 * Does work again while that may help: after a conflict a few times, while the database is away for
 * as long as that lasts. At shutdown it lets the batches in hand finish and takes no more.
 */
@ApplicationScoped
class Patience {

  private static final Logger LOG = Logger.getLogger(Patience.class);
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final int TRIES_WITH_THE_DATABASE_THERE = 10;
  private static final Duration FINISHING = Duration.ofSeconds(10);

  private final AgroalDataSource database;
  private final Counter retries;
  private final Outage outage = new Outage(LOG, "Events wait at the channels");
  private final AtomicInteger inHand = new AtomicInteger();
  private volatile boolean stopping;

  Patience(AgroalDataSource database, MeterRegistry metrics) {
    this.database = database;
    this.retries = metrics.counter("onestop.intake.retries");
  }

  /** The service stops: what is in hand is neither handled nor refused, it comes again. */
  static final class Stopping extends RuntimeException {

    Stopping() {
      super("The service stops; these events come again", null, false, false);
    }
  }

  /** Does the work of a batch, unless the service stops. */
  void withBatch(Runnable work) {
    inHand.incrementAndGet();
    try {
      if (stopping) {
        throw new Stopping();
      }
      work.run();
    } finally {
      inHand.decrementAndGet();
    }
  }

  /**
   * Does the work until it succeeds or fails for a reason of its own; waits while the database is
   * away.
   *
   * @param tries how often when others are in its way
   */
  void insist(int tries, Runnable work) {
    insist(tries, true, work);
  }

  /** The same for a caller who does not wait for the database. */
  void attempt(int tries, Runnable work) {
    insist(tries, false, work);
  }

  private void insist(int tries, boolean waits, Runnable work) {
    int conflicts = 0;
    int unreachable = 0;
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        work.run();
        outage.over();
        return;
      } catch (Stopping e) {
        throw e;
      } catch (RuntimeException e) {
        if (isAway(e)) {
          // Work that fails so while the database answers others is not waiting for it.
          if (!waits || (databaseAnswers() && ++unreachable >= TRIES_WITH_THE_DATABASE_THERE)) {
            throw e;
          }
          if (stopping) {
            throw new Stopping();
          }
          outage.hit(e);
        } else if (!TryAgain.is(e) && (!Failures.isConflict(e) || ++conflicts >= tries)) {
          throw e;
        }
        retries.increment();
        pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /** A lost connection shows itself in many ways, also in ones that do not name it. */
  private boolean isAway(RuntimeException e) {
    return Failures.isTransient(e)
        || (!Failures.isConflict(e) && !Reasons.isExplained(Reasons.of(e)) && !databaseAnswers());
  }

  /** True when the database does. */
  boolean databaseAnswers() {
    try (var connection = database.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException _) {
      return false;
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Stopping();
    }
  }

  /** Its counter is there before the first try is. */
  void start(@Observes StartupEvent event) {
    // Being made is enough.
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    long end = System.nanoTime() + FINISHING.toNanos();
    while (inHand.get() > 0 && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
