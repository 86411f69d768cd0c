package onestop.verification.evidence;

import java.time.LocalDate;
import java.util.List;

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
    Evidence evidence) {

  /** The rules that decided it. */
  public List<String> basis() {
    return switch (channel) {
      case FOREIGN_NOTARIAL -> List.of("R10.1", "R10.2", "R10.3", "R10.6");
      case CONSULATE_LIFE_CERTIFICATE -> List.of("R10.1", "R10.2", "R10.6");
      case DATA_MATCH -> List.of("R10.1", "R10.2", "R10.4");
      case CONSULAR_APP, ONLINE_SELF, AGENCY_COUNTER -> List.of("R10.1", "R10.2");
    };
  }
}
