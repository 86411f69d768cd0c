package onestop.registration.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Texts;
import onestop.kit.value.CreditCode;
import onestop.kit.value.SocialSecurityNumber;
import onestop.registration.document.Channel;
import onestop.registration.document.Checklist;
import onestop.registration.document.DocumentKind;
import onestop.registration.permit.Permits;

/** Registrations over HTTP. */
@Path("/api/registrations")
public class RegistrationResource {

  private final RegistrationRepository repository;
  private final Registrations registrations;
  private final RegistrationViews views;
  private final Permits permits;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final Etag etag;

  RegistrationResource(
      RegistrationRepository repository,
      Registrations registrations,
      RegistrationViews views,
      Permits permits,
      Command command,
      Caller caller,
      Parameters parameters,
      Etag etag) {
    this.repository = repository;
    this.registrations = registrations;
    this.views = views;
    this.permits = permits;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.etag = etag;
  }

  /** The documents that a submission needs. */
  public record ChecklistView(Channel channel, List<Item> documents) {

    /** One document, why it is asked for, and whether it must be there. */
    public record Item(DocumentKind kind, String name, String why, boolean required) {}
  }

  /** The end of an employment. */
  public record EmploymentEnd(@NotNull LocalDate endedOn, @Size(max = 1000) String reason) {}

  /** Registrations, soonest due first; an employer sees its own. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<RegistrationView> list() {
    var wanted =
        new RegistrationRepository.Wanted(
            parameters.several("status", Status.class),
            parameters.value("employer", CreditCode::new).orElse(null),
            parameters.uuid("personId").orElse(null),
            parameters.text("permitNumber").orElse(null),
            parameters.date("dueBefore").orElse(null));
    int limit = parameters.limit();
    var cursor = parameters.cursor();
    parameters.check();
    if (!caller.seesAll()) {
      if (caller.employer() == null
          || (wanted.employer() != null && !caller.isEmployer(wanted.employer().value()))) {
        return Page.all(List.of());
      }
      wanted = wanted.of(new CreditCode(caller.employer()));
    }
    return Page.of(
        repository.page(wanted, cursor, limit), limit, RegistrationRepository::cursor, views::of);
  }

  /** One registration. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    return ok(views.of(find(id)));
  }

  /** Which documents a submission by that channel needs (R4.2). */
  @GET
  @Path("/{id}/checklist")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public ChecklistView checklist(@PathParam("id") UUID id) {
    Channel channel = parameters.required("channel", parameters.one("channel", Channel.class));
    parameters.check();
    return new ChecklistView(
        channel,
        Checklist.of(channel, find(id).situation()).stream()
            .map(item ->
                new ChecklistView.Item(
                    item.kind(),
                    Texts.text(views.language(), "document." + item.kind().name()),
                    item.why(),
                    item.required()))
            .toList());
  }

  /** Takes a submission, again after correction; complete and agreeing it is decided at once. */
  @POST
  @Path("/{id}/submission")
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response submit(@PathParam("id") UUID id, Submission submission) {
    return change(
        id,
        registration ->
            registrations.submit(
                registration, submission, permits.residencePermit(registration.permitNumber())));
  }

  /** An officer's decision (R3.7). */
  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.OFFICER)
  public Response decide(@PathParam("id") UUID id, Decision decision) {
    return change(id, registration -> registrations.decide(registration, decision, caller.sub()));
  }

  /** The employment ended. */
  @POST
  @Path("/{id}/employment-end")
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response end(@PathParam("id") UUID id, EmploymentEnd end) {
    return change(id, registration -> registrations.end(registration, end.endedOn(), end.reason()));
  }

  private Response change(UUID id, UnaryOperator<Registration> verb) {
    return ok(
        command.run(
            () -> {
              Registration registration = find(id);
              etag.match(registration.version());
              return verb.apply(registration);
            },
            views::of));
  }

  private static Response ok(RegistrationView view) {
    return Etag.ok(view, view.version());
  }

  private Registration find(UUID id) {
    Registration registration = repository.byId(id).orElseThrow(Problems::notFound);
    SocialSecurityNumber number = registration.person().socialSecurityNumber();
    Caller.require(
        caller.seesAll()
            || (registration.creditCode() != null
                && caller.isEmployer(registration.creditCode().value()))
            || caller.isPerson(registration.person().id(), number == null ? null : number.value()));
    return registration;
  }
}
