package onestop.settlement.refund;

import static onestop.settlement.refund.RefundStatus.ORDERED;
import static onestop.settlement.refund.RefundStatus.PAID;
import static onestop.settlement.refund.RefundStatus.RETURNED;
import static onestop.settlement.refund.RefundStatus.REVERSED;

import onestop.kit.state.Transitions;

/** The one table of a refund's life (R6.5). */
final class RefundStates {

  static final Transitions<RefundStatus, RefundVerb> TABLE =
      new Transitions<RefundStatus, RefundVerb>()
          .row(null, RefundVerb.ORDER, ORDERED, "contribution-refund-ordered")
          .row(null, RefundVerb.SET_OFF, PAID, "contribution-refund-ordered")
          .row(ORDERED, RefundVerb.PAY, PAID, null)
          .row(ORDERED, RefundVerb.BANK_RETURN, RETURNED, null)
          .row(PAID, RefundVerb.BANK_RETURN, RETURNED, null)
          .row(RETURNED, RefundVerb.RETRY, ORDERED, null)
          .row(ORDERED, RefundVerb.REVERSE, REVERSED, null)
          .row(PAID, RefundVerb.REVERSE, REVERSED, null)
          .row(RETURNED, RefundVerb.REVERSE, REVERSED, null);

  private RefundStates() {}
}
