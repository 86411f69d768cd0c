package onestop.kit.deadletter;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A Kafka record as it is kept in a table.
 *
 * @param key with a replacement for characters that PostgreSQL does not hold
 * @param headers one a line, name (URL-encoded) and value (base64) divided by a space
 */
public record StoredRecord(
    String topic, int partition, long position, String key, String headers, byte[] payload) {

  /** As it came. */
  public static StoredRecord of(ConsumerRecord<String, byte[]> record) {
    var headers = new StringJoiner("\n");
    for (Header header : record.headers()) {
      byte[] value = header.value() == null ? new byte[0] : header.value();
      headers.add(
          URLEncoder.encode(header.key(), StandardCharsets.UTF_8)
              + " "
              + Base64.getEncoder().encodeToString(value));
    }
    return new StoredRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key() == null ? null : record.key().replace('\0', '\uFFFD'),
        headers.toString(),
        record.value());
  }

  /** As it was. */
  public ConsumerRecord<String, byte[]> restored() {
    var record = new ConsumerRecord<>(topic, partition, position, key, payload);
    headers
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(header ->
            record
                .headers()
                .add(
                    URLDecoder.decode(header[0], StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(header[1])));
    return record;
  }
}
