package onestop.verification.payrun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;

/** Many beneficiaries at once, put straight into the database, for the tests of pay runs. */
@ApplicationScoped
public class Bulk {

  private final EntityManager entities;

  Bulk(EntityManager entities) {
    this.entities = entities;
  }

  /** Ends all pensions there are, so that a run concerns only what comes after. */
  public void endAll() {
    run(
        "UPDATE beneficiary SET status = 'ENDED', ended_on = '1999-12-31', end_reason = 'OTHER',"
            + " overpaid = 0, next_step_on = NULL, suspended_from = NULL WHERE status <> 'ENDED'"
            + " OR suspended_from IS NOT NULL OR ended_on > '1999-12-31'");
  }

  /** Makes so many who draw an amount in that month and then no more. */
  public void draw(int many, String amount, YearMonth month, String prefix) {
    run(
        """
        INSERT INTO beneficiary (id, social_security_number, status, monthly_amount,
          first_payment_month, awarded_at, valid_until, ended_on, end_reason, overpaid, version,
          row_version)
        SELECT uuidv7(), '%s' || n, 'ENDED', %s, '%s', now(), '%s', '%s', 'OTHER', 0, 1, 0
        FROM generate_series(1, %d) n
        """
            .formatted(
                prefix,
                amount,
                month.atDay(1),
                month.plusYears(1).atEndOfMonth(),
                month.atEndOfMonth(),
                many));
  }

  /** Runs a statement in a transaction of its own. */
  public void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  /** One number that a query gives. */
  public long count(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
  }
}
