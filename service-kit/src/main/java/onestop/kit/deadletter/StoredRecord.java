package onestop.kit.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A Kafka record as it is kept in a table.
 *
 * @param headers one a line, name and base64 value divided by a space
 */
public record StoredRecord(
    String topic, int partition, long position, String key, String headers, byte[] payload) {

  /** As it came. */
  public static StoredRecord of(ConsumerRecord<String, byte[]> record) {
    var headers = new StringJoiner("\n");
    for (Header header : record.headers()) {
      byte[] value = header.value() == null ? new byte[0] : header.value();
      headers.add(header.key() + " " + Base64.getEncoder().encodeToString(value));
    }
    return new StoredRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        headers.toString(),
        record.value());
  }

  /** As it was. */
  public ConsumerRecord<String, byte[]> restored() {
    var record = new ConsumerRecord<>(topic, partition, position, key, payload);
    headers
        .lines()
        .forEach(line -> {
          int space = line.lastIndexOf(' ');
          record
              .headers()
              .add(
                  line.substring(0, space),
                  Base64.getDecoder()
                      .decode(line.substring(space + 1).getBytes(StandardCharsets.UTF_8)));
        });
    return record;
  }
}
