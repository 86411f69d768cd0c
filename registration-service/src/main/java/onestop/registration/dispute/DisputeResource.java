package onestop.registration.dispute;

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
import java.util.function.Consumer;
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

/** Disputes over HTTP: record, file, follow, with every term counted (R5.5). */
@Path("/api/disputes")
public class DisputeResource {

  private final DisputeDesk desk;
  private final Command command;
  private final Parameters parameters;
  private final Etag etag;
  private final FileReads reads;

  DisputeResource(
      DisputeDesk desk, Command command, Parameters parameters, Etag etag, FileReads reads) {
    this.desk = desk;
    this.command = command;
    this.parameters = parameters;
    this.etag = etag;
    this.reads = reads;
  }

  /** Whose dispute it is. */
  public enum Party {
    /** The employer's. */
    EMPLOYER,
    /** The person's. */
    PERSON
  }

  /** Who is asked to act (R5.5). */
  public enum Addressee {
    /** 社会保险行政部门. */
    SOCIAL_INSURANCE_AUTHORITY,
    /** 社会保险费征收机构. */
    LEVY_AGENCY
  }

  /**
   * A dispute to record.
   *
   * @param registrationId what it is about, where it is about a registration
   * @param party for an officer at the counter: whose it is; PERSON when left out
   * @param personId for an officer at the counter, where no registration is named: the person
   * @param employer likewise: the employer
   * @param knownOn the day on which the party knew or should have known
   * @param receivedOn of a suit: the day on which the award was received
   * @param filedOn when it was handed in already
   * @param addressee of an intervention: who is asked to act
   */
  public record Complaint(
      @NotNull Route route,
      UUID registrationId,
      Party party,
      UUID personId,
      CreditCode employer,
      LocalDate knownOn,
      LocalDate receivedOn,
      LocalDate filedOn,
      Addressee addressee,
      @Size(max = 4000) String claim)
      implements SelfChecking {

    @Override
    public void check(Faults faults) {
      if (route == null) {
        return;
      }
      if (route.term().isPresent() && runsFrom() == null) {
        faults.rule(route.runsFromReceipt() ? "receivedOn" : "knownOn", "TERM_NEEDS_DAY");
      }
      if (route == Route.INTERVENTION && addressee == null) {
        faults.rule("addressee", "ADDRESSEE_NEEDED");
      }
      if (filedOn != null && runsFrom() != null && filedOn.isBefore(runsFrom())) {
        faults.rule("filedOn", "FILED_BEFORE_KNOWN");
      }
    }

    /** The day from which the term to file runs; null where none is named. */
    LocalDate runsFrom() {
      return route != null && route.runsFromReceipt() ? receivedOn : knownOn;
    }
  }

  /** A claim or acknowledgement that interrupts the term. */
  public record InterruptionForm(@NotNull LocalDate on, @NotNull Dispute.Ground ground) {}

  /** The day of a step. */
  public record Filing(@NotNull LocalDate filedOn) {}

  /** The day of a step. */
  public record Acceptance(@NotNull LocalDate acceptedOn) {}

  /** Why a case is complex. */
  public record Extension(@NotBlank @Size(max = 1000) String reason) {}

  /**
   * How it ended.
   *
   * @param receivedOn of an award: the day of its receipt, from which 15 days to sue run
   */
  public record Outcome(
      @NotNull Kind outcome,
      @NotNull LocalDate decidedOn,
      LocalDate receivedOn,
      @Size(max = 4000) String decision)
      implements SelfChecking {

    /** Kinds of outcome. */
    public enum Kind {
      /** For the party that complained. */
      UPHELD,
      /** In part. */
      PARTLY_UPHELD,
      /** Against it. */
      REJECTED,
      /** Agreed between the parties. */
      SETTLED
    }

    @Override
    public void check(Faults faults) {
      if (decidedOn != null && receivedOn != null && receivedOn.isBefore(decidedOn)) {
        faults.rule("receivedOn", "RECEIVED_BEFORE_DECIDED");
      }
    }
  }

  /** Records a dispute: an employer's or a person's own, at the counter anybody's. */
  @POST
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response record(Complaint complaint) {
    DisputeView view =
        command.create(complaint, () -> desk.record(complaint), desk::find, desk::view);
    return Etag.created("/api/disputes/" + view.id(), view, view.version());
  }

  /** Disputes, the newest first; an employer and a person see their own. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<DisputeView> list() {
    List<DisputeStates.Status> status = parameters.several("status", DisputeStates.Status.class);
    List<Route> route = parameters.several("route", Route.class);
    UUID registrationId = parameters.uuid("registrationId").orElse(null);
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Page<DisputeView> page =
        Page.of(
            desk.page(status, route, registrationId, cursor, limit),
            limit,
            dispute -> Cursor.after(dispute.id()),
            desk::view);
    reads.read(Subject.people(page.items().stream().map(DisputeView::personId)));
    return page;
  }

  /** One dispute. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response get(@PathParam("id") UUID id) {
    DisputeView view = command.run(() -> desk.find(id), desk::view);
    reads.read(Subject.people(Stream.ofNullable(view.personId())));
    return ok(view);
  }

  /** The term to file runs anew from a claim or acknowledgement. */
  @POST
  @Path("/{id}/interruption")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response interrupt(@PathParam("id") UUID id, InterruptionForm form) {
    return change(id, dispute -> desk.interrupt(dispute, form));
  }

  /** It was handed in. */
  @POST
  @Path("/{id}/filing")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response file(@PathParam("id") UUID id, Filing filing) {
    return change(id, dispute -> desk.file(dispute, filing.filedOn()));
  }

  /** It was accepted: an award is due in 45 days. */
  @POST
  @Path("/{id}/acceptance")
  @RolesAllowed(Roles.OFFICER)
  public Response accept(@PathParam("id") UUID id, Acceptance acceptance) {
    return change(id, dispute -> desk.accept(dispute, acceptance.acceptedOn()));
  }

  /** A complex case has 15 days more. */
  @POST
  @Path("/{id}/extension")
  @RolesAllowed(Roles.OFFICER)
  public Response extend(@PathParam("id") UUID id, Extension extension) {
    return change(id, dispute -> desk.extend(dispute, extension.reason()));
  }

  /** It was decided. */
  @POST
  @Path("/{id}/outcome")
  @RolesAllowed(Roles.OFFICER)
  public Response decide(@PathParam("id") UUID id, Outcome outcome) {
    return change(id, dispute -> desk.decide(dispute, outcome));
  }

  /** The party gives it up. */
  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER})
  public Response withdraw(@PathParam("id") UUID id) {
    return change(id, desk::withdraw);
  }

  private Response change(UUID id, Consumer<Dispute> verb) {
    return ok(
        command.run(
            () -> {
              Dispute dispute = desk.find(id);
              etag.match(dispute.version());
              verb.accept(dispute);
              return dispute;
            },
            desk::view));
  }

  private static Response ok(DisputeView view) {
    return Etag.ok(view, view.version());
  }
}
