package onestop.settlement.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountEvents;
import onestop.settlement.ledger.Crediting;
import onestop.settlement.ledger.Credits;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.Posting;
import onestop.settlement.parameter.Figures;
import onestop.settlement.payment.Payee;
import onestop.settlement.payment.PaymentOrder;
import onestop.settlement.payment.PaymentOrderRepository;
import onestop.settlement.payment.PaymentStatus;
import onestop.settlement.payment.Payments;
import onestop.settlement.refund.RefundLine.Portion;

/** Orders refunds: out of the account, said, and paid to the employer's levy account (R6.5). */
@ApplicationScoped
class RefundOrders {

  private final RefundRepository refunds;
  private final PaymentOrderRepository orders;
  private final Ledger ledger;
  private final Figures figures;
  private final Payments payments;
  private final Outbox outbox;
  private final BusinessClock clock;

  RefundOrders(
      RefundRepository refunds,
      PaymentOrderRepository orders,
      Ledger ledger,
      Figures figures,
      Payments payments,
      Outbox outbox,
      BusinessClock clock) {
    this.refunds = refunds;
    this.orders = orders;
    this.ledger = ledger;
    this.figures = figures;
    this.payments = payments;
    this.outbox = outbox;
    this.clock = clock;
  }

  record RefundOrdered(
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      UUID refundId,
      UUID certificateId,
      Money employerAmount,
      Money employeeAmount,
      Money total,
      List<YearMonth> months) {}

  /** Refunds these lines. */
  void order(Account account, UUID certificateId, String employer, List<RefundLine> lines) {
    SocialSecurityNumber number = account.socialSecurityNumber();
    List<RefundLine> credited =
        lines.stream().filter(line -> line.portion(employer).wasCredited()).toList();
    var refund =
        new Refund(
            certificateId,
            account,
            employer,
            lines,
            interest(number, credited),
            held(number, employer),
            clock.today());
    refunds.persist(refund);
    for (RefundLine line : credited) {
      Portion portion = line.portion(employer);
      ledger.post(
          Posting.refund(
              Refunds.source(number, portion), line.amount(), clock.today(), refund.id()));
    }
    say(refund);
    if (refund.status() == RefundStatus.ORDERED) {
      payments.order(
          new PaymentOrder.Cause(
              PaymentOrder.Purpose.REFUND, refund.id(), refund.personId(), number, 0),
          Payee.levyAccountOf(employer),
          refund.payableNow());
    }
  }

  private void say(Refund refund) {
    outbox.say(
        AccountEvents.TOPIC,
        refund.personId(),
        "contribution-refund-ordered",
        new RefundOrdered(
            refund.personId(),
            refund.socialSecurityNumber(),
            refund.version(),
            refund.id(),
            refund.certificateId(),
            refund.employerAmount(),
            refund.employeeAmount(),
            refund.total(),
            refund.months()));
  }

  /** What the employer was paid, or is about to be, beyond what is due to it now. */
  private Money held(SocialSecurityNumber number, String employer) {
    Money held = Money.ZERO;
    for (Refund refund : refunds.of(number)) {
      if (refund.employerCreditCode().equals(employer)) {
        held = held.plus(paid(refund)).minus(refund.due());
      }
    }
    return held.max(Money.ZERO);
  }

  private Money paid(Refund refund) {
    if (refund.status() == RefundStatus.RETURNED) {
      // It is ordered again with what is due then.
      return refund.payableNow();
    }
    return Money.sum(
        orders.ofRefund(refund.id()).stream()
            .filter(order ->
                order.status() == PaymentStatus.ORDERED || order.status() == PaymentStatus.EXECUTED)
            .map(PaymentOrder::amount)
            .toList());
  }

  /** What these credits had earned by today; it leaves the account with them (R7.2). */
  private Money interest(SocialSecurityNumber number, List<RefundLine> credited) {
    Credits before = ledger.credits(number);
    Map<YearMonth, Money> without = new HashMap<>(before.byMonth());
    credited.forEach(line -> without.merge(line.month(), line.amount().negated(), Money::plus));
    int year = clock.today().getYear();
    var rates = figures.rates();
    return Crediting.balance(before, year, rates)
        .minus(Crediting.balance(Credits.of(without), year, rates))
        .minus(Money.sum(credited.stream().map(RefundLine::amount).toList()));
  }
}
