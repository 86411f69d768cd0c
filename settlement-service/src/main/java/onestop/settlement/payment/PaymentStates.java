package onestop.settlement.payment;

import static onestop.settlement.payment.PaymentStatus.EXECUTED;
import static onestop.settlement.payment.PaymentStatus.ORDERED;
import static onestop.settlement.payment.PaymentStatus.REPLACED;
import static onestop.settlement.payment.PaymentStatus.RETURNED;

import onestop.kit.state.Transitions;

/** The one table of a payment order's life (R9.5). */
final class PaymentStates {

  static final Transitions<PaymentStatus, PaymentVerb> TABLE =
      new Transitions<PaymentStatus, PaymentVerb>()
          .row(null, PaymentVerb.ORDER, ORDERED, "payment-ordered")
          .row(ORDERED, PaymentVerb.EXECUTE, EXECUTED, null)
          .row(ORDERED, PaymentVerb.RETURN, RETURNED, null)
          .row(EXECUTED, PaymentVerb.RETURN, RETURNED, null)
          .row(RETURNED, PaymentVerb.REPLACE, REPLACED, null);

  private PaymentStates() {}
}
