package onestop.settlement.contribution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
}
