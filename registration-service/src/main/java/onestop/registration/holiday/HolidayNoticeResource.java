package onestop.registration.holiday;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onestop.kit.command.Command;
import onestop.kit.http.Problems;
import onestop.kit.outbox.Outbox;
import onestop.kit.security.Roles;
import onestop.kit.time.Arrival;
import onestop.kit.time.Calendars;
import onestop.kit.time.HolidayNotice;

/** Takes the State Council's holiday notices for all services (R3.3, R3.5). */
@Path("/api/holiday-notices")
public class HolidayNoticeResource {

  private final Calendars calendars;
  private final Outbox outbox;
  private final Command command;
  private final Arrival sweeps;

  HolidayNoticeResource(Calendars calendars, Outbox outbox, Command command, Arrival sweeps) {
    this.calendars = calendars;
    this.outbox = outbox;
    this.command = command;
    this.sweeps = sweeps;
  }

  /**
   * Loads a year's notice, or corrects one: 201, and every open clock is counted anew before the
   * answer. The same notice again changes nothing: 200; with the {@code Idempotency-Key} of the
   * call that loaded it the same 201.
   */
  @POST
  @RolesAllowed(Roles.OFFICER)
  public Response load(HolidayNotice notice) {
    // Stays empty where an Idempotency-Key finds what was loaded: nothing to do, the same answer.
    var changed = new AtomicReference<Boolean>();
    command.create(
        notice,
        () -> {
          changed.set(loadAndSay(notice));
          return new UUID(0, notice.year());
        },
        _ -> notice,
        it -> it);
    if (Boolean.FALSE.equals(changed.get())) {
      return Response.ok(notice).build();
    }
    if (changed.get() != null) {
      sweeps.arrived();
    }
    return Response.created(URI.create("/api/holiday-notices/" + notice.year()))
        .entity(notice)
        .build();
  }

  /** The notice of a year. */
  @GET
  @Path("/{year}")
  @PermitAll
  public HolidayNotice get(@PathParam("year") int year) {
    return calendars.notice(year).orElseThrow(Problems::notFound);
  }

  private boolean loadAndSay(HolidayNotice notice) {
    boolean changed = calendars.load(notice);
    if (changed) {
      outbox.say("holiday-notices", notice.year().toString(), "holiday-notice-loaded", notice);
    }
    return changed;
  }
}
