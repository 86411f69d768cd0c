package onestop.local.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import onestop.local.Api;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;

/**
 * The tax bureau, which collects the contributions: says what came in for whom and for which month.
 */
public final class LevyAuthority {

  private static final URI SOURCE = URI.create("/levy-authority");

  private final EventSender sender;

  public LevyAuthority(EventSender sender) {
    this.sender = sender;
  }

  /** The lines of a contribution preview as the levy reports them: insurance, payer and amount. */
  static ArrayNode lines(JsonNode preview) {
    var lines = JsonNodeFactory.instance.arrayNode();
    for (var line : preview.path("lines")) {
      var reported = lines.addObject();
      for (var name : new String[] {"insurance", "payer", "amount"}) {
        reported.set(name, line.path(name));
      }
    }
    return lines;
  }

  /**
   * Says that a month's contributions were collected; said again it is the same event.
   *
   * @param lines items with insurance, payer and amount
   */
  public void collected(
      String socialSecurityNumber,
      String creditCode,
      YearMonth month,
      String base,
      LocalDate collectedOn,
      JsonNode lines) {
    // Only a hash of the number goes into the id: an id may be logged.
    var id = CloudEvent.idFor(SOURCE, socialSecurityNumber + " " + creditCode + " " + month);
    sender.send(
        new CloudEvent(
            "contributions",
            socialSecurityNumber,
            SOURCE,
            id,
            "contribution-collected",
            id.toString(),
            collectedOn.atTime(LocalTime.NOON).atZone(Api.SHANGHAI),
            Map.of(
                "collectionId", id,
                "socialSecurityNumber", socialSecurityNumber,
                "month", month.toString(),
                "employerCreditCode", creditCode,
                "base", base,
                "collectedOn", collectedOn,
                "lines", lines)));
  }
}
