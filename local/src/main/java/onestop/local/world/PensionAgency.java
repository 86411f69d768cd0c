package onestop.local.world;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import onestop.local.Api;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;

/** The pension agency: says who was awarded a pension, and whose has ended. */
public final class PensionAgency {

  private static final URI SOURCE = URI.create("/pension-agency");

  private final EventSender sender;

  public PensionAgency(EventSender sender) {
    this.sender = sender;
  }

  /** Says that a pension was awarded; said again it is the same event. */
  public void awarded(
      String socialSecurityNumber,
      String monthlyAmount,
      YearMonth firstPaymentMonth,
      LocalDate on) {
    say(
        "pension-awarded",
        socialSecurityNumber,
        on,
        Map.of(
            "socialSecurityNumber", socialSecurityNumber,
            "monthlyAmount", monthlyAmount,
            "firstPaymentMonth", firstPaymentMonth.toString()));
  }

  /**
   * Says that a pension has ended; said again it is the same event.
   *
   * @param reason DEATH or OTHER
   */
  public void ended(String socialSecurityNumber, LocalDate endedOn, String reason, LocalDate on) {
    say(
        "pension-ended",
        socialSecurityNumber,
        on,
        Map.of("socialSecurityNumber", socialSecurityNumber, "endedOn", endedOn, "reason", reason));
  }

  private void say(String type, String socialSecurityNumber, LocalDate on, Object data) {
    UUID id = CloudEvent.idFor(SOURCE, type + " " + socialSecurityNumber);
    sender.send(
        new CloudEvent(
            "pensions",
            socialSecurityNumber,
            SOURCE,
            id,
            type,
            id.toString(),
            on.atTime(LocalTime.NOON).atZone(Api.SHANGHAI),
            data));
  }
}
