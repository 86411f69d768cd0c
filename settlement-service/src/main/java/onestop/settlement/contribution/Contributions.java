package onestop.settlement.contribution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import onestop.kit.http.Problems;
import onestop.kit.intake.Handling;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.Refusal;
import onestop.settlement.ledger.Ledger;
import onestop.settlement.ledger.LedgerWatcher;
import onestop.settlement.ledger.Posting;

/**
 * Credits what is collected, as reported and once (R7.2). The account need not be open yet: rows go
 * by number.
 */
@ApplicationScoped
class Contributions {

  private final ContributionRepository contributions;
  private final Ledger ledger;
  private final Batch batch;
  private final BusinessClock clock;
  private final List<LedgerWatcher> watchers;

  Contributions(
      ContributionRepository contributions,
      Ledger ledger,
      Batch batch,
      BusinessClock clock,
      @All List<LedgerWatcher> watchers) {
    this.contributions = contributions;
    this.ledger = ledger;
    this.batch = batch;
    this.clock = clock;
    this.watchers = List.copyOf(watchers);
  }

  /** Reads once what a batch will look up. */
  void readAhead(List<ContributionCollected> events) {
    var numbers =
        events.stream().map(ContributionCollected::socialSecurityNumber).distinct().toList();
    ledger.hold(numbers);
    batch
        .known()
        .addAll(
            contributions.known(events.stream().map(ContributionCollected::collectionId).toList()));
    watchers.forEach(watcher -> batch.watched().addAll(watcher.watched(numbers)));
  }

  /**
   * Takes what was collected.
   *
   * @throws Refusal {@code COLLECTION_DIFFERS} when the same collection was reported otherwise
   */
  Handling collected(ContributionCollected event) {
    if (!batch.known().add(event.collectionId())) {
      if (!contributions.ofCollection(event.collectionId()).orElseThrow().tells(event)) {
        throw Refusal.rule("COLLECTION_DIFFERS", Map.of("month", event.month().toString()));
      }
      return Handling.DONE;
    }
    var contribution = new Contribution(event);
    contributions.persist(contribution);
    Money credit = contribution.credit();
    if (!credit.isZero()) {
      ledger.post(Posting.credit(contribution.source(), credit, clock.today()));
    }
    if (batch.watched().contains(event.socialSecurityNumber())) {
      watchers.forEach(watcher -> watcher.ledgerChanged(event.socialSecurityNumber()));
    }
    return Handling.DONE;
  }

  /**
   * Puts right what was reported wrongly: a row that takes the first back and, unless nothing was
   * paid at all, one that says what is right. The reported row stays as it is.
   *
   * @throws Refusal {@code ALREADY_CORRECTED} when it was taken back before
   */
  Contribution correct(
      String collectionId, List<ContributionLine> right, Contribution.Entry entry) {
    Contribution wrong = contributions.ofCollection(collectionId).orElseThrow(Problems::notFound);
    ledger.hold(wrong.socialSecurityNumber());
    Contribution reversal = wrong.reversal(entry);
    if (contributions.ofCollection(reversal.collectionId()).isPresent()) {
      throw Refusal.state("ALREADY_CORRECTED");
    }
    post(reversal);
    Contribution last = reversal;
    if (!right.isEmpty()) {
      last = wrong.corrected(right, entry);
      post(last);
    }
    watchers.forEach(watcher -> watcher.ledgerChanged(wrong.socialSecurityNumber()));
    return last;
  }

  private void post(Contribution row) {
    contributions.persist(row);
    if (!row.credit().isZero()) {
      ledger.post(Posting.correction(row.source(), row.credit(), clock.today()));
    }
  }
}
