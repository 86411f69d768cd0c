package onestop.verification.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import onestop.kit.value.Money;

/** What was paid for months after the end of a pension (R10.7). Pure. */
public final class OverpaymentPolicy {

  private OverpaymentPolicy() {}

  /**
   * Money that left for a month's pension, in that month's run or later as arrears.
   *
   * @param month the month it was for
   */
  public record Paid(YearMonth month, Money amount) {}

  /** The last month that is due: the one in which the pension ended. */
  public static YearMonth lastDue(LocalDate endedOn) {
    return YearMonth.from(endedOn);
  }

  /** The sum for later months, 0.00 when there are none. */
  public static Money overpaid(LocalDate endedOn, Collection<Paid> paid) {
    return Money.sum(
        paid.stream()
            .filter(one -> one.month().isAfter(lastDue(endedOn)))
            .map(Paid::amount)
            .toList());
  }
}
