package onestop.registration.deadline;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.http.Parameters;
import onestop.kit.time.Calendars;

/** Counts legal periods for anyone who asks. */
@Path("/api")
public class DeadlineResource {

  private static final int MOST_WORKING_DAYS = 1000;

  private final Parameters parameters;
  private final Calendars calendars;

  DeadlineResource(Parameters parameters, Calendars calendars) {
    this.parameters = parameters;
    this.calendars = calendars;
  }

  /** When registration is due. */
  public record Deadline(
      LocalDate issuedOn,
      LocalDate dayThirty,
      LocalDate dueOn,
      boolean provisional,
      List<String> basis) {}

  /** When a term of working days ends. */
  public record WorkingDays(LocalDate from, int days, LocalDate dueOn) {}

  /** The 30-day deadline of an employment document issued that day (R3). */
  @GET
  @Path("/deadlines")
  @PermitAll
  public Deadline deadline() {
    LocalDate issuedOn = parameters.required("issuedOn", parameters.date("issuedOn"));
    parameters.check();
    var deadline = RegistrationDeadline.from(issuedOn, calendars.current());
    return new Deadline(
        issuedOn, deadline.dayThirty(), deadline.dueOn(), deadline.provisional(), deadline.basis());
  }

  /** The last of so many working days after a day (R3.7). */
  @GET
  @Path("/working-days")
  @PermitAll
  public WorkingDays workingDays() {
    LocalDate from = parameters.required("from", parameters.date("from"));
    Integer days = parameters.required("days", parameters.number("days", 1, MOST_WORKING_DAYS));
    parameters.check();
    return new WorkingDays(from, days, calendars.current().workingDaysAfter(from, days));
  }
}
