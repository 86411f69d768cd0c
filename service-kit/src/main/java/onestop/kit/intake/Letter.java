package onestop.kit.intake;

import java.util.List;
import onestop.kit.form.Fault;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came, and what could be read of it.
 *
 * @param envelope null when not even that could be read
 * @param data the handler's record; null when there are faults or nobody handles the type
 * @param faults what is wrong with it, empty when nothing is
 * @param personId what its data calls so, null when nothing
 */
record Letter(
    ConsumerRecord<String, byte[]> record,
    Envelope envelope,
    Object data,
    List<Fault> faults,
    String personId) {

  Letter(
      ConsumerRecord<String, byte[]> record, Envelope envelope, Object data, List<Fault> faults) {
    this(record, envelope, data, faults, null);
  }

  boolean isReadable() {
    return faults.isEmpty();
  }

  boolean isUnknownType() {
    return isReadable() && data == null;
  }

  Identity identity() {
    return new Identity(envelope.source(), envelope.id());
  }

  /** What makes an event the same when it comes again. */
  record Identity(String source, String id) {}
}
