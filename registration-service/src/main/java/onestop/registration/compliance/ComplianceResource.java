package onestop.registration.compliance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.Money;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.RegistrationFiles;

/** What follows when an employer does not register (R5.1, R5.3). */
@Path("/api/registrations/{id}")
public class ComplianceResource {

  private final RegistrationFiles files;
  private final Compliance compliance;
  private final Command command;
  private final Caller caller;
  private final FileReads reads;
  private final Etag etag;

  ComplianceResource(
      RegistrationFiles files,
      Compliance compliance,
      Command command,
      Caller caller,
      FileReads reads,
      Etag etag) {
    this.files = files;
    this.compliance = compliance;
    this.command = command;
    this.caller = caller;
    this.reads = reads;
    this.etag = etag;
  }

  /**
   * An order to register.
   *
   * @param dueOn at least 5 working days ahead; not moved by R3.2
   * @param amountDue the social insurance due so far, above zero
   */
  public record Order(@NotNull LocalDate dueOn, @NotNull Money amountDue) {}

  /** What the employer has to say (R5.3). */
  public record Statement(@NotBlank @Size(max = 4000) String statement) {}

  /** The fines, within their ranges. */
  public record PenaltyDecision(
      @NotNull Money unitFine,
      @NotNull @Valid @Size(max = 20) List<@NotNull PersonFine> personFines,
      @NotBlank @Size(max = 1000) String reason) {

    /** A fine on a person responsible. */
    public record PersonFine(@NotBlank @Size(max = 200) String name, @NotNull Money amount) {}
  }

  /** How the employer stands. */
  @GET
  @Path("/compliance")
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    return ok(
        command.run(
            () -> files.get(id),
            file -> {
              reads.read(Subject.person(file.personId()));
              return compliance.view(file);
            }));
  }

  /**
   * Orders an overdue employer to register by a day (R5.1): 200 with how it stands now, and again
   * with the same {@code Idempotency-Key}.
   */
  @POST
  @Path("/rectification-order")
  @RolesAllowed(Roles.OFFICER)
  public Response order(@PathParam("id") UUID id, Order order) {
    return ok(
        command.create(
            order,
            () -> compliance.order(unchanged(id), order, caller.sub()).id(),
            files::get,
            compliance::view));
  }

  /** Takes the employer's statement, so that its penalty may be decided (R5.3). */
  @POST
  @Path("/statement")
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Response state(@PathParam("id") UUID id, Statement statement) {
    return change(id, file -> compliance.state(file, statement.statement()));
  }

  /** Decides the penalty of an employer that was heard (R5.1, R5.3). */
  @POST
  @Path("/penalty")
  @RolesAllowed(Roles.OFFICER)
  public Response decide(@PathParam("id") UUID id, PenaltyDecision decision) {
    return change(id, file -> compliance.decide(file, decision, caller.sub()));
  }

  private Response change(UUID id, UnaryOperator<RegistrationFile> verb) {
    return ok(command.run(() -> verb.apply(unchanged(id)), compliance::view));
  }

  private RegistrationFile unchanged(UUID id) {
    RegistrationFile file = files.get(id);
    etag.match(compliance.version(file));
    return file;
  }

  private static Response ok(ComplianceView view) {
    return Etag.ok(view, view.version());
  }
}
