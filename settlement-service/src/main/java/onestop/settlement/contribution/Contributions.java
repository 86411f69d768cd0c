package onestop.settlement.contribution;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.http.Problems;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handling;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.contribution.Contribution.Facts;
import onestop.settlement.contribution.Contribution.Said;
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
   * Takes what was collected. The same collection said again with other content is the levy
   * authority's correction of it: what counted is taken back by one row, what counts now is
   * another. Said again as before, or older than what counts, it changes nothing.
   */
  Handling collected(ContributionCollected event, Envelope envelope) {
    if (batch.known().add(event.collectionId())) {
      var contribution = Contribution.reported(event, envelope.time());
      contributions.persist(contribution);
      post(contribution, Posting::credit);
      if (batch.watched().contains(event.socialSecurityNumber())) {
        changed(event.socialSecurityNumber());
      }
      return Handling.DONE;
    }
    List<Contribution> rows = contributions.ofCollection(event.collectionId());
    Contribution reported = rows.stream().filter(Contribution::isReported).toList().getLast();
    boolean older = envelope.time().isBefore(reported.saidAt());
    if (!older && !reported.facts().tells(event.facts())) {
      correct(rows.getLast(), event.facts(), new Said(envelope.time(), null, null));
    }
    return Handling.DONE;
  }

  /**
   * An officer's correction of what a collection consists of; said again it changes nothing.
   *
   * @param right what was paid; none when nothing was
   * @return the row that counts now
   */
  Contribution correct(String collectionId, List<ContributionLine> right, Said said) {
    List<Contribution> rows = contributions.ofCollection(collectionId);
    if (rows.isEmpty()) {
      throw Problems.notFound();
    }
    ledger.hold(rows.getLast().socialSecurityNumber());
    Contribution counts = contributions.ofCollection(collectionId).getLast();
    Facts facts = counts.facts().withLines(right);
    return counts.facts().tells(facts) ? counts : correct(counts, facts, said);
  }

  private Contribution correct(Contribution wrong, Facts right, Said said) {
    ledger.hold(List.of(wrong.socialSecurityNumber(), right.socialSecurityNumber()));
    Contribution reversal = wrong.reversal(said);
    Contribution corrected = wrong.corrected(right, said);
    for (Contribution row : List.of(reversal, corrected)) {
      contributions.persist(row);
      post(row, Posting::correction);
    }
    changed(wrong.socialSecurityNumber());
    if (!right.socialSecurityNumber().equals(wrong.socialSecurityNumber())) {
      changed(right.socialSecurityNumber());
    }
    return corrected;
  }

  private interface Entry {
    Posting of(Posting.Source source, Money amount, LocalDate on);
  }

  private void post(Contribution row, Entry entry) {
    if (!row.credit().isZero()) {
      ledger.post(entry.of(row.source(), row.credit(), clock.today()));
    }
  }

  private void changed(SocialSecurityNumber number) {
    watchers.forEach(watcher -> watcher.ledgerChanged(number));
  }
}
