package onestop.kit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import onestop.kit.failure.TryAgain;
import onestop.kit.testing.Await;
import org.junit.jupiter.api.Test;

/** How the intake waits, tries again and stops; what it does meanwhile is in OutageTest. */
class PatienceTest {

  private final AtomicBoolean there = new AtomicBoolean(true);
  private final Patience patience = new Patience(database(), new SimpleMeterRegistry());

  private AgroalDataSource database() {
    return (AgroalDataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {AgroalDataSource.class},
            (_, _, _) -> {
              if (!there.get()) {
                throw away();
              }
              return connection();
            });
  }

  private static Object connection() {
    return Proxy.newProxyInstance(
        PatienceTest.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (_, method, _) -> method.getName().equals("isValid") ? true : null);
  }

  private static SQLException away() {
    return new SQLException("away", "08001");
  }

  private static RuntimeException failure(String state) {
    return new IllegalStateException(new SQLException("failure", state));
  }

  @Test
  void aConflictIsTriedAgainSoManyTimes() {
    var tries = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            patience.insist(
                3,
                () -> {
                  tries.incrementAndGet();
                  throw failure("40001");
                }));
    assertEquals(3, tries.get());
  }

  @Test
  void whatAsksForItIsDoneAgainWithoutCounting() {
    var tries = new AtomicInteger();
    patience.insist(
        1,
        () -> {
          if (tries.incrementAndGet() < 5) {
            throw new TryAgain("once more");
          }
        });
    assertEquals(5, tries.get());
  }

  @Test
  void anythingElseIsTheWorksOwn() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            patience.insist(
                5,
                () -> {
                  throw new IllegalArgumentException();
                }));
  }

  @Test
  void whileTheDatabaseIsAwayItWaits() throws Exception {
    there.set(false);
    var tries = new AtomicInteger();
    try (var thread = Executors.newSingleThreadExecutor()) {
      var work =
          thread.submit(() ->
              patience.insist(
                  1,
                  () -> {
                    tries.incrementAndGet();
                    if (!there.get()) {
                      throw new IllegalStateException(away());
                    }
                  }));
      Await.until(() -> assertTrue(tries.get() >= 4));
      assertFalse(work.isDone());
      there.set(true);
      work.get();
    }
  }

  @Test
  void whoDoesNotWaitIsToldAtOnce() {
    there.set(false);
    assertThrows(
        IllegalStateException.class,
        () ->
            patience.attempt(
                5,
                () -> {
                  throw new IllegalStateException(away());
                }));
  }

  @Test
  void workThatOnlyLooksLikeAnOutageEnds() {
    var tries = new AtomicInteger();
    assertThrows(
        IllegalStateException.class,
        () ->
            patience.insist(
                1,
                () -> {
                  tries.incrementAndGet();
                  throw failure("57014");
                }));
    assertEquals(10, tries.get());
  }

  @Test
  void atShutdownTheBatchInHandIsFinishedAndNoneIsBegun() throws Exception {
    var begun = new CountDownLatch(1);
    var finished = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(2)) {
      threads.execute(() ->
          patience.withBatch(() -> {
            begun.countDown();
            pause();
            finished.set(true);
          }));
      begun.await();
      patience.stop(new ShutdownEvent());
      assertTrue(finished.get());
      assertThrows(Patience.Stopping.class, () -> patience.withBatch(() -> finished.set(false)));
      assertTrue(finished.get());
    }
  }

  @Test
  void atShutdownNobodyWaitsForTheDatabase() throws Exception {
    there.set(false);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var work =
          threads.submit(() ->
              assertThrows(
                  Patience.Stopping.class,
                  () ->
                      patience.withBatch(() ->
                          patience.insist(
                              1,
                              () -> {
                                throw new IllegalStateException(away());
                              }))));
      patience.stop(new ShutdownEvent());
      work.get(10, TimeUnit.SECONDS);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
