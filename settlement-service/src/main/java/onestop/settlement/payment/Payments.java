package onestop.settlement.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import onestop.kit.intake.Intake;
import onestop.kit.outbox.Outbox;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.AccountEvents;

/** Orders payments from the bank (R9.5). */
@ApplicationScoped
public class Payments {

  private static final Pattern DIGITS = Pattern.compile("\\d{4}");

  private final PaymentOrderRepository orders;
  private final Outbox outbox;
  private final BusinessClock clock;
  private final Intake intake;

  Payments(PaymentOrderRepository orders, Outbox outbox, BusinessClock clock, Intake intake) {
    this.orders = orders;
    this.outbox = outbox;
    this.clock = clock;
    this.intake = intake;
  }

  record PaymentOrdered(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      UUID paymentOrderId,
      UUID settlementId,
      UUID refundId,
      Money amount,
      String accountLast4) {}

  /** Orders a payment; the caller holds the number's ledger. */
  public PaymentOrder order(PaymentOrder.Cause cause, Payee payee, Money amount) {
    var order = new PaymentOrder(cause, payee, amount, clock.today());
    orders.persist(order);
    outbox.say(
        AccountEvents.TOPIC,
        order.personId(),
        "payment-ordered",
        new PaymentOrdered(
            order.personId(),
            order.socialSecurityNumber(),
            order.version(),
            order.id(),
            order.settlementId(),
            order.refundId(),
            amount,
            last4(order)));
    intake.known(order.id());
    return order;
  }

  /** Orders a returned payment again, to a corrected account. */
  public PaymentOrder again(PaymentOrder returned, Payee payee) {
    return again(returned, payee, returned.amount());
  }

  /** The same with what is still due of it. */
  public PaymentOrder again(PaymentOrder returned, Payee payee, Money amount) {
    returned.replace();
    // The old order must be out of the way of the index that lets each payee be paid once.
    orders.flush();
    return order(returned.cause(), payee, amount);
  }

  // The contract says four digits; an account may end otherwise.
  private static String last4(PaymentOrder order) {
    String last4 = order.accountLast4();
    return last4 != null && DIGITS.matcher(last4).matches() ? last4 : null;
  }
}
