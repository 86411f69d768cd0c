package onestop.verification.payrun;

import java.time.LocalDate;
import java.time.YearMonth;
import onestop.verification.beneficiary.ValidityPolicy;
import onestop.verification.payment.OverpaymentPolicy;

/** What a month's run does with one beneficiary (R10.5, R10.7). Pure. */
final class PayRunPolicy {

  private PayRunPolicy() {}

  /** What is done. */
  enum Decision {
    /** The month, and whatever is withheld and owed. */
    PAY,
    /** Nothing for now: the month is withheld. */
    WITHHOLD,
    /** The pension has ended, but what was withheld before is owed and shown to be due. */
    PAY_ARREARS,
    /** The month is none of this pension. */
    NOTHING
  }

  /**
   * Decides.
   *
   * @param first the first month paid
   * @param validUntil last day on which eligibility is shown
   * @param endedOn null while the pension runs
   * @param owes true when something is withheld and owed
   */
  static Decision decide(
      YearMonth month, YearMonth first, LocalDate validUntil, LocalDate endedOn, boolean owes) {
    boolean over = endedOn != null && month.isAfter(OverpaymentPolicy.lastDue(endedOn));
    if (over) {
      boolean shown = ValidityPolicy.covers(validUntil, OverpaymentPolicy.lastDue(endedOn));
      return owes && shown ? Decision.PAY_ARREARS : Decision.NOTHING;
    }
    if (month.isBefore(first)) {
      return Decision.NOTHING;
    }
    return ValidityPolicy.covers(validUntil, month) ? Decision.PAY : Decision.WITHHOLD;
  }
}
