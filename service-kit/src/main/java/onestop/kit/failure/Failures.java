package onestop.kit.failure;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/** Which failures pass by themselves, and which come from two doing the same thing at once. */
public final class Failures {

  private static final int DEEPEST = 20;

  private Failures() {}

  /** The database cannot be reached or did not answer in time: waiting helps. */
  public static boolean isTransient(Throwable failure) {
    return any(failure, Failures::cannotReach);
  }

  /** Another transaction was first: trying again on what it left helps. */
  public static boolean isConflict(Throwable failure) {
    return any(failure, Failures::lostARace);
  }

  /** What it began with. */
  public static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /** Kind and place of a failure, for logs; its message may quote personal data. */
  public static String where(Throwable failure) {
    Throwable root = root(failure);
    String kind =
        root instanceof SQLException sql
            ? root.getClass().getName() + " " + sql.getSQLState()
            : root.getClass().getName();
    return Stream.of(failure, root)
        .flatMap(thrown -> Stream.of(thrown.getStackTrace()))
        .filter(frame -> frame.getClassName().startsWith("onestop."))
        .findFirst()
        .map(frame -> kind + " at " + frame)
        .orElse(kind);
  }

  private static boolean cannotReach(Throwable cause) {
    if (cause instanceof JDBCConnectionException
        || cause instanceof SQLTransientException
        || cause instanceof SQLRecoverableException
        || cause instanceof SQLNonTransientConnectionException) {
      return true;
    }
    if (cause instanceof SQLException sql) {
      String state = sql.getSQLState();
      if (state == null) {
        // Agroal's own, said in two ways: no connection became free, or none was made, in time.
        return String.valueOf(sql.getMessage())
            .toLowerCase(Locale.ROOT)
            .contains("acquisition timeout");
      }
      // Connection, resources, operator intervention, system error, time-outs of session or lock.
      return state.startsWith("08")
          || state.startsWith("53")
          || state.startsWith("57")
          || state.startsWith("58")
          || state.equals("25P03")
          || state.equals("55P03");
    }
    return false;
  }

  private static boolean lostARace(Throwable cause) {
    if (cause instanceof OptimisticLockException
        || cause instanceof StaleStateException
        || cause instanceof LockTimeoutException
        || cause instanceof TryAgain) {
      return true;
    }
    if (cause instanceof SQLException sql && sql.getSQLState() != null) {
      String state = sql.getSQLState();
      return state.startsWith("40") || state.equals("23505");
    }
    return false;
  }

  private static boolean any(Throwable failure, Predicate<Throwable> test) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < DEEPEST; cause = cause.getCause()) {
      if (test.test(cause)) {
        return true;
      }
      for (Throwable suppressed : cause.getSuppressed()) {
        if (any(suppressed, test)) {
          return true;
        }
      }
      depth++;
    }
    return false;
  }
}
