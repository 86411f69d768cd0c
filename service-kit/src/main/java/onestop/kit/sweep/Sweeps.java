package onestop.kit.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import onestop.kit.command.Failures;
import onestop.kit.time.BusinessClock;
import org.hibernate.jpa.SpecHints;
import org.jboss.logging.Logger;

/**
 * Runs all sweeps. Each locks what is due in slices of 500 ({@code FOR UPDATE SKIP LOCKED}), one
 * transaction a slice; if that fails its rows are taken one by one, and one that fails stays, is
 * counted and stops nobody.
 */
@ApplicationScoped
public class Sweeps {

  private static final Logger LOG = Logger.getLogger(Sweeps.class);
  private static final int SLICE = 500;
  private static final int SKIP_LOCKED = -2;

  private final List<Sweep<?>> sweeps;
  private final EntityManager entities;
  private final BusinessClock clock;
  private final MeterRegistry metrics;

  Sweeps(
      @All List<Sweep<?>> sweeps,
      EntityManager entities,
      BusinessClock clock,
      MeterRegistry metrics) {
    this.sweeps = List.copyOf(sweeps);
    this.entities = entities;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Scheduled(
      every = "{onestop.sweep.every}",
      delayed = "{onestop.sweep.delay}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void regularly() {
    run();
  }

  /** Runs every sweep for today until nothing is due, and says how many each handled. */
  public Map<String, Integer> run() {
    LocalDate today = clock.today();
    Map<String, Integer> swept = new TreeMap<>();
    for (Sweep<?> sweep : sweeps) {
      swept.merge(sweep.name(), run(sweep, today), Integer::sum);
    }
    return swept;
  }

  private <E> int run(Sweep<E> sweep, LocalDate today) {
    int done = 0;
    Set<UUID> failed = new HashSet<>();
    long start = System.nanoTime();
    while (true) {
      Set<UUID> seen = new HashSet<>();
      int slice;
      try {
        slice = inTransaction(sweep, today, failed, seen);
      } catch (RuntimeException e) {
        if (Failures.isTransient(e) && seen.isEmpty()) {
          LOG.warnf("Sweep %s could not read what is due", sweep.name());
          break;
        }
        slice = oneByOne(sweep, today, seen, failed);
      }
      done += slice;
      if (seen.size() < SLICE) {
        break;
      }
    }
    metrics
        .timer("onestop.sweep", "sweep", sweep.name())
        .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    metrics.counter("onestop.sweep.handled", "sweep", sweep.name()).increment(done);
    metrics.counter("onestop.sweep.failed", "sweep", sweep.name()).increment(failed.size());
    return done;
  }

  private <E> int inTransaction(Sweep<E> sweep, LocalDate today, Set<UUID> but, Set<UUID> seen) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          var query =
              entities
                  .createQuery(
                      sweep.query(but.isEmpty() ? "" : " and e.id not in (:but)"), sweep.entity())
                  .setParameter("today", today)
                  .setMaxResults(SLICE)
                  .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                  .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED);
          if (!but.isEmpty()) {
            query.setParameter("but", but);
          }
          List<E> due = query.getResultList();
          due.forEach(one -> seen.add(sweep.id(one)));
          due.forEach(one -> sweep.apply(one, today));
          return due.size();
        });
  }

  private <E> int oneByOne(Sweep<E> sweep, LocalDate today, Set<UUID> ids, Set<UUID> failed) {
    int done = 0;
    for (UUID id : ids) {
      try {
        done += alone(sweep, today, id);
      } catch (RuntimeException e) {
        failed.add(id);
        LOG.errorf("Sweep %s failed at %s: %s", sweep.name(), id, e.getClass().getName());
      }
    }
    return done;
  }

  private <E> int alone(Sweep<E> sweep, LocalDate today, UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          List<E> due =
              entities
                  .createQuery(sweep.query(" and e.id = :id"), sweep.entity())
                  .setParameter("today", today)
                  .setParameter("id", id)
                  .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                  .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                  .getResultList();
          due.forEach(one -> sweep.apply(one, today));
          return due.size();
        });
  }
}
