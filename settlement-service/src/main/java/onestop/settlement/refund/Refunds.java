package onestop.settlement.refund;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.outbox.Outbox;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountEvents;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.account.Employment;
import onestop.settlement.account.EmploymentRepository;
import onestop.settlement.contribution.Contribution;
import onestop.settlement.contribution.ContributionLine;
import onestop.settlement.contribution.ContributionRepository;
import onestop.settlement.coverage.Coverage;
import onestop.settlement.coverage.CoverageRepository;
import onestop.settlement.ledger.Crediting;
import onestop.settlement.ledger.Credits;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.LedgerWatcher;
import onestop.settlement.ledger.Posting;
import onestop.settlement.parameter.Figures;
import onestop.settlement.payment.Payee;
import onestop.settlement.payment.PaymentOrder;
import onestop.settlement.payment.Payments;

/**
 * Keeps refunds in step with certificates and contributions (R6.5, R7.2): whichever changes, what
 * was collected for exempt months is refunded, and what is not exempt any more is taken back. It
 * runs before supplements are reckoned.
 */
@ApplicationScoped
@Priority(2)
class Refunds implements LedgerWatcher {

  private final RefundRepository refunds;
  private final CoverageRepository coverages;
  private final AccountRepository accounts;
  private final EmploymentRepository employments;
  private final ContributionRepository contributions;
  private final Ledger ledger;
  private final Figures figures;
  private final Payments payments;
  private final Outbox outbox;
  private final BusinessClock clock;

  Refunds(
      RefundRepository refunds,
      CoverageRepository coverages,
      AccountRepository accounts,
      EmploymentRepository employments,
      ContributionRepository contributions,
      Ledger ledger,
      Figures figures,
      Payments payments,
      Outbox outbox,
      BusinessClock clock) {
    this.refunds = refunds;
    this.coverages = coverages;
    this.accounts = accounts;
    this.employments = employments;
    this.contributions = contributions;
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

  @Override
  public Set<SocialSecurityNumber> watched(Collection<SocialSecurityNumber> numbers) {
    return coverages.refunding(numbers);
  }

  @Override
  public void ledgerChanged(SocialSecurityNumber number) {
    accounts
        .of(number)
        .ifPresent(account ->
            coverages.of(account.personId()).stream()
                .filter(Coverage::refunds)
                .forEach(coverage -> reconcile(coverage, account)));
  }

  private void reconcile(Coverage coverage, Account account) {
    SocialSecurityNumber number = account.socialSecurityNumber();
    Map<UUID, Contribution> collected =
        contributions.of(number).stream().collect(Collectors.toMap(Contribution::id, one -> one));
    Map<RefundLine.Key, RefundLine> due = due(coverage, number, collected.values());
    for (Refund refund : refunds.of(coverage.certificateId(), number)) {
      for (RefundLine line : refund.lines()) {
        if (!line.isReversed() && due.remove(line.key()) == null) {
          takeBack(refund, line, collected.get(line.contributionId()));
        }
      }
    }
    Map<String, List<RefundLine>> byEmployer =
        due.values().stream()
            .collect(
                Collectors.groupingBy(
                    line -> collected.get(line.contributionId()).employerCreditCode(),
                    TreeMap::new,
                    Collectors.toList()));
    byEmployer.forEach((employer, lines) -> {
      // What the levy authority took back itself is not given back; it waits for what outweighs it.
      if (Money.sum(lines.stream().map(RefundLine::amount).toList()).compareTo(Money.ZERO) > 0) {
        order(coverage, account, employer, lines, collected);
      }
    });
  }

  private Map<RefundLine.Key, RefundLine> due(
      Coverage coverage, SocialSecurityNumber number, Collection<Contribution> collected) {
    List<Employment> employed = employments.of(number);
    Map<RefundLine.Key, RefundLine> due = new LinkedHashMap<>();
    for (Contribution contribution : collected) {
      String employer = contribution.employerCreditCode();
      if (coverage.isFor(employer)
          && CoverageRepository.exempts(coverage, contribution.month(), employer, employed)) {
        for (ContributionLine line : contribution.merged()) {
          if (coverage.insurances().contains(line.insurance()) && !line.amount().isZero()) {
            var refundable = new RefundLine(contribution, line);
            due.put(refundable.key(), refundable);
          }
        }
      }
    }
    return due;
  }

  private void order(
      Coverage coverage,
      Account account,
      String employer,
      List<RefundLine> lines,
      Map<UUID, Contribution> collected) {
    List<RefundLine> credited = lines.stream().filter(RefundLine::wasCredited).toList();
    var refund =
        new Refund(
            coverage.certificateId(),
            account,
            employer,
            lines,
            interest(account, credited),
            clock.today());
    refunds.persist(refund);
    for (RefundLine line : credited) {
      ledger.post(
          Posting.refund(
              collected.get(line.contributionId()).source(),
              line.amount(),
              clock.today(),
              refund.id()));
    }
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
    payments.order(
        new PaymentOrder.Cause(
            PaymentOrder.Purpose.REFUND,
            refund.id(),
            refund.personId(),
            refund.socialSecurityNumber(),
            0),
        Payee.levyAccountOf(employer),
        refund.total());
  }

  /** What these credits had earned by today; it leaves the account with them (R7.2). */
  private Money interest(Account account, List<RefundLine> credited) {
    Credits before = ledger.credits(account.socialSecurityNumber());
    Map<YearMonth, Money> without = new HashMap<>(before.byMonth());
    credited.forEach(line -> without.merge(line.month(), line.amount().negated(), Money::plus));
    int year = clock.today().getYear();
    var rates = figures.rates();
    return Crediting.balance(before, year, rates)
        .minus(Crediting.balance(Credits.of(without), year, rates))
        .minus(Money.sum(credited.stream().map(RefundLine::amount).toList()));
  }

  private void takeBack(Refund refund, RefundLine line, Contribution contribution) {
    refund.reverse(line, clock.today());
    if (line.wasCredited()) {
      ledger.post(
          Posting.refundReversed(contribution.source(), line.amount(), clock.today(), refund.id()));
    }
  }
}
