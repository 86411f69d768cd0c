package onestop.kit.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import onestop.kit.intake.Cause;
import onestop.kit.time.BusinessClock;
import org.hibernate.Session;

/**
 * Says events: each is a row in the transaction of its effect and reaches the broker after that
 * transaction has committed, at least once, in order within an aggregate.
 */
@ApplicationScoped
public class Outbox {

  private static final int LARGEST_PAYLOAD = 512 * 1024;

  private final Session session;
  private final ObjectMapper json;
  private final BusinessClock clock;
  private final TransactionSynchronizationRegistry transaction;
  private final OutboxRelay relay;

  Outbox(
      Session session,
      ObjectMapper json,
      BusinessClock clock,
      TransactionSynchronizationRegistry transaction,
      OutboxRelay relay) {
    this.session = session;
    // What is not known is absent, never null.
    this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    this.clock = clock;
    this.transaction = transaction;
    this.relay = relay;
  }

  /**
   * Says an event.
   *
   * @param topic where
   * @param key whose order it keeps: an id, never personal data
   * @param type the event's name, as in the contracts
   * @param data its payload, written as JSON
   * @throws IllegalStateException outside a transaction
   * @throws IllegalArgumentException over 512 KiB
   */
  public void say(String topic, UUID key, String type, Object data) {
    say(topic, key.toString(), type, data);
  }

  /** Says an event under a natural key that is not personal, such as a year. */
  public void say(String topic, String key, String type, Object data) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("An event is said in the transaction of its effect");
    }
    byte[] payload = write(data);
    if (payload.length > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException(type + " is larger than 512 KiB");
    }
    session.persist(
        new OutboxRow(
            topic,
            key,
            type,
            payload,
            new String(write(headers()), StandardCharsets.UTF_8),
            clock.now()));
    nudgeAfterCommit();
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    Cause.current()
        .ifPresent(cause -> {
          headers.put("ce_correlationid", cause.correlationId());
          headers.put("ce_causationid", cause.eventId());
        });
    GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), headers, (carrier, name, value) -> carrier.put(name, value));
    headers.remove("baggage");
    return headers;
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void nudgeAfterCommit() {
    if (transaction.getResource(this) != null) {
      return;
    }
    transaction.putResource(this, true);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only what was committed is worth a round.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.nudge();
            }
          }
        });
  }
}
