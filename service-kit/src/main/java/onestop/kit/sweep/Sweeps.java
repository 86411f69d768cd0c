package onestop.kit.sweep;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import onestop.kit.failure.Failures;
import onestop.kit.failure.Outage;
import onestop.kit.time.Arrival;
import onestop.kit.time.BusinessClock;
import org.hibernate.jpa.SpecHints;
import org.jboss.logging.Logger;

/**
 * Runs all sweeps. Each locks what is due in slices of 500 ({@code FOR UPDATE SKIP LOCKED}), one
 * transaction a slice; if that fails its rows are taken one by one, and one that fails stays, is
 * counted and stops nobody.
 */
@ApplicationScoped
public class Sweeps implements Arrival {

  private static final Logger LOG = Logger.getLogger(Sweeps.class);
  private static final int SLICE = 500;
  private static final int SKIP_LOCKED = -2;
  private static final int MOST_FAILURES = 2_000;
  private static final int LOOKS_AT_LOCKED = 40;
  private static final long PAUSE_MILLIS = 50;

  private final List<Sweep<?>> sweeps;
  private final EntityManager entities;
  private final BusinessClock clock;
  private final MeterRegistry metrics;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final Outage outage = new Outage(LOG, "What is due is not swept");
  private volatile long completed = System.nanoTime();

  Sweeps(
      @All List<Sweep<?>> sweeps,
      EntityManager entities,
      BusinessClock clock,
      MeterRegistry metrics) {
    this.sweeps = List.copyOf(sweeps);
    this.entities = entities;
    this.clock = clock;
    this.metrics = metrics;
    for (Sweep<?> sweep : this.sweeps) {
      metrics.timer("onestop.sweep", "sweep", sweep.name());
      metrics.counter("onestop.sweep.handled", "sweep", sweep.name());
      metrics.counter("onestop.sweep.failed", "sweep", sweep.name());
    }
    Gauge.builder("onestop.sweep.age", () -> (System.nanoTime() - completed) / 1e9)
        .description("How long ago all sweeps were last run to their end; at first since the start")
        .baseUnit("seconds")
        .register(metrics);
  }

  /** Its meters are there before the first run is. */
  void start(@Observes StartupEvent event) {
    // Being made is enough.
  }

  @Scheduled(
      every = "{onestop.sweep.every}",
      delayed = "{onestop.sweep.delay}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void regularly() {
    try {
      run();
      outage.over();
    } catch (RuntimeException e) {
      outage.hit(e);
    }
  }

  /**
   * Runs every sweep for today until nothing is due, and says how many each handled. In one replica
   * one run follows the other, so that a run that finds nothing left may say so.
   */
  public Map<String, Integer> run() {
    oneAtATime.lock();
    try {
      LocalDate today = clock.today();
      Map<String, Integer> swept = new TreeMap<>();
      RuntimeException failure = null;
      for (Sweep<?> sweep : sweeps) {
        try {
          swept.merge(sweep.name(), run(sweep, today), Integer::sum);
        } catch (RuntimeException e) {
          // The others do not wait for it, unless it is the database that is away.
          failure = failure == null ? e : failure;
          if (Failures.isTransient(e)) {
            break;
          }
        }
      }
      if (failure != null) {
        throw failure;
      }
      completed = System.nanoTime();
      return swept;
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public Map<String, Integer> arrived() {
    return run();
  }

  private <E> int run(Sweep<E> sweep, LocalDate today) {
    long start = System.nanoTime();
    Set<UUID> handled = new HashSet<>();
    Set<UUID> failed = new HashSet<>();
    try {
      for (int looks = 0; looks < LOOKS_AT_LOCKED; looks++) {
        sweepUnlocked(sweep, today, handled, failed);
        // What others hold at this moment was skipped; most of it they settle themselves.
        if (failed.size() > MOST_FAILURES || !isAnyDue(sweep, today, failed)) {
          break;
        }
        pause();
      }
    } finally {
      metrics
          .timer("onestop.sweep", "sweep", sweep.name())
          .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      metrics.counter("onestop.sweep.handled", "sweep", sweep.name()).increment(handled.size());
      metrics.counter("onestop.sweep.failed", "sweep", sweep.name()).increment(failed.size());
    }
    return handled.size();
  }

  private <E> void sweepUnlocked(
      Sweep<E> sweep, LocalDate today, Set<UUID> handled, Set<UUID> failed) {
    Set<UUID> slice;
    do {
      slice = new HashSet<>();
      Set<UUID> done = new HashSet<>();
      try {
        slice(sweep, today, failed, slice);
        done.addAll(slice);
      } catch (RuntimeException e) {
        if (Failures.isTransient(e) || slice.isEmpty()) {
          throw e;
        }
        oneByOne(sweep, today, slice, done, failed);
      }
      for (UUID id : done) {
        if (!handled.add(id)) {
          // Its condition still holds after its verb: without this it would never end.
          failed.add(id);
          LOG.errorf("Sweep %s leaves %s due", sweep.name(), id);
        }
      }
    } while (slice.size() == SLICE && failed.size() <= MOST_FAILURES);
  }

  private <E> void slice(Sweep<E> sweep, LocalDate today, Set<UUID> but, Set<UUID> seen) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          List<E> due = locking(due(sweep, today, but).setMaxResults(SLICE)).getResultList();
          due.forEach(one -> seen.add(sweep.id(one)));
          due.forEach(one -> sweep.apply(one, today));
        });
  }

  private <E> void oneByOne(
      Sweep<E> sweep, LocalDate today, Set<UUID> ids, Set<UUID> done, Set<UUID> failed) {
    for (UUID id : ids) {
      try {
        if (alone(sweep, today, id)) {
          done.add(id);
        }
      } catch (RuntimeException e) {
        if (Failures.isTransient(e)) {
          throw e;
        }
        failed.add(id);
        LOG.errorf("Sweep %s failed at %s: %s", sweep.name(), id, Failures.where(e));
      }
    }
  }

  /** False when it is not due any more, or held by somebody else. */
  private <E> boolean alone(Sweep<E> sweep, LocalDate today, UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var query =
              entities
                  .createQuery(sweep.query(" and e.id = :id"), sweep.entity())
                  .setParameter("today", today)
                  .setParameter("id", id);
          List<E> due = locking(query).getResultList();
          due.forEach(one -> sweep.apply(one, today));
          return !due.isEmpty();
        });
  }

  private <E> boolean isAnyDue(Sweep<E> sweep, LocalDate today, Set<UUID> but) {
    return QuarkusTransaction.requiringNew()
        .call(() -> !due(sweep, today, but).setMaxResults(1).getResultList().isEmpty());
  }

  private <E> TypedQuery<E> due(Sweep<E> sweep, LocalDate today, Set<UUID> but) {
    var query =
        entities
            .createQuery(
                sweep.query(but.isEmpty() ? "" : " and e.id not in (:but)"), sweep.entity())
            .setParameter("today", today);
    return but.isEmpty() ? query : query.setParameter("but", but);
  }

  private static <E> TypedQuery<E> locking(TypedQuery<E> query) {
    return query
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
