package onestop.settlement.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Etag;
import onestop.kit.http.Problems;
import onestop.kit.security.Roles;
import onestop.kit.value.BankAccountNumber;
import onestop.kit.value.Money;

/** What the bank reads to carry out an order. */
@Path("/api/payment-orders")
class PaymentOrderResource {

  private final PaymentOrderRepository orders;
  private final FileReads reads;

  PaymentOrderResource(PaymentOrderRepository orders, FileReads reads) {
    this.orders = orders;
    this.reads = reads;
  }

  /**
   * An order, with the account number whole.
   *
   * @param payee the holder of the account; of a refund the employer's credit code
   * @param account its number; null for a refund, which goes to the employer's levy account
   */
  record OrderView(
      UUID id,
      PaymentStatus status,
      String payee,
      String bank,
      BankAccountNumber account,
      BankAccount bankAccount,
      Money amount,
      PaymentOrder.Purpose purpose,
      UUID settlementId,
      UUID refundId,
      LocalDate orderedOn,
      LocalDate executedOn,
      String returnReason,
      int version) {}

  /** The account once more, in the form in which applications name it. */
  record BankAccount(String holderName, String bank, BankAccountNumber number) {}

  /** One order. */
  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SYSTEM)
  public Response order(@PathParam("id") UUID id) {
    PaymentOrder order = orders.findByIdOptional(id).orElseThrow(Problems::notFound);
    reads.revealed(Subject.person(order.personId(), order.socialSecurityNumber()));
    return Etag.ok(
        new OrderView(
            order.id(),
            order.status(),
            order.payee(),
            order.bank(),
            order.accountNumber(),
            order.accountNumber() == null
                ? null
                : new BankAccount(order.payee(), order.bank(), order.accountNumber()),
            order.amount(),
            order.purpose(),
            order.settlementId(),
            order.refundId(),
            order.orderedOn(),
            order.executedOn(),
            order.returnReason(),
            order.version()),
        order.version());
  }
}
