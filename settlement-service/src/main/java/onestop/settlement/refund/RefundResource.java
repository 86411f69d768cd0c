package onestop.settlement.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.command.Command;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.Money;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Payer;

/** Refunds of contributions of exempt months (R6.5). */
@Path("/api/refunds")
class RefundResource {

  private final RefundRepository refunds;
  private final RefundPayments payments;
  private final AccountRepository accounts;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final FileReads reads;

  RefundResource(
      RefundRepository refunds,
      RefundPayments payments,
      AccountRepository accounts,
      Command command,
      Caller caller,
      Parameters parameters,
      FileReads reads) {
    this.refunds = refunds;
    this.payments = payments;
    this.accounts = accounts;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.reads = reads;
  }

  /**
   * A refund as shown.
   *
   * @param employeeAmount to be passed on by the employer
   * @param setOff what the employer still held of a refund that was reversed; it is not paid again
   * @param interestReversed what the account had earned on the employee's pension part (R7.2)
   */
  record RefundView(
      UUID id,
      UUID certificateId,
      UUID personId,
      String employerCreditCode,
      Money employerAmount,
      Money employeeAmount,
      Money total,
      Money setOff,
      Money interestReversed,
      List<YearMonth> months,
      RefundStatus status,
      LocalDate orderedOn,
      List<LineView> lines,
      List<String> basis,
      int version) {

    static RefundView of(Refund refund) {
      return new RefundView(
          refund.id(),
          refund.certificateId(),
          refund.personId(),
          refund.employerCreditCode(),
          refund.employerAmount(),
          refund.employeeAmount(),
          refund.total(),
          refund.setOff(),
          refund.interestReversed(),
          refund.months(),
          refund.status(),
          refund.orderedOn(),
          refund.lines().stream().map(LineView::of).toList(),
          List.of("R6.2", "R6.5", "R7.2"),
          refund.version());
    }
  }

  /** A line; {@code reversedOn} when its month turned out not to be exempt. */
  record LineView(
      YearMonth month, Insurance insurance, Payer payer, Money amount, LocalDate reversedOn) {

    static LineView of(RefundLine line) {
      return new LineView(
          line.month(), line.insurance(), line.payer(), line.amount(), line.reversedOn());
    }
  }

  /** Those of a person; an employer sees what goes to itself. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.PERSON, Roles.OFFICER, Roles.AUDITOR})
  public Page<RefundView> list() {
    Optional<UUID> personId =
        parameters.uuid("personId").or(() -> Optional.ofNullable(caller.personId()));
    if (caller.is(Roles.PERSON) && !caller.seesAll()) {
      parameters.required("personId", personId);
    }
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    if (!caller.seesAll() && caller.employer() == null) {
      Caller.require(isOwn(personId.orElseThrow()));
    }
    Optional<String> employer =
        caller.seesAll() ? Optional.empty() : Optional.ofNullable(caller.employer());
    Page<RefundView> page =
        Page.of(
            refunds.page(personId.map(accounts::kept), employer, cursor, limit),
            limit,
            refund -> Cursor.after(refund.id()),
            RefundView::of);
    reads.read(page.items().stream().map(RefundView::personId).map(Subject::person).toList());
    return page;
  }

  /** Orders a refund again that the bank has returned. */
  @POST
  @Path("/{id}/payment-retry")
  @RolesAllowed(Roles.OFFICER)
  public Response retry(@PathParam("id") UUID id) {
    RefundView view = command.run(() -> payments.retry(id), RefundView::of);
    return Etag.ok(view, view.version());
  }

  private boolean isOwn(UUID personId) {
    return caller.isPerson(personId, null)
        || accounts.ofPerson(personId).stream()
            .anyMatch(account ->
                caller.isPerson(account.personId(), account.socialSecurityNumber().value()));
  }
}
