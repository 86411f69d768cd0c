package onestop.settlement.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Etag;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.NameMatch;
import onestop.kit.value.Refusal;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.account.Standing;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.parameter.Figures;
import onestop.settlement.payment.PaymentOrder;
import onestop.settlement.payment.PaymentOrder.Purpose;
import onestop.settlement.payment.PaymentOrderRepository;
import onestop.settlement.payment.PaymentStatus;
import onestop.settlement.payment.Payments;
import onestop.settlement.settlement.Application.BankAccount;

/** The second officer's word, and the orders to the bank that follow from it (R9.5). */
@ApplicationScoped
class Approval {

  private final Settlements settlements;
  private final SettlementPayments outcome;
  private final SettlementEvents events;
  private final AccountRepository accounts;
  private final Standing standing;
  private final Ledger ledger;
  private final Figures figures;
  private final Reckoning reckoning;
  private final Payments payments;
  private final PaymentOrderRepository orders;
  private final BusinessClock clock;
  private final Caller caller;
  private final Etag etag;

  Approval(
      Settlements settlements,
      SettlementPayments outcome,
      SettlementEvents events,
      AccountRepository accounts,
      Standing standing,
      Ledger ledger,
      Figures figures,
      Reckoning reckoning,
      Payments payments,
      PaymentOrderRepository orders,
      BusinessClock clock,
      Caller caller,
      Etag etag) {
    this.settlements = settlements;
    this.outcome = outcome;
    this.events = events;
    this.accounts = accounts;
    this.standing = standing;
    this.ledger = ledger;
    this.figures = figures;
    this.reckoning = reckoning;
    this.payments = payments;
    this.orders = orders;
    this.clock = clock;
    this.caller = caller;
    this.etag = etag;
  }

  /** Approves: another person than the first, with the gates of R9.4 looked at once more. */
  Settlement approve(UUID id) {
    Settlement settlement = settlements.held(id);
    etag.match(settlement.version());
    settlement.mustBeReviewed();
    if (settlement.wasReviewedBy(caller.sub())) {
      throw Problems.forbidden("SAME_OFFICER");
    }
    Account account = accounts.of(settlement.socialSecurityNumber()).orElseThrow();
    LocalDate today = clock.today();
    if (settlement.kind() == SettlementKind.DEPARTURE) {
      mayStillLeave(account, today);
    }
    YearMonth paidIn = YearMonth.from(today);
    // Counted before they are read: a rate entered between makes one look too many, never one less.
    long ratesSeen = figures.ratesSeen();
    Application application = settlement.application();
    Calculation frozen = reckoning.of(application, account, paidIn);
    YearMonth through =
        reckoning.coveredThrough(account.socialSecurityNumber(), account.settledThrough(), paidIn);
    settlement.approve(
        new Payout(frozen, account.settledThrough(), through, ratesSeen), settlements.act());
    events.approved(settlement);
    outcome.order(settlement, Purpose.SETTLEMENT, frozen.parts());
    if (settlement.status() == SettlementStatus.PAID) {
      outcome.nothingToPay(settlement, today);
    }
    return settlement;
  }

  private void mayStillLeave(Account account, LocalDate today) {
    if (!standing.employmentEnded(account, today)) {
      throw Refusal.state("EMPLOYMENT_NOT_ENDED");
    }
    var credits =
        ledger.credits(account.socialSecurityNumber()).between(account.settledThrough(), null);
    if (standing.pensionEntitled(account, credits, today)) {
      throw Refusal.state("PENSION_ENTITLED");
    }
  }

  /**
   * Orders a returned payment again, to a corrected account.
   *
   * @param paymentOrderId which, where the bank has returned several; else null
   */
  Settlement retry(UUID id, BankAccount account, UUID paymentOrderId) {
    Settlement settlement = settlements.own(id);
    List<PaymentOrder> all = orders.ofSettlement(id);
    List<PaymentOrder> returned =
        all.stream()
            .filter(order -> order.status() == PaymentStatus.RETURNED)
            .filter(order -> paymentOrderId == null || order.id().equals(paymentOrderId))
            .toList();
    if (settlement.status() != SettlementStatus.PAYMENT_RETURNED || returned.isEmpty()) {
      throw Refusal.state("NOTHING_RETURNED");
    }
    if (returned.size() > 1) {
      throw Refusal.rule("PAYMENT_ORDER_NEEDED");
    }
    PaymentOrder order = returned.getFirst();
    if (!isOwn(account, settlement, order.payeeIndex())) {
      throw Refusal.rule("BANK_ACCOUNT_NOT_OWN");
    }
    payments.again(order, SettlementPayments.payee(account));
    boolean allOut = all.stream().noneMatch(one -> one.status() == PaymentStatus.RETURNED);
    if (allOut) {
      settlement.retried(settlements.act());
    }
    return settlement;
  }

  private boolean isOwn(BankAccount account, Settlement settlement, int payeeIndex) {
    Application application = settlement.application();
    if (application.kind() == SettlementKind.DEATH) {
      String heir = application.heirs().get(payeeIndex).name();
      return NameMatch.matches(account.holderName(), heir);
    }
    Optional<Account> person = accounts.of(settlement.socialSecurityNumber());
    return person
        .filter(one -> NameMatch.matches(account.holderName(), one.surname(), one.givenNames()))
        .isPresent();
  }
}
