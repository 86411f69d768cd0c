package onestop.verification.payment;

import java.time.YearMonth;
import onestop.kit.value.Money;

/**
 * What HTTP answers of a month's payment.
 *
 * @param amount the month's own
 * @param arrears what was withheld earlier and is paid with it
 * @param paidIn of a withheld month: the month whose run paid it
 */
public record PaymentView(
    YearMonth month, Money amount, Money arrears, PaymentStatus status, YearMonth paidIn) {

  /** The view of a payment. */
  public static PaymentView of(Payment payment) {
    return new PaymentView(
        payment.month(), payment.amount(), payment.arrears(), payment.status(), payment.paidIn());
  }
}
