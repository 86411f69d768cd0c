package onestop.kit.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import onestop.kit.form.Fault;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.Session;

/** What could not be taken, with its original bytes and the reasons; written by the intake. */
@ApplicationScoped
public class DeadLetters {

  private final Session session;
  private final ObjectMapper json;

  DeadLetters(Session session, ObjectMapper json, MeterRegistry metrics, DataSource database) {
    this.session = session;
    this.json = json;
    Gauge.builder("onestop.deadletters.open", () -> countOpen(database)).register(metrics);
  }

  /** Its gauge is there before the first letter is. */
  void start(@Observes StartupEvent event) {
    // Being made is enough.
  }

  /** The event that a letter carries, as far as its envelope could be read. */
  public record Event(String source, String id, String type) {}

  /** Keeps a letter; one that is here already is counted again. Joins the transaction. */
  public void keep(
      String consumer, Event event, ConsumerRecord<String, byte[]> record, List<Fault> reasons) {
    StoredRecord stored = StoredRecord.of(record);
    String conflict =
        event.id() == null
            ? "(consumer, topic, partition, position) WHERE event_id IS NULL"
            : "(consumer, source, event_id) WHERE event_id IS NOT NULL";
    session
        .createNativeMutationQuery(
            "INSERT INTO dead_letter (consumer, source, event_id, type, topic, partition, position,"
                + " key, headers, payload, reasons) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                + " ?10, ?11) ON CONFLICT "
                + conflict
                + " DO UPDATE SET times_seen = dead_letter.times_seen + 1, last_seen = now(),"
                + " reasons = excluded.reasons")
        .setParameter(1, consumer)
        .setParameter(2, event.source(), String.class)
        .setParameter(3, event.id(), String.class)
        .setParameter(4, event.type(), String.class)
        .setParameter(5, stored.topic())
        .setParameter(6, stored.partition())
        .setParameter(7, stored.position())
        .setParameter(8, stored.key(), String.class)
        .setParameter(9, stored.headers())
        .setParameter(10, stored.payload(), byte[].class)
        .setParameter(11, write(reasons))
        .executeUpdate();
  }

  /** Closes the letters of events that are handled now. Joins the transaction. */
  public void close(String consumer, List<String> sources, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    session
        .createNativeMutationQuery(
            "UPDATE dead_letter SET status = 'HANDLED', settled_at = now() FROM unnest(?2, ?3) AS"
                + " event (source, id) WHERE dead_letter.status = 'OPEN' AND consumer = ?1 AND"
                + " dead_letter.source = event.source AND event_id = event.id")
        .setParameter(1, consumer)
        .setParameter(2, sources.toArray(String[]::new))
        .setParameter(3, ids.toArray(String[]::new))
        .executeUpdate();
  }

  /** Closes a letter whose event was handled because somebody asked. Joins the transaction. */
  void replayed(UUID id, String who) {
    session
        .createNativeMutationQuery(
            "UPDATE dead_letter SET status = 'HANDLED', settled_at = coalesce(settled_at, now()),"
                + " settled_by = ?2 WHERE id = ?1 AND status <> 'DISCARDED'")
        .setParameter(1, id)
        .setParameter(2, who)
        .executeUpdate();
  }

  /** Sets a letter aside; false when it was settled already. Joins the transaction. */
  boolean discard(UUID id, String who, String reason) {
    return session
            .createNativeMutationQuery(
                "UPDATE dead_letter SET status = 'DISCARDED', settled_at = now(), settled_by = ?2,"
                    + " note = ?3 WHERE id = ?1 AND status = 'OPEN'")
            .setParameter(1, id)
            .setParameter(2, who)
            .setParameter(3, reason)
            .executeUpdate()
        == 1;
  }

  private static double countOpen(DataSource database) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("SELECT count(*) FROM dead_letter WHERE status = 'OPEN'");
        var row = query.executeQuery()) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException _) {
      return Double.NaN;
    }
  }

  List<Fault> reasons(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Collection<Fault> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
