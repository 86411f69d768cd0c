package onestop.kit.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * An event said, until the broker has it (public only for Hibernate, whose proxies live with the
 * service). Never updated; {@link OutboxRound} deletes it.
 */
@Entity
@Table(name = "outbox")
public class OutboxRow {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  UUID id;

  String topic;
  String key;
  String type;
  byte[] payload;
  String headers;

  @Column(name = "occurred_at")
  Instant occurredAt;

  OutboxRow() {}

  OutboxRow(
      String topic, String key, String type, byte[] payload, String headers, Instant occurredAt) {
    this.topic = topic;
    this.key = key;
    this.type = type;
    this.payload = payload;
    this.headers = headers;
    this.occurredAt = occurredAt;
  }
}
