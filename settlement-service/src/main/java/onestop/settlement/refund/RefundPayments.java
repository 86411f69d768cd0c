package onestop.settlement.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import onestop.kit.http.Etag;
import onestop.kit.http.Problems;
import onestop.kit.value.Refusal;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.payment.Payee;
import onestop.settlement.payment.PaymentOrder;
import onestop.settlement.payment.PaymentOrderRepository;
import onestop.settlement.payment.PaymentStatus;
import onestop.settlement.payment.PaymentWatcher;
import onestop.settlement.payment.Payments;

/** What the bank's word makes of a refund. */
@ApplicationScoped
class RefundPayments implements PaymentWatcher {

  private final RefundRepository refunds;
  private final PaymentOrderRepository orders;
  private final Payments payments;
  private final Ledger ledger;
  private final Etag etag;

  RefundPayments(
      RefundRepository refunds,
      PaymentOrderRepository orders,
      Payments payments,
      Ledger ledger,
      Etag etag) {
    this.refunds = refunds;
    this.orders = orders;
    this.payments = payments;
    this.ledger = ledger;
    this.etag = etag;
  }

  @Override
  public boolean ordered(PaymentOrder order) {
    return order.refundId() != null;
  }

  @Override
  public void executed(PaymentOrder order) {
    Refund refund = refunds.findById(order.refundId());
    // Reversed meanwhile, it is paid all the same: the employer owes it then.
    if (refund.status() == RefundStatus.ORDERED) {
      refund.paid();
    }
  }

  @Override
  public void returned(PaymentOrder order) {
    Refund refund = refunds.findById(order.refundId());
    if (refund.status() != RefundStatus.REVERSED) {
      refund.bankReturned();
    }
  }

  /** Orders a returned refund again. */
  Refund retry(UUID id) {
    var number =
        refunds.findByIdOptional(id).orElseThrow(Problems::notFound).socialSecurityNumber();
    ledger.hold(number);
    Refund refund = refunds.findById(id);
    refunds.getEntityManager().refresh(refund);
    etag.match(refund.version());
    PaymentOrder returned =
        orders.ofRefund(id).stream()
            .filter(order -> order.status() == PaymentStatus.RETURNED)
            .findFirst()
            .orElseThrow(() -> Refusal.state("NOTHING_RETURNED"));
    if (refund.payableNow().isZero()) {
      throw Refusal.state("NOTHING_RETURNED");
    }
    refund.retried();
    payments.again(returned, Payee.levyAccountOf(refund.employerCreditCode()), refund.payableNow());
    return refund;
  }
}
