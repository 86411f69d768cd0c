package onestop.kit.failure;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Something that many attempts run into while a neighbour is away. Only its beginning and its end
 * are logged, not each attempt.
 */
public final class Outage {

  private final Logger log;
  private final String what;
  private final AtomicBoolean lasts = new AtomicBoolean();

  /**
   * Not there yet.
   *
   * @param what cannot be done meanwhile, as the log shall say
   */
  public Outage(Logger log, String what) {
    this.log = log;
    this.what = what;
  }

  /** An attempt ran into it. */
  public void hit(Throwable failure) {
    if (!lasts.getAndSet(true)) {
      log.warnf("%s for now, it is tried until it works: %s", what, Failures.where(failure));
    }
  }

  /** An attempt succeeded. */
  public void over() {
    if (lasts.getAndSet(false)) {
      log.infof("It works again, after: %s", what);
    }
  }
}
