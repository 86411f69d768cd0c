package onestop.kit.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import onestop.kit.sample.Notes;
import onestop.kit.testing.World;
import onestop.kit.time.BusinessClock;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 5. */
@QuarkusTest
@QuarkusTestResource(
    value = World.class,
    initArgs = @ResourceArg(name = "topics", value = "notes,echoes"))
class SweepTest {

  @Inject Session session;
  @Inject EntityManager entities;
  @Inject BusinessClock clock;

  @Inject @All List<Sweep<?>> all;

  private final String prefix = UUID.randomUUID() + " ";

  @BeforeEach
  @AfterEach
  void nothingElseIsDue() {
    Notes.STUMBLES.clear();
    change("UPDATE note SET due_on = NULL WHERE due_on <= ?1", clock.today());
  }

  /** A replica's sweeps. */
  private Sweeps replica() {
    return new Sweeps(all, entities, clock, new SimpleMeterRegistry());
  }

  private void change(String sql, Object... parameters) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var query = session.createNativeMutationQuery(sql);
          for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
          }
          query.executeUpdate();
        });
  }

  private void due(String name, int many) {
    change(
        "INSERT INTO note (id, name, due_on, times, row_version) SELECT uuidv7(), ?1 || n, ?2, 0, 0"
            + " FROM generate_series(1, ?3) n",
        prefix + name,
        clock.today().minusDays(1),
        many);
  }

  private long count(String condition) {
    return QuarkusTransaction.requiringNew()
        .call(() ->
            session
                .createNativeQuery(
                    "SELECT count(*) FROM note WHERE name LIKE ?1 AND " + condition, Long.class)
                .setParameter(1, "%" + prefix + "%")
                .getSingleResult());
  }

  private static int swept(Sweeps sweeps) {
    return sweeps.run().get("notes-due");
  }

  @Test
  void oneThatFailsStaysAndStopsNobody() {
    due("note ", 1_200);
    Notes.STUMBLES.add(prefix + "note 700");
    assertEquals(1_199, swept(replica()));
    assertEquals(1_199, count("times = 1 AND due_on IS NULL"));
    assertEquals(1, count("times = 0 AND due_on IS NOT NULL"));
    // Once its cause is gone the next sweep has it.
    Notes.STUMBLES.clear();
    assertEquals(1, swept(replica()));
    assertEquals(0, swept(replica()));
    assertEquals(1_200, count("times = 1"));
  }

  @Test
  void twoSweepersAtOnceApplyEachOnce() throws Exception {
    due("note ", 1_200);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> swept(replica()));
      var two = threads.submit(() -> swept(replica()));
      assertEquals(1_200, one.get() + two.get());
    }
    assertEquals(1_200, count("times = 1 AND due_on IS NULL"));
  }

  @Test
  void whatSomebodyHoldsAtTheMomentIsSweptWhenItIsFree() throws Exception {
    due("note ", 3);
    var held = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(1)) {
      var holder =
          threads.submit(() ->
              QuarkusTransaction.requiringNew()
                  .run(() -> {
                    session
                        .createNativeQuery(
                            "SELECT id FROM note WHERE name = ?1 FOR UPDATE", UUID.class)
                        .setParameter(1, prefix + "note 2")
                        .getSingleResult();
                    held.countDown();
                    pause();
                  }));
      held.await();
      assertEquals(3, swept(replica()));
      holder.get();
    }
    assertEquals(3, count("times = 1"));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(400);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThatStaysDueAfterItsVerbEndsTheSweepAllTheSame() {
    change(
        "INSERT INTO note (id, name, due_on, times, row_version) VALUES (uuidv7(), ?1, ?2, 0, 0)",
        "stays due " + prefix,
        clock.today());
    due("note ", 2);
    assertEquals(3, swept(replica()));
    assertEquals(2, count("due_on IS NULL"));
  }
}
