package onestop.kit.deadletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import onestop.kit.failure.Outage;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Deletes what has been kept long enough, by real time: business time may travel. */
@ApplicationScoped
class Retention {

  private final Session session;
  private final Outage outage =
      new Outage(Logger.getLogger(Retention.class), "What is old enough is not deleted");

  Retention(Session session) {
    this.session = session;
  }

  @Scheduled(every = "1h", delayed = "1m")
  void regularly() {
    try {
      clean();
      outage.over();
    } catch (RuntimeException e) {
      outage.hit(e);
    }
  }

  void clean() {
    // Who waited too long is no longer noted as handled, so that a replay takes it again.
    run(
        "WITH old AS (DELETE FROM early_event WHERE arrived_at < now() - interval '30 days'"
            + " RETURNING *), forgotten AS (DELETE FROM inbox USING old WHERE inbox.consumer ="
            + " old.consumer AND inbox.source = old.source AND inbox.event_id = old.event_id)"
            + " INSERT INTO dead_letter (consumer, source, event_id, type, topic, partition,"
            + " position, key, headers, payload, reasons) SELECT consumer, source, event_id, type,"
            + " topic, partition, position, key, headers, payload,"
            + " '[{\"field\":\"\",\"code\":\"WAITED_TOO_LONG\",\"params\":{},\"form\":false}]'"
            + " FROM old ON CONFLICT (consumer, source, event_id) WHERE event_id IS NOT NULL DO"
            + " UPDATE SET status = 'OPEN', settled_at = NULL, reasons = excluded.reasons, payload"
            + " = excluded.payload, last_seen = now()");
    run("DELETE FROM inbox WHERE received_on < current_date - 100");
    // R13.2 asks at least six months.
    run("DELETE FROM file_read WHERE read_at < now() - interval '3 years'");
    run("DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days'");
    run(
        "UPDATE dead_letter SET payload = NULL WHERE payload IS NOT NULL AND settled_at < now() -"
            + " interval '90 days'");
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew()
        .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
  }
}
