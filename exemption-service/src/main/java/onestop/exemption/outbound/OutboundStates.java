package onestop.exemption.outbound;

import static onestop.exemption.outbound.OutboundStatus.EXPIRED;
import static onestop.exemption.outbound.OutboundStatus.ISSUED;
import static onestop.exemption.outbound.OutboundStatus.REJECTED;
import static onestop.exemption.outbound.OutboundStatus.WAITING;
import static onestop.exemption.outbound.OutboundStatus.WITHDRAWN;

import onestop.kit.state.Transitions;

/** The one table of an outbound certificate's life (R6.8). */
final class OutboundStates {

  /** What can happen to one. */
  enum Verb {
    APPLY,
    LOAD,
    ISSUE,
    REJECT,
    EXTEND,
    WARN,
    WITHDRAW,
    EXPIRE
  }

  static final Transitions<OutboundStatus, Verb> TABLE =
      new Transitions<OutboundStatus, Verb>()
          .row(null, Verb.APPLY, WAITING, null)
          .row(null, Verb.LOAD, ISSUED, null)
          .row(WAITING, Verb.ISSUE, ISSUED, "certificate-of-coverage-issued")
          .row(WAITING, Verb.REJECT, REJECTED, null)
          .row(ISSUED, Verb.EXTEND, ISSUED, "certificate-of-coverage-issued")
          .row(ISSUED, Verb.WARN, ISSUED, "certificate-of-coverage-at-risk")
          .row(ISSUED, Verb.WITHDRAW, WITHDRAWN, "certificate-of-coverage-withdrawn")
          .row(ISSUED, Verb.EXPIRE, EXPIRED, null);

  private OutboundStates() {}
}
