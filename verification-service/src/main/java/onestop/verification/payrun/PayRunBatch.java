package onestop.verification.payrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.verification.beneficiary.Beneficiaries;
import onestop.verification.beneficiary.Beneficiary;
import onestop.verification.beneficiary.BeneficiaryEvents;
import onestop.verification.beneficiary.BeneficiaryRepository;
import onestop.verification.beneficiary.Payable;
import onestop.verification.payment.Payment;
import onestop.verification.payment.PaymentRepository;
import onestop.verification.payrun.PayRunPolicy.Decision;

/** One batch of a pay run: what is decided and how far the run is stand in one transaction. */
@ApplicationScoped
class PayRunBatch {

  private static final int SIZE = 2000;

  private final PayRunRepository runs;
  private final BeneficiaryRepository repository;
  private final PaymentRepository payments;
  private final Beneficiaries beneficiaries;
  private final BeneficiaryEvents events;
  private final BusinessClock clock;

  PayRunBatch(
      PayRunRepository runs,
      BeneficiaryRepository repository,
      PaymentRepository payments,
      Beneficiaries beneficiaries,
      BeneficiaryEvents events,
      BusinessClock clock) {
    this.runs = runs;
    this.repository = repository;
    this.payments = payments;
    this.beneficiaries = beneficiaries;
    this.events = events;
    this.clock = clock;
  }

  /** Decides the next beneficiaries; false when the run is done. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean next(UUID runId) {
    PayRun run = runs.locked(runId);
    if (run.isDone()) {
      return false;
    }
    List<Payable> page = repository.toPay(run.month(), run.reached(), SIZE);
    Map<UUID, Decision> special = new LinkedHashMap<>();
    List<Payable> simply = new ArrayList<>();
    for (Payable one : page) {
      Decision decision =
          PayRunPolicy.decide(
              run.month(),
              one.firstPaymentMonth(),
              one.validUntil(),
              one.endedOn(),
              one.suspendedFrom() != null);
      if (decision == Decision.PAY && one.suspendedFrom() == null) {
        simply.add(one);
      } else if (decision != Decision.NOTHING) {
        special.put(one.id(), decision);
      }
    }
    var sum = new Sum();
    pay(run.month(), simply, sum);
    decide(run.month(), special, sum);
    if (!page.isEmpty()) {
      run.reached(page.getLast().id(), sum.paid, sum.withheld, sum.total);
    }
    if (page.size() < SIZE) {
      run.done();
    }
    runs.touch(runId);
    return !run.isDone();
  }

  private static final class Sum {
    private long paid;
    private long withheld;
    private Money total = Money.ZERO;
  }

  private void pay(YearMonth month, List<Payable> simply, Sum sum) {
    List<Money> amounts = simply.stream().map(Payable::monthlyAmount).toList();
    payments.pay(month, simply.stream().map(Payable::id).toList(), amounts);
    sum.paid += simply.size();
    sum.total = sum.total.plus(Money.sum(amounts));
  }

  private void decide(YearMonth month, Map<UUID, Decision> special, Sum sum) {
    if (special.isEmpty()) {
      return;
    }
    Map<UUID, List<Payment>> owed = payments.owed(special.keySet());
    for (Beneficiary beneficiary : repository.list("id in ?1 order by id", special.keySet())) {
      List<Payment> months = owed.getOrDefault(beneficiary.id(), List.of());
      switch (special.get(beneficiary.id())) {
        case PAY -> pay(month, beneficiary, beneficiary.monthlyAmount(), months, sum);
        case PAY_ARREARS -> payArrears(month, beneficiary, months, sum);
        case WITHHOLD -> withhold(month, beneficiary, sum);
        case NOTHING -> {}
      }
    }
  }

  private void pay(
      YearMonth month, Beneficiary beneficiary, Money amount, List<Payment> owed, Sum sum) {
    Money arrears = Money.sum(owed.stream().map(Payment::amount).toList());
    payments.persist(Payment.paid(beneficiary.id(), month, amount, arrears));
    sum.paid++;
    sum.total = sum.total.plus(amount).plus(arrears);
    if (!owed.isEmpty()) {
      owed.forEach(payment -> payment.paidIn(month));
      beneficiary.resume();
      events.resumed(beneficiary, month, arrears);
      beneficiaries.runTo(beneficiary, clock.today());
    }
  }

  // Of an ended pension what was withheld may have turned out not to be due.
  private void payArrears(YearMonth month, Beneficiary beneficiary, List<Payment> owed, Sum sum) {
    if (!owed.isEmpty()) {
      pay(month, beneficiary, Money.ZERO, owed, sum);
    }
  }

  private void withhold(YearMonth month, Beneficiary beneficiary, Sum sum) {
    // A data match is asked for, and the lapse said, before anything is withheld.
    beneficiaries.runTo(beneficiary, clock.today());
    payments.persist(Payment.withheld(beneficiary.id(), month, beneficiary.monthlyAmount()));
    sum.withheld++;
    if (beneficiary.withhold(month)) {
      events.suspended(beneficiary);
    }
  }
}
