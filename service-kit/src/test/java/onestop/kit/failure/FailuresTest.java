package onestop.kit.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  private static Exception wrapped(Exception cause) {
    return new IllegalStateException("outside", new RuntimeException("between", cause));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "25P03", "58030"})
  void anUnreachableDatabasePassesByItself(String state) {
    assertTrue(Failures.isTransient(wrapped(new SQLException("away", state))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "23505"})
  void twoInEachOthersWayMayTryAgain(String state) {
    var failure =
        wrapped(new BatchUpdateException(new int[0], new SQLException("conflict", state)));
    assertTrue(Failures.isConflict(failure));
    assertFalse(Failures.isTransient(failure));
  }

  @Test
  void aStaleVersionIsAConflict() {
    assertTrue(Failures.isConflict(wrapped(new OptimisticLockException())));
    assertTrue(Failures.isConflict(wrapped(new TryAgain("once more"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"23502", "22021", "42601", "22P02"})
  void whatIsWrongStaysWrong(String state) {
    var failure = wrapped(new SQLException("wrong", state));
    assertFalse(Failures.isConflict(failure));
    assertFalse(Failures.isTransient(failure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, acquisition timeout!",
        "Acquisition timeout while waiting for new connection"
      })
  void noConnectionInTimePassesByItself(String agroals) {
    assertTrue(Failures.isTransient(wrapped(new SQLException(agroals))));
  }

  @Test
  void theLogNamesKindAndPlaceAndNeverTheMessage() {
    String where =
        Failures.where(wrapped(new SQLException("Key (number)=(G0123456) exists", "23505")));
    assertTrue(where.contains("23505") && where.contains("FailuresTest"), where);
    assertFalse(where.contains("G0123456"), where);
    assertEquals(
        IllegalArgumentException.class,
        Failures.root(wrapped(new IllegalArgumentException())).getClass());
  }
}
