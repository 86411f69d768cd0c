package onestop.kit.deadletter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Deletes what has been kept long enough, by real time: business time may travel. */
@ApplicationScoped
class Retention {

  private final Session session;

  Retention(Session session) {
    this.session = session;
  }

  @Scheduled(every = "1h", delayed = "1m")
  @Transactional
  void clean() {
    run(
        "WITH old AS (DELETE FROM early_event WHERE arrived_at < now() - interval '30 days'"
            + " RETURNING *), forgotten AS (DELETE FROM inbox USING old WHERE inbox.consumer ="
            + " old.consumer AND inbox.source = old.source AND inbox.event_id = old.event_id)"
            + " INSERT INTO dead_letter (consumer, source, event_id, topic, partition, position,"
            + " key, headers, payload, reasons) SELECT consumer, source, event_id, topic,"
            + " partition, position, key, headers, payload,"
            + " '[{\"field\":\"\",\"code\":\"WAITED_TOO_LONG\",\"params\":{},\"form\":false}]'"
            + " FROM old ON CONFLICT DO NOTHING");
    run("DELETE FROM inbox WHERE received_on < current_date - 100");
    run("DELETE FROM idempotency_key WHERE created_at < now() - interval '7 days'");
    run(
        "UPDATE dead_letter SET payload = NULL WHERE payload IS NOT NULL AND settled_at < now() -"
            + " interval '90 days'");
  }

  private void run(String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }
}
