package onestop.settlement.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import onestop.kit.text.Language;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.AccountAccess;
import onestop.settlement.settlement.Application.BankAccount;

/** Settling an account: on leaving China, or after a death (R9). */
@Path("/api/settlements")
class SettlementResource {

  private final Settlements settlements;
  private final Approval approval;
  private final SettlementRepository repository;
  private final AccountAccess access;
  private final SettlementViews views;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final FileReads reads;
  private final HttpHeaders headers;

  SettlementResource(
      Settlements settlements,
      Approval approval,
      SettlementRepository repository,
      AccountAccess access,
      SettlementViews views,
      Command command,
      Caller caller,
      Parameters parameters,
      FileReads reads,
      HttpHeaders headers) {
    this.settlements = settlements;
    this.approval = approval;
    this.repository = repository;
    this.access = access;
    this.views = views;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.reads = reads;
    this.headers = headers;
  }

  /** When the person signed the notice (R9.3). */
  record Confirmation(@NotNull LocalDate signedOn) {}

  /** Why it is sent back. */
  record SendBack(@NotBlank @Size(max = 500) String reason) {}

  /** Where to pay instead; {@code paymentOrderId} where the bank has returned several. */
  record Retry(@NotNull @Valid BankAccount bankAccount, UUID paymentOrderId) {}

  /** Hands in an application. */
  @POST
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response submit(Application application) {
    SettlementView view =
        command.create(
            application,
            () -> settlements.submit(application),
            repository::findById,
            settlement -> views.of(settlement, language()));
    return Etag.created("/api/settlements/" + view.id(), view, view.version());
  }

  /** Hands it in anew, after defects or a return. */
  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response replace(@PathParam("id") UUID id, Application application) {
    return change(() -> settlements.replace(id, application));
  }

  /** The person has signed the notice. */
  @POST
  @Path("/{id}/notice-confirmation")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response confirmNotice(@PathParam("id") UUID id, Confirmation confirmation) {
    return change(() -> settlements.confirmNotice(id, confirmation.signedOn()));
  }

  /** The first officer agrees. */
  @POST
  @Path("/{id}/review")
  @RolesAllowed(Roles.OFFICER)
  public Response review(@PathParam("id") UUID id) {
    return change(() -> settlements.review(id));
  }

  /** The second officer, another person, agrees: the amount is frozen and ordered. */
  @POST
  @Path("/{id}/approval")
  @RolesAllowed(Roles.REVIEWER)
  public Response approve(@PathParam("id") UUID id) {
    return change(() -> approval.approve(id));
  }

  /** An officer sends it back. */
  @POST
  @Path("/{id}/return")
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER})
  public Response sendBack(@PathParam("id") UUID id, SendBack sendBack) {
    return change(() -> settlements.sendBack(id, sendBack.reason()));
  }

  /** Orders a returned payment again, to a corrected account. */
  @POST
  @Path("/{id}/payment-retry")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response retry(@PathParam("id") UUID id, Retry retry) {
    return change(() -> approval.retry(id, retry.bankAccount(), retry.paymentOrderId()));
  }

  /** The applicant takes it back, until the payment is ordered. */
  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER})
  public Response withdraw(@PathParam("id") UUID id) {
    return change(() -> settlements.withdraw(id));
  }

  /** One settlement. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response settlement(@PathParam("id") UUID id) {
    Settlement settlement = repository.findByIdOptional(id).orElseThrow(Problems::notFound);
    Caller.require(
        caller.seesAll()
            || caller.isPerson(settlement.personId(), settlement.socialSecurityNumber().value()));
    reads.read(Subject.person(settlement.personId(), settlement.socialSecurityNumber()));
    SettlementView view = views.of(settlement, language());
    return Etag.ok(view, view.version());
  }

  /** Those of a number, or of all for the agency; {@code status} picks the open ones. */
  @GET
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<SettlementView> list() {
    Optional<String> text =
        parameters
            .text("socialSecurityNumber")
            .or(() -> Optional.ofNullable(caller.socialSecurityNumber()));
    if (!caller.seesAll()) {
      parameters.required("socialSecurityNumber", text);
    }
    List<SettlementStatus> statuses = parameters.several("status", SettlementStatus.class);
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Optional<SocialSecurityNumber> number = text.map(access::visibleNumber);
    Page<SettlementView> page =
        Page.of(
            repository.page(number, statuses, cursor, limit),
            limit,
            settlement -> Cursor.after(settlement.id()),
            settlement -> views.of(settlement, language()));
    reads.read(
        page.items().stream()
            .map(view -> Subject.person(view.personId(), view.socialSecurityNumber()))
            .toList());
    return page;
  }

  private Language language() {
    return Language.of(headers.getAcceptableLanguages());
  }

  private Response change(Supplier<Settlement> verb) {
    SettlementView view = command.run(verb, settlement -> views.of(settlement, language()));
    return Etag.ok(view, view.version());
  }
}
