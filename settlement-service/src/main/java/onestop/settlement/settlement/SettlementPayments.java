package onestop.settlement.settlement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.AccountClosing;
import onestop.settlement.ledger.LedgerWatcher;
import onestop.settlement.parameter.Figures;
import onestop.settlement.payment.Payee;
import onestop.settlement.payment.PaymentOrder;
import onestop.settlement.payment.PaymentOrder.Purpose;
import onestop.settlement.payment.PaymentOrderRepository;
import onestop.settlement.payment.PaymentStatus;
import onestop.settlement.payment.PaymentWatcher;
import onestop.settlement.payment.Payments;
import onestop.settlement.settlement.Application.BankAccount;
import onestop.settlement.settlement.SettlementStep.Act;

/**
 * What the bank's word makes of a settlement, and the supplements that come of later contributions
 * and rates (R9.5).
 */
@ApplicationScoped
@Priority(1)
class SettlementPayments implements PaymentWatcher, LedgerWatcher {

  private final SettlementRepository settlements;
  private final SettlementEvents events;
  private final AccountClosing closing;
  private final Payments payments;
  private final PaymentOrderRepository orders;
  private final Reckoning reckoning;
  private final Figures figures;
  private final BusinessClock clock;

  SettlementPayments(
      SettlementRepository settlements,
      SettlementEvents events,
      AccountClosing closing,
      Payments payments,
      PaymentOrderRepository orders,
      Reckoning reckoning,
      Figures figures,
      BusinessClock clock) {
    this.settlements = settlements;
    this.events = events;
    this.closing = closing;
    this.payments = payments;
    this.orders = orders;
    this.reckoning = reckoning;
    this.figures = figures;
    this.clock = clock;
  }

  /** Orders each part that is more than nothing. */
  void order(Settlement settlement, Purpose purpose, List<Money> parts) {
    Application application = settlement.application();
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).isZero()) {
        BankAccount account =
            application.kind() == SettlementKind.DEATH
                ? application.heirs().get(i).bankAccount()
                : application.bankAccount();
        payments.order(
            new PaymentOrder.Cause(
                purpose,
                settlement.id(),
                settlement.personId(),
                settlement.socialSecurityNumber(),
                i),
            payee(account),
            parts.get(i));
      }
    }
  }

  /** The account as the bank names it. */
  static Payee payee(BankAccount account) {
    return new Payee(account.holderName(), account.bank(), account.number());
  }

  /** Approved with nothing to pay: closed at once. */
  void nothingToPay(Settlement settlement, LocalDate on) {
    close(settlement, Money.ZERO, on);
  }

  @Override
  public boolean ordered(PaymentOrder order) {
    return order.settlementId() != null;
  }

  @Override
  public void executed(PaymentOrder order) {
    Settlement settlement = settlements.findById(order.settlementId());
    boolean supplement = order.purpose() == Purpose.SUPPLEMENT;
    if (settlement.status() == SettlementStatus.PAID) {
      settlement.supplemented(settlement.payout().ratesSeen());
      events.paid(settlement, order.amount(), order.executedOn());
      return;
    }
    boolean allPaid =
        orders.ofSettlement(settlement.id()).stream()
            .allMatch(one ->
                one.status() == PaymentStatus.EXECUTED || one.status() == PaymentStatus.REPLACED);
    if (allPaid) {
      close(
          settlement,
          supplement ? order.amount() : settlement.payout().amount(),
          order.executedOn());
    }
  }

  private void close(Settlement settlement, Money amount, LocalDate on) {
    settlement.paid(on, byEvent());
    events.paid(settlement, amount, on);
    closing.close(
        settlement.socialSecurityNumber(),
        settlement.payout().ledgerThrough(),
        settlement.payout().paidIn(),
        settlement.kind() == SettlementKind.DEPARTURE);
    settleDifference(settlement);
  }

  @Override
  public void returned(PaymentOrder order) {
    Settlement settlement = settlements.findById(order.settlementId());
    settlement.bankReturned(order.returnReason(), byEvent());
    events.returned(settlement, order.returnReason(), order.id());
  }

  @Override
  public Set<SocialSecurityNumber> watched(Collection<SocialSecurityNumber> numbers) {
    return settlements.paid(numbers);
  }

  @Override
  public void ledgerChanged(SocialSecurityNumber number) {
    settlements.of(number).forEach(this::settleDifference);
  }

  /**
   * Orders what a paid settlement would have paid more, had everything been known that is known
   * now; what it would have paid less is only remembered, and taken off the next supplement.
   */
  void settleDifference(Settlement settlement) {
    if (settlement.status() != SettlementStatus.PAID || !settlement.payout().isFrozen()) {
      return;
    }
    long rates = figures.ratesSeen();
    List<Money> due = reckoning.again(settlement).parts();
    List<Money> parts = Supplement.parts(due, ordered(settlement, due.size()));
    if (Money.sum(parts).isZero()) {
      settlement.ratesSeen(rates);
      return;
    }
    settlement.supplemented(rates);
    order(settlement, Purpose.SUPPLEMENT, parts);
  }

  private List<Money> ordered(Settlement settlement, int payees) {
    List<Money> ordered = new ArrayList<>(Collections.nCopies(payees, Money.ZERO));
    for (PaymentOrder order : orders.ofSettlement(settlement.id())) {
      if (order.status() != PaymentStatus.REPLACED) {
        int payee = order.payeeIndex();
        ordered.set(payee, ordered.get(payee).plus(order.amount()));
      }
    }
    return ordered;
  }

  private Act byEvent() {
    return new Act(null, clock.now());
  }
}
