package onestop.verification.payrun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;
import org.jboss.logging.Logger;

/**
 * Runs months: each once, in order, not ahead of today (R10.5). A run that broke off is taken over
 * by whoever asks for it again, or by the next look after it.
 */
@ApplicationScoped
class PayRuns {

  private static final Logger LOG = Logger.getLogger(PayRuns.class);

  /** Real seconds after which a run that stands still has nobody at work. */
  private static final int ALONE_SECONDS = 5;

  private static final int LOOK_MILLIS = 200;

  private final PayRunRepository repository;
  private final PayRunBatch batch;
  private final BusinessClock clock;

  PayRuns(PayRunRepository repository, PayRunBatch batch, BusinessClock clock) {
    this.repository = repository;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * Waits until nobody else is at work on the month: a run that stands still for some seconds was
   * left by a process that died.
   *
   * @throws Refusal {@code PAY_RUN_IN_PROGRESS} as soon as it is seen to move
   */
  void awaitNobody(YearMonth month) {
    Optional<Instant> first = workedAt(month);
    if (first.isEmpty()) {
      return;
    }
    for (int waited = 0; waited <= ALONE_SECONDS * 1000; waited += LOOK_MILLIS) {
      pause();
      if (!workedAt(month).equals(first)) {
        throw inProgress(month);
      }
    }
  }

  private Optional<Instant> workedAt(YearMonth month) {
    return QuarkusTransaction.requiringNew().call(() -> repository.workedAt(month));
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens the month's run, or finds the one that broke off; joins the transaction. */
  UUID open(YearMonth month, String by) {
    LocalDate today = clock.today();
    var known = repository.of(month);
    if (known.isPresent()) {
      if (known.get().isDone()) {
        throw Refusal.state("PAY_RUN_DONE", Map.of("month", month.toString()));
      }
      if (!repository.leftAlone(ALONE_SECONDS).contains(known.get().id())) {
        throw inProgress(month);
      }
      return known.get().id();
    }
    if (month.isAfter(YearMonth.from(today))) {
      throw Refusal.state("PAY_RUN_AHEAD", Map.of("month", month.toString()));
    }
    repository.newest().ifPresent(newest -> mustFollow(month, newest));
    var run = new PayRun(month, today, by);
    repository.persist(run);
    return run.id();
  }

  private static Refusal inProgress(YearMonth month) {
    return Refusal.state("PAY_RUN_IN_PROGRESS", Map.of("month", month.toString()));
  }

  private static void mustFollow(YearMonth month, PayRun newest) {
    if (!newest.isDone()) {
      throw inProgress(newest.month());
    }
    YearMonth next = newest.month().plusMonths(1);
    if (!month.equals(next)) {
      throw Refusal.state("PAY_RUN_OUT_OF_ORDER", Map.of("next", next.toString()));
    }
  }

  /** Decides batch after batch until the run is done. */
  void finish(UUID id) {
    boolean more = true;
    while (more) {
      more = batch.next(id);
    }
  }

  @Scheduled(
      every = "{onestop.sweep.every}",
      delayed = "{onestop.sweep.delay}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void takeOver() {
    List<UUID> alone =
        QuarkusTransaction.requiringNew().call(() -> repository.leftAlone(2 * ALONE_SECONDS));
    for (UUID id : alone) {
      LOG.infof("Pay run %s had broken off and goes on", id);
      finish(id);
    }
  }
}
