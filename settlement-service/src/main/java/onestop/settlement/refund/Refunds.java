package onestop.settlement.refund;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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
import onestop.settlement.ledger.Posting;
import onestop.settlement.refund.RefundLine.Share;

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
  private final BusinessClock clock;

  Refunds(
      RefundRepository refunds,
      RefundOrders orders,
      CoverageRepository coverages,
      AccountRepository accounts,
      EmploymentRepository employments,
      ContributionRepository contributions,
      Ledger ledger,
      BusinessClock clock) {
    this.refunds = refunds;
    this.orders = orders;
    this.coverages = coverages;
    this.accounts = accounts;
    this.employments = employments;
    this.contributions = contributions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What is to stand refunded of a share, by which certificate. */
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
    if (certificates.stream().noneMatch(Coverage::refunds)) {
      return;
    }
    Map<Share, Due> due = due(account, certificates);
    List<Refund> standing = refunds.of(account.socialSecurityNumber());
    Map<Share, Money> refunded = takeBack(standing, due);
    Map<Recipient, List<RefundLine>> more = new LinkedHashMap<>();
    due.forEach((share, one) -> {
      Money missing = one.amount().minus(refunded.getOrDefault(share, Money.ZERO));
      if (!missing.isZero()) {
        more.computeIfAbsent(
                new Recipient(one.certificateId(), share.employer()), _ -> new ArrayList<>())
            .add(new RefundLine(share, missing));
      }
    });
    more.forEach((recipient, lines) ->
        orders.order(account, recipient.certificateId(), recipient.employer(), lines));
  }

  /** What was collected of exempt shares; what the levy authority took back itself is left out. */
  private Map<Share, Due> due(Account account, List<Coverage> certificates) {
    var exemptions = new Exemptions(certificates, employments.of(account.socialSecurityNumber()));
    Map<Share, Due> due = new TreeMap<>(Share.ORDER);
    collected(account.socialSecurityNumber())
        .forEach((share, amount) -> {
          if (amount.compareTo(Money.ZERO) > 0) {
            exemptions
                .refundedBy(share.insurance(), share.month(), share.employer())
                .ifPresent(by -> due.put(share, new Due(by.certificateId(), amount)));
          }
        });
    return due;
  }

  private Map<Share, Money> collected(SocialSecurityNumber number) {
    Map<Share, Money> collected = new HashMap<>();
    for (Contribution row : contributions.of(number)) {
      for (ContributionLine line : row.lines()) {
        var share =
            new Share(row.employerCreditCode(), row.month(), line.insurance(), line.payer());
        collected.merge(share, line.amount(), Money::plus);
      }
    }
    return collected;
  }

  /** Reverses lines of which more stands refunded than is due; gives what stands then. */
  private Map<Share, Money> takeBack(List<Refund> standing, Map<Share, Due> due) {
    Map<Share, Money> refunded = new HashMap<>();
    for (Refund refund : standing) {
      for (RefundLine line : refund.lines()) {
        Share share = line.share(refund.employerCreditCode());
        Money with = refunded.getOrDefault(share, Money.ZERO).plus(line.amount());
        if (line.isReversed()) {
          continue;
        }
        if (due.containsKey(share) && with.compareTo(due.get(share).amount()) <= 0) {
          refunded.put(share, with);
        } else {
          takeBack(refund, line, share);
        }
      }
    }
    return refunded;
  }

  private void takeBack(Refund refund, RefundLine line, Share share) {
    refund.reverse(line, clock.today());
    if (share.wasCredited()) {
      ledger.post(
          Posting.refundReversed(
              source(refund.socialSecurityNumber(), share),
              line.amount(),
              clock.today(),
              refund.id()));
    }
  }

  static Posting.Source source(SocialSecurityNumber number, Share share) {
    return new Posting.Source(null, number, share.month(), share.employer());
  }
}
