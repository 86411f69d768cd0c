package onestop.local.world;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import onestop.local.Api;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;

/**
 * The ordinary scheme, in which Chinese people are insured: vouches for who is about to go abroad.
 */
public final class OrdinaryScheme {

  private static final URI SOURCE = URI.create("/ordinary-scheme");

  private final EventSender sender;

  public OrdinaryScheme(EventSender sender) {
    this.sender = sender;
  }

  /**
   * Says that a person is insured and has paid up to a month; said again for the same month it is
   * the same event.
   */
  public void insured(
      String personReference,
      String name,
      LocalDate dateOfBirth,
      LocalDate insuredSince,
      YearMonth lastPaidMonth,
      LocalDate on) {
    var id = CloudEvent.idFor(SOURCE, personReference + " " + lastPaidMonth);
    sender.send(
        new CloudEvent(
            "insured-persons",
            personReference,
            SOURCE,
            id,
            "insured-person-status",
            id.toString(),
            on.atTime(LocalTime.NOON).atZone(Api.SHANGHAI),
            Map.of(
                "personReference", personReference,
                "name", name,
                "dateOfBirth", dateOfBirth,
                "insuredSince", insuredSince,
                "lastPaidMonth", lastPaidMonth.toString(),
                "insurances", List.of("PENSION", "UNEMPLOYMENT"))));
  }
}
