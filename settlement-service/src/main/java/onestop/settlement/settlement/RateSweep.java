package onestop.settlement.settlement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.sweep.Sweep;
import onestop.settlement.ledger.Ledger;

/** Looks again at what was paid when a rate was published since: a difference is paid (R9.5). */
@Singleton
class RateSweep extends Sweep<Settlement> {

  private final SettlementPayments payments;
  private final Ledger ledger;

  RateSweep(SettlementPayments payments, Ledger ledger) {
    super(
        "rates-published",
        Settlement.class,
        "e.status = 'PAID' and e.submittedOn <= :today and e.payout.ratesSeen < (select max(r.seq) from"
            + " CreditingRateRow r)",
        "submittedOn");
    this.payments = payments;
    this.ledger = ledger;
  }

  @Override
  protected void apply(Settlement due, LocalDate today) {
    ledger.hold(due.socialSecurityNumber());
    payments.settleDifference(due);
  }

  @Override
  protected UUID id(Settlement due) {
    return due.id();
  }
}
