package onestop.local.event;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A fact that somebody outside the services says.
 *
 * @param source who says it, such as {@code /card-bureau}
 * @param id with the source its identity: the same fact said again has the same id
 * @param subject what it is about, never personal data
 * @param time when it happened, in the story's time
 * @param data what Jackson can write as a JSON object
 */
public record CloudEvent(
    String topic,
    String key,
    URI source,
    UUID id,
    String type,
    String subject,
    ZonedDateTime time,
    Object data) {

  /** An id derived from what the event answers: the same answer always has the same id. */
  public static UUID idFor(URI source, String what) {
    return UUID.nameUUIDFromBytes((source + " " + what).getBytes(StandardCharsets.UTF_8));
  }

  String timeText() {
    return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
