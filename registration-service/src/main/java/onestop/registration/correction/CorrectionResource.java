package onestop.registration.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
import onestop.registration.person.Person;

/** What people ask to be corrected, and the officers' decisions (R13.3). */
@Path("/api/correction-requests")
public class CorrectionResource {

  private final CorrectionRepository repository;
  private final Corrections corrections;
  private final People people;
  private final Command command;
  private final Caller caller;
  private final Callers callers;
  private final Parameters parameters;
  private final Etag etag;
  private final FileReads reads;

  CorrectionResource(
      CorrectionRepository repository,
      Corrections corrections,
      People people,
      Command command,
      Caller caller,
      Callers callers,
      Parameters parameters,
      Etag etag,
      FileReads reads) {
    this.repository = repository;
    this.corrections = corrections;
    this.people = people;
    this.command = command;
    this.caller = caller;
    this.callers = callers;
    this.parameters = parameters;
    this.etag = etag;
    this.reads = reads;
  }

  /** The requests, soonest due first; a person names their own {@code personId}. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<CorrectionView> list() {
    List<CorrectionStatus> status = parameters.several("status", CorrectionStatus.class);
    var personId = parameters.uuid("personId");
    if (!caller.seesAll()) {
      parameters.required("personId", personId);
    }
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    var kept = personId.map(id -> own(people.get(id)).id());
    Page<CorrectionView> page =
        Page.of(
            repository.page(status, kept.orElse(null), cursor, limit),
            limit,
            row -> Cursor.after(row.decisionDueOn(), row.id()),
            corrections::view);
    reads.read(page.items().stream().map(CorrectionView::personId).map(Subject::person).toList());
    return page;
  }

  /** One request. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response one(@PathParam("id") UUID id) {
    CorrectionView view = corrections.view(find(id));
    reads.read(Subject.person(view.personId()));
    return Etag.ok(view, view.version());
  }

  /** An officer grants it, and the data are put right, or refuses. */
  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.OFFICER)
  public Response decide(@PathParam("id") UUID id, @NotNull CorrectionDecision decision) {
    CorrectionView view =
        command.run(
            () -> {
              CorrectionRequest request = find(id);
              etag.match(request.version());
              corrections.decide(request, decision, caller.sub());
              return request;
            },
            corrections::view);
    return Etag.ok(view, view.version());
  }

  private CorrectionRequest find(UUID id) {
    CorrectionRequest request = repository.byId(id).orElseThrow(Problems::notFound);
    own(request.person());
    return request;
  }

  private Person own(Person person) {
    Caller.require(person != null);
    Caller.require(caller.seesAll() || callers.is(person.id()));
    return person;
  }
}
