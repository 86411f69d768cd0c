package onestop.registration.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.RegistrationFiles;
import org.hibernate.Session;

/** Which officer has taken a case. */
@Path("/api/registrations/{id}/assignment")
public class AssignmentResource {

  private final Session session;
  private final RegistrationFiles files;
  private final Command command;
  private final Etag etag;
  private final Caller caller;
  private final BusinessClock clock;

  AssignmentResource(
      Session session,
      RegistrationFiles files,
      Command command,
      Etag etag,
      Caller caller,
      BusinessClock clock) {
    this.session = session;
    this.files = files;
    this.command = command;
    this.etag = etag;
    this.caller = caller;
    this.clock = clock;
  }

  /** Who takes a case; the caller when nobody is named. */
  public record Assignment(@Size(min = 1, max = 200) String assignee) {}

  /** An officer takes a case, or gives it to another. */
  @POST
  @RolesAllowed(Roles.OFFICER)
  public Assignment assign(@PathParam("id") UUID id, Assignment wanted) {
    String assignee = wanted.assignee() == null ? caller.sub() : wanted.assignee();
    return command.run(() -> assign(id, assignee), Assignment::new);
  }

  private String assign(UUID id, String assignee) {
    RegistrationFile file = files.get(id);
    etag.match(file.version());
    if (!file.status().isOpen()) {
      throw Refusal.state("NOTHING_TO_DECIDE");
    }
    session
        .createNativeMutationQuery(
            "INSERT INTO assignment (registration_id, assignee, assigned_on) VALUES (?1, ?2, ?3) ON"
                + " CONFLICT (registration_id) DO UPDATE SET assignee = excluded.assignee,"
                + " assigned_on = excluded.assigned_on")
        .setParameter(1, id)
        .setParameter(2, assignee)
        .setParameter(3, clock.today())
        .executeUpdate();
    return assignee;
  }
}
