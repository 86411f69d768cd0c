package onestop.kit.intake;

import java.time.Instant;

/**
 * What stands on an event's envelope (CloudEvents 1.0).
 *
 * @param id with {@code source} the identity of the event
 * @param time when it happened, business time
 * @param correlationId what the chain began with; the event's own id when it began here
 */
public record Envelope(
    String id, String source, String type, Instant time, String subject, String correlationId) {}
