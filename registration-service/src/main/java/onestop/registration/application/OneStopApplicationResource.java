package onestop.registration.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.form.Faults;
import onestop.kit.form.SelfChecking;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;
import onestop.kit.value.CreditCode;
import onestop.registration.person.IdentityDocument;

/** One-stop applications over HTTP (R12). */
@Path("/api/one-stop-applications")
public class OneStopApplicationResource {

  private final Applications applications;
  private final Command command;
  private final Parameters parameters;
  private final FileReads reads;
  private final Etag etag;

  OneStopApplicationResource(
      Applications applications,
      Command command,
      Parameters parameters,
      FileReads reads,
      Etag etag) {
    this.applications = applications;
    this.command = command;
    this.parameters = parameters;
    this.reads = reads;
    this.etag = etag;
  }

  /**
   * An application.
   *
   * @param matters any of the five, each once
   * @param applicationReference under which the authorities know it; left out, its id
   * @param permitNumber the permit it is about, when there is one already
   * @param registrationId the registration it is about, when there is one already
   * @param identityDocument whom it is about, where there is neither: the permit that comes for the
   *     same document and employer answers it (R12.2)
   * @param personId for an officer at the counter, where no registration is named: the person
   * @param employer likewise: the employer
   */
  public record Form(
      @NotEmpty @Valid @Size(max = 20) List<@NotNull Matter> matters,
      @Size(min = 1, max = 40) String applicationReference,
      @Size(min = 1, max = 40) String permitNumber,
      UUID registrationId,
      @Valid IdentityDocument identityDocument,
      UUID personId,
      CreditCode employer)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (identityDocument != null) {
        identityDocument.check(faults.at("identityDocument"));
      }
      if (matters == null) {
        return;
      }
      Set<Matter.Kind> seen = EnumSet.noneOf(Matter.Kind.class);
      for (int i = 0; i < matters.size(); i++) {
        Matter matter = matters.get(i);
        if (matter == null || matter.kind() == null) {
          continue;
        }
        matter.check(faults.at("matters[" + i + "]"));
        if (!seen.add(matter.kind())) {
          faults.rule("matters[" + i + "].kind", "MATTER_TWICE");
        }
      }
    }
  }

  /** The number of the permit that came of it. */
  public record PermitNumber(@NotNull @Size(min = 1, max = 40) String permitNumber) {}

  /** Applies for any of the five matters at once. */
  @POST
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response apply(Form form) {
    OneStopApplicationView view =
        command.create(
            form, () -> applications.apply(form), applications::find, applications::view);
    return Etag.created("/api/one-stop-applications/" + view.id(), view, view.version());
  }

  /** One application with the state and due date of each of its matters. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    OneStopApplicationView view = command.run(() -> applications.find(id), applications::view);
    reads.read(Subject.people(Stream.ofNullable(view.personId())));
    return Etag.ok(view, view.version());
  }

  /** Names the permit that an application without one is about. */
  @POST
  @Path("/{id}/permit")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response permit(@PathParam("id") UUID id, PermitNumber permit) {
    OneStopApplicationView view =
        command.run(
            () -> {
              OneStopApplication application = applications.find(id);
              etag.match(applications.view(application).version());
              application.name(permit.permitNumber());
              return application;
            },
            applications::view);
    return Etag.ok(view, view.version());
  }

  /** Applications, the newest first; an employer and a person see their own. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<OneStopApplicationView> list() {
    String permitNumber = parameters.text("permitNumber").orElse(null);
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Page<OneStopApplicationView> page =
        Page.of(
            applications.page(permitNumber, cursor, limit),
            limit,
            one -> Cursor.after(one.id()),
            applications::view);
    reads.read(Subject.people(page.items().stream().map(OneStopApplicationView::personId)));
    return page;
  }
}
