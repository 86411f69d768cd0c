package onestop.verification.payrun;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;

/** Pay runs by month. */
@ApplicationScoped
class PayRunRepository implements PanacheRepositoryBase<PayRun, UUID> {

  Optional<PayRun> of(YearMonth month) {
    return find("month", month).firstResultOptional();
  }

  Optional<PayRun> newest() {
    return find("order by month desc").page(0, 1).firstResultOptional();
  }

  List<PayRun> page(Cursor cursor, int limit) {
    YearMonth before = cursor.isStart() ? YearMonth.of(9999, 12) : YearMonth.from(cursor.date(0));
    return find("month < ?1 order by month desc", before).range(0, limit).list();
  }

  /** The run itself, for this transaction alone: batches of one run follow each other. */
  PayRun locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Notes in real time that somebody is at work. */
  void touch(UUID id) {
    getEntityManager()
        .createNativeQuery("UPDATE pay_run SET touched_at = clock_timestamp() WHERE id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Real time of the last batch of a run that is not done; empty for any other. */
  Optional<Instant> workedAt(YearMonth month) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                "SELECT touched_at FROM pay_run WHERE month = ?1 AND status = 'RUNNING'",
                Instant.class)
            .setParameter(1, month.atDay(1))
            .getResultList();
    return found.stream().findFirst().map(Instant.class::cast);
  }

  /** Runs that are not done and at which nobody has worked for so many seconds, oldest first. */
  List<UUID> leftAlone(int seconds) {
    List<?> found =
        getEntityManager()
            .createNativeQuery(
                "SELECT id FROM pay_run WHERE status = 'RUNNING' AND touched_at < clock_timestamp() -"
                    + " make_interval(secs => ?1) ORDER BY month",
                UUID.class)
            .setParameter(1, seconds)
            .getResultList();
    return found.stream().map(UUID.class::cast).toList();
  }
}
