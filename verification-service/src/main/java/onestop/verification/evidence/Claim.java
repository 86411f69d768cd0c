package onestop.verification.evidence;

import java.time.LocalDate;

/**
 * A verification as somebody brings it, before it is examined.
 *
 * @param performedOn day on which life was shown
 * @param receivedOn day on which it came to the agency
 * @param entryDate last lawful entry into China
 * @param evidence what is handed in, never null
 */
public record Claim(
    Channel channel,
    LocalDate performedOn,
    LocalDate receivedOn,
    LocalDate entryDate,
    Evidence evidence) {}
