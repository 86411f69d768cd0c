package onestop.registration.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
import onestop.registration.person.Person;

/** Where a person asks for a correction of their data (R13.3). */
@Path("/api/people/{personId}/correction-requests")
public class PersonCorrectionResource {

  private final CorrectionRepository repository;
  private final Corrections corrections;
  private final People people;
  private final Command command;
  private final Caller caller;
  private final Callers callers;

  PersonCorrectionResource(
      CorrectionRepository repository,
      Corrections corrections,
      People people,
      Command command,
      Caller caller,
      Callers callers) {
    this.repository = repository;
    this.corrections = corrections;
    this.people = people;
    this.command = command;
    this.caller = caller;
    this.callers = callers;
  }

  /** Asks for a correction. */
  @POST
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response submit(@PathParam("personId") UUID personId, @NotNull Correction wanted) {
    CorrectionView view =
        command.create(
            wanted,
            () -> corrections.submit(own(personId), wanted, caller.sub()),
            repository::findById,
            corrections::view);
    return Etag.created("/api/correction-requests/" + view.id(), view, view.version());
  }

  private Person own(UUID personId) {
    Person person = people.get(personId);
    Caller.require(person != null);
    Caller.require(caller.seesAll() || callers.is(person.id()));
    return person;
  }
}
