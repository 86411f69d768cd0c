package onestop.registration.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
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
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Texts;
import onestop.kit.value.CreditCode;
import onestop.kit.value.RetirementAge;
import onestop.registration.document.Channel;
import onestop.registration.document.Checklist;
import onestop.registration.document.DocumentKind;
import onestop.registration.permit.ResidencePermits;
import onestop.registration.person.People;
import onestop.registration.person.PersonResource.PersonView;

/** Registrations over HTTP. */
@Path("/api/registrations")
public class RegistrationResource {

  private final RegistrationRepository repository;
  private final Registrations registrations;
  private final RegistrationFiles files;
  private final RegistrationViews views;
  private final Submissions submissions;
  private final Openings openings;
  private final IdentityDecisions identities;
  private final PermitDataDecisions permitData;
  private final ResidencePermits residences;
  private final People people;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final Etag etag;
  private final FileReads reads;

  RegistrationResource(
      RegistrationRepository repository,
      Registrations registrations,
      RegistrationFiles files,
      RegistrationViews views,
      Submissions submissions,
      Openings openings,
      IdentityDecisions identities,
      PermitDataDecisions permitData,
      ResidencePermits residences,
      People people,
      Command command,
      Caller caller,
      Parameters parameters,
      Etag etag,
      FileReads reads) {
    this.repository = repository;
    this.registrations = registrations;
    this.files = files;
    this.views = views;
    this.submissions = submissions;
    this.openings = openings;
    this.identities = identities;
    this.permitData = permitData;
    this.residences = residences;
    this.people = people;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.etag = etag;
    this.reads = reads;
  }

  /** The documents that a submission needs. */
  public record ChecklistView(Channel channel, List<Item> documents) {

    /** One document, why it is asked for, and whether it must be there. */
    public record Item(DocumentKind kind, String name, String why, boolean required) {}
  }

  /** A retirement category, and why. */
  public record RetirementCategory(
      @NotNull RetirementAge category, @NotBlank @Size(max = 1000) String reason) {}

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
            parameters.uuid("personId").map(people::kept).orElse(null),
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
    var rows = repository.page(wanted, cursor, limit);
    Page<RegistrationView> page =
        Page.of(rows, limit, RegistrationRepository::cursor, views.all(rows));
    reads.read(
        page.items().stream()
            .map(view -> Subject.person(view.person().id(), view.person().socialSecurityNumber()))
            .toList());
    return page;
  }

  /** One registration. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    var found = repository.withExemptions(id).orElseThrow(Problems::notFound);
    return ok(views.of(read(files.allowed(found.registration())), found.exempt()));
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
        Checklist.of(channel, read(find(id)).situation()).stream()
            .map(item ->
                new ChecklistView.Item(
                    item.kind(),
                    Texts.text(views.language(), "document." + item.kind().name()),
                    item.why(),
                    item.required()))
            .toList());
  }

  /**
   * Opens one without a permit event (R1.1, R1.3); an employer for itself only.
   *
   * <p>Answers 201 with the registration; with the same {@code Idempotency-Key} the same one.
   */
  @POST
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response open(NewRegistration wanted) {
    Caller.require(
        caller.is(Roles.OFFICER)
            || (wanted.employer() != null
                && caller.isEmployer(wanted.employer().creditCode().value())));
    RegistrationView view =
        command.create(
            wanted,
            () -> openings.open(wanted),
            id -> repository.byId(id).orElseThrow(),
            views::of);
    return Etag.created("/api/registrations/" + view.id(), view, view.version());
  }

  /** Takes a submission, again after correction; complete and agreeing it is decided at once. */
  @POST
  @Path("/{id}/submission")
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response submit(@PathParam("id") UUID id, Submission submission) {
    return change(
        id,
        registration ->
            submissions.submit(
                registration, submission, residences.known(registration.permitNumber())));
  }

  /** An officer's decision (R3.7). */
  @POST
  @Path("/{id}/decision")
  @RolesAllowed(Roles.OFFICER)
  public Response decide(@PathParam("id") UUID id, Decision decision) {
    return change(id, registration -> registrations.decide(registration, decision, caller.sub()));
  }

  /** Who a held registration is about (R2.5). */
  @POST
  @Path("/{id}/identity-decision")
  @RolesAllowed(Roles.OFFICER)
  public Response decideIdentity(@PathParam("id") UUID id, IdentityDecision decision) {
    return change(id, registration -> identities.decide(registration, decision, caller.sub()));
  }

  /** People whom a held registration may be about; none when nobody doubts it (R2.5). */
  @GET
  @Path("/{id}/identity-candidates")
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<PersonView> candidates(@PathParam("id") UUID id) {
    return command.run(
        () -> identities.candidates(find(id)),
        candidates -> {
          reads.read(
              candidates.stream()
                  .map(person -> Subject.person(person.id(), person.socialSecurityNumber()))
                  .toList());
          return Page.all(candidates.stream().map(PersonView::of).toList());
        });
  }

  /** Which data hold where the permit's event differs from what was entered by hand (R3.8). */
  @POST
  @Path("/{id}/permit-data-decision")
  @RolesAllowed(Roles.OFFICER)
  public Response settlePermit(@PathParam("id") UUID id, PermitDataDecision decision) {
    return change(id, registration -> permitData.settle(registration, decision));
  }

  /** The retirement category that an officer sets where no sex tells it (R1.6). */
  @POST
  @Path("/{id}/retirement-category")
  @RolesAllowed(Roles.OFFICER)
  public Response retireAs(@PathParam("id") UUID id, RetirementCategory category) {
    return change(id, registration -> registrations.retireAs(registration, category.category()));
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

  private Registration read(Registration registration) {
    reads.read(
        Subject.person(registration.person().id(), registration.person().socialSecurityNumber()));
    return registration;
  }

  private Registration find(UUID id) {
    return files.allowed(id);
  }
}
