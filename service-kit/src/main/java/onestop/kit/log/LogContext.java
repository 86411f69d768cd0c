package onestop.kit.log;

import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * What every line of the log written meanwhile names beside its trace: the event and the person, by
 * ids and never by anything personal (R13.2).
 */
public final class LogContext implements AutoCloseable {

  /** The CloudEvents id of the event being handled. */
  public static final String EVENT = "eventId";

  /** Our id of the person it is about. */
  public static final String PERSON = "personId";

  private LogContext() {}

  /**
   * Names them until it is closed.
   *
   * @param event null when a call is served
   * @param person what claims to be a person's id: only a UUID is one of ours; null when there is
   *     none
   */
  public static LogContext of(String event, String person) {
    put(EVENT, event);
    put(PERSON, isOurs(person) ? person : null);
    return new LogContext();
  }

  private static void put(String name, String value) {
    if (value == null) {
      MDC.remove(name);
    } else {
      MDC.put(name, value);
    }
  }

  private static boolean isOurs(String id) {
    if (id == null || id.length() != 36) {
      return false;
    }
    try {
      UUID.fromString(id);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  public void close() {
    MDC.remove(EVENT);
    MDC.remove(PERSON);
  }
}
