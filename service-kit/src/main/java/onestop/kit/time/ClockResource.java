package onestop.kit.time;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Map;
import onestop.kit.http.Problems;
import onestop.kit.security.Roles;

/** The service's business date; it moves only where {@code onestop.clock.travel} is on. */
@Path("/api/clock")
public class ClockResource {

  private final BusinessClock clock;
  private final Arrival arrival;

  ClockResource(BusinessClock clock, Arrival arrival) {
    this.clock = clock;
    this.arrival = arrival;
  }

  /** The date now. */
  public record Now(LocalDate today, boolean travelling) {}

  /** The date to go to; it may lie back. */
  public record Travel(@NotNull LocalDate today) {}

  /** The date now, and what each sweep did for it. */
  public record Arrived(LocalDate today, boolean travelling, Map<String, Integer> swept) {}

  /** What day it is for this service. */
  @GET
  @PermitAll
  public Now now() {
    return new Now(clock.today(), clock.travelling());
  }

  /** Moves the date, runs the sweeps for it, answers when they are done. */
  @PUT
  @RolesAllowed({Roles.OFFICER, Roles.SYSTEM})
  public Arrived travel(Travel to) {
    if (!clock.mayTravel()) {
      throw Problems.notFound("CLOCK_FIXED");
    }
    clock.travelTo(to.today());
    var swept = arrival.arrived();
    return new Arrived(clock.today(), clock.travelling(), swept);
  }
}
