package onestop.local.world;

import java.net.URI;
import onestop.local.event.CloudEvent;
import onestop.local.event.EventSender;

/** The authorities' work permit system: says which permits it has issued. */
public final class PermitSystem {

  private static final URI SOURCE = URI.create("/permit-system");

  private final EventSender sender;

  public PermitSystem(EventSender sender) {
    this.sender = sender;
  }

  /** Says that a permit was issued; said again it is the same event. */
  public void issued(Permit permit) {
    sender.send(
        new CloudEvent(
            "work-permits",
            permit.permitNumber(),
            SOURCE,
            CloudEvent.idFor(SOURCE, "issued " + permit.permitNumber()),
            "work-permit-issued",
            permit.permitNumber(),
            permit.issuedAt().toZonedDateTime(),
            permit));
  }
}
