package onestop.kit.deadletter;

import java.util.List;
import onestop.kit.form.Fault;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whoever can take a record again; the intake. */
public interface Replay {

  /**
   * Takes one record again and says why it still cannot be taken; empty when it has been.
   *
   * @throws IllegalArgumentException when nobody here handles that channel
   */
  List<Fault> again(String channel, ConsumerRecord<String, byte[]> record);
}
