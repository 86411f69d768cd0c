package onestop.verification.nextstep;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.kit.value.Money;
import onestop.verification.beneficiary.Status;
import onestop.verification.beneficiary.ValidityPolicy;
import onestop.verification.payment.OverpaymentPolicy;

/** What a beneficiary has to do next, and by when (R10.1, R10.4, R10.5, R10.7). Pure. */
final class NextStepPolicy {

  private NextStepPolicy() {}

  /** What to do. */
  enum Step {
    /** Nothing until the verification comes near its end. */
    NOTHING_YET,
    /** Verify before it runs out. */
    VERIFY_IN_TIME,
    /** It has run out: verify before a month is withheld. */
    VERIFY_NOW,
    /** Months are withheld: verify, and they are paid with the next run. */
    VERIFY_TO_RESUME,
    /** Verified: what was withheld comes with the next run. */
    AWAIT_ARREARS,
    /** The pension has ended, and too much was paid. */
    REPAY,
    /** The pension has ended. */
    ENDED;

    boolean isVerifying() {
      return this == VERIFY_IN_TIME || this == VERIFY_NOW || this == VERIFY_TO_RESUME;
    }
  }

  /**
   * Where a beneficiary stands.
   *
   * @param owed withheld and not yet paid
   * @param overpaid null while the pension runs
   */
  record Standing(
      Status status, LocalDate validUntil, LocalDate endedOn, Money owed, Money overpaid) {}

  /**
   * The answer.
   *
   * @param by last day to do it on, null when there is none or it is past
   * @param month the month concerned: withheld unless verified
   * @param basis rule ids
   */
  record Next(Step step, LocalDate by, YearMonth month, List<String> basis) {}

  /** What is next for a beneficiary. */
  static Next of(Standing standing, LocalDate today) {
    YearMonth withheld = ValidityPolicy.firstWithheld(standing.validUntil());
    return switch (standing.status()) {
      case ENDED -> ended(standing);
      case SUSPENDED -> new Next(Step.VERIFY_TO_RESUME, null, withheld, List.of("R10.2", "R10.5"));
      case LAPSED -> {
        LocalDate by = withheld.atDay(1).minusDays(1);
        yield new Next(
            Step.VERIFY_NOW,
            by.isBefore(today) ? null : by,
            withheld,
            List.of("R10.2", "R10.4", "R10.5"));
      }
      case DUE_SOON ->
          new Next(Step.VERIFY_IN_TIME, standing.validUntil(), withheld, List.of("R10.1", "R10.2"));
      case CURRENT ->
          new Next(
              standing.owed().isZero() ? Step.NOTHING_YET : Step.AWAIT_ARREARS,
              standing.validUntil(),
              withheld,
              List.of("R10.1", "R10.5"));
    };
  }

  private static Next ended(Standing standing) {
    YearMonth last = OverpaymentPolicy.lastDue(standing.endedOn());
    List<String> basis = List.of("R10.7");
    if (!standing.overpaid().isZero()) {
      return new Next(Step.REPAY, null, last, basis);
    }
    boolean comes = !standing.owed().isZero() && ValidityPolicy.covers(standing.validUntil(), last);
    return new Next(comes ? Step.AWAIT_ARREARS : Step.ENDED, null, last, basis);
  }
}
