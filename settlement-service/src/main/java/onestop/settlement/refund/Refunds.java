package onestop.settlement.refund;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.account.AccountRepository;
import onestop.settlement.account.EmploymentRepository;
import onestop.settlement.contribution.Contribution;
import onestop.settlement.contribution.ContributionLine;
import onestop.settlement.contribution.ContributionRepository;
import onestop.settlement.coverage.Coverage;
import onestop.settlement.coverage.CoverageRepository;
import onestop.settlement.coverage.Exemptions;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.LedgerWatcher;
import onestop.settlement.ledger.LumpSums;
import onestop.settlement.ledger.Posting;
import onestop.settlement.refund.RefundLine.Portion;

/**
 * Keeps refunds in step with certificates and contributions (R6.5, R7.2): whichever changes, of
 * each month, insurance and payer as much stands refunded as was collected while it is exempt, and
 * nothing otherwise. It runs before supplements are reckoned.
 */
@ApplicationScoped
@Priority(2)
class Refunds implements LedgerWatcher {

  private final RefundRepository refunds;
  private final RefundOrders orders;
  private final CoverageRepository coverages;
  private final AccountRepository accounts;
  private final EmploymentRepository employments;
  private final ContributionRepository contributions;
  private final Ledger ledger;
  private final LumpSums lumpSums;
  private final BusinessClock clock;

  Refunds(
      RefundRepository refunds,
      RefundOrders orders,
      CoverageRepository coverages,
      AccountRepository accounts,
      EmploymentRepository employments,
      ContributionRepository contributions,
      Ledger ledger,
      LumpSums lumpSums,
      BusinessClock clock) {
    this.refunds = refunds;
    this.orders = orders;
    this.coverages = coverages;
    this.accounts = accounts;
    this.employments = employments;
    this.contributions = contributions;
    this.ledger = ledger;
    this.lumpSums = lumpSums;
    this.clock = clock;
  }

  /** What is to stand refunded of a portion, by which certificate. */
  private record Due(UUID certificateId, Money amount) {}

  /** A refund is made of what one certificate brings back to one employer. */
  private record Recipient(UUID certificateId, String employer) {}

  @Override
  public Set<SocialSecurityNumber> watched(Collection<SocialSecurityNumber> numbers) {
    return coverages.refunding(numbers);
  }

  @Override
  public void ledgerChanged(SocialSecurityNumber number) {
    accounts.of(number).ifPresent(this::reconcile);
  }

  private void reconcile(Account account) {
    List<Coverage> certificates = coverages.of(account.personId());
    if (certificates.isEmpty()) {
      return;
    }
    List<Refund> standing = refunds.of(account.socialSecurityNumber());
    Map<Portion, Due> due = due(account, certificates);
    due.keySet().removeIf(paidOut(account.socialSecurityNumber(), standing));
    Map<Portion, Money> refunded = takeBack(standing, due);
    Map<Recipient, List<RefundLine>> more = new LinkedHashMap<>();
    due.forEach((portion, one) -> {
      Money missing = one.amount().minus(refunded.getOrDefault(portion, Money.ZERO));
      if (!missing.isZero()) {
        more.computeIfAbsent(
                new Recipient(one.certificateId(), portion.employer()), _ -> new ArrayList<>())
            .add(new RefundLine(portion, missing));
      }
    });
    more.forEach((recipient, lines) ->
        orders.order(account, recipient.certificateId(), recipient.employer(), lines));
  }

  /**
   * What was collected of exempt portions; what the levy authority took back itself is left out.
   */
  private Map<Portion, Due> due(Account account, List<Coverage> certificates) {
    var exemptions = new Exemptions(certificates, employments.of(account.socialSecurityNumber()));
    Map<Portion, Due> due = new TreeMap<>(Portion.ORDER);
    collected(account.socialSecurityNumber())
        .forEach((portion, amount) -> {
          if (amount.compareTo(Money.ZERO) > 0) {
            exemptions
                .refundedBy(portion.insurance(), portion.month(), portion.employer())
                .ifPresent(by -> due.put(portion, new Due(by.certificateId(), amount)));
          }
        });
    return due;
  }

  /**
   * What a lump sum has paid to the person is not paid to the employer as well; what was refunded
   * before was not in the lump sum.
   */
  private Predicate<Portion> paidOut(SocialSecurityNumber number, List<Refund> standing) {
    Optional<YearMonth> through = lumpSums.paidThrough(number);
    if (through.isEmpty()) {
      return _ -> false;
    }
    Set<Portion> refunded = new HashSet<>();
    for (Refund refund : standing) {
      refund.lines().stream()
          .filter(line -> !line.isReversed())
          .forEach(line -> refunded.add(line.portion(refund.employerCreditCode())));
    }
    return portion ->
        portion.wasCredited()
            && !portion.month().isAfter(through.get())
            && !refunded.contains(portion);
  }

  private Map<Portion, Money> collected(SocialSecurityNumber number) {
    Map<Portion, Money> collected = new HashMap<>();
    for (Contribution row : contributions.of(number)) {
      for (ContributionLine line : row.lines()) {
        var portion =
            new Portion(row.employerCreditCode(), row.month(), line.insurance(), line.payer());
        collected.merge(portion, line.amount(), Money::plus);
      }
    }
    return collected;
  }

  /** Reverses lines of which more stands refunded than is due; gives what stands then. */
  private Map<Portion, Money> takeBack(List<Refund> standing, Map<Portion, Due> due) {
    Map<Portion, Money> refunded = new HashMap<>();
    for (Refund refund : standing) {
      for (RefundLine line : refund.lines()) {
        Portion portion = line.portion(refund.employerCreditCode());
        Money with = refunded.getOrDefault(portion, Money.ZERO).plus(line.amount());
        if (line.isReversed()) {
          continue;
        }
        if (due.containsKey(portion) && with.compareTo(due.get(portion).amount()) <= 0) {
          refunded.put(portion, with);
        } else {
          takeBack(refund, line, portion);
        }
      }
    }
    return refunded;
  }

  private void takeBack(Refund refund, RefundLine line, Portion portion) {
    refund.reverse(line, clock.today());
    if (portion.wasCredited()) {
      ledger.post(
          Posting.refundReversed(
              source(refund.socialSecurityNumber(), portion),
              line.amount(),
              clock.today(),
              refund.id()));
    }
  }

  static Posting.Source source(SocialSecurityNumber number, Portion portion) {
    return new Posting.Source(null, number, portion.month(), portion.employer());
  }
}
