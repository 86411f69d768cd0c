package onestop.settlement.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.YearMonth;
import onestop.kit.value.Money;
import onestop.settlement.store.JsonText;

/** What a settlement pays: frozen at approval with every line of its calculation (R9.5). */
@Embeddable
class Payout {

  @Column(name = "paid_in")
  private YearMonth paidIn;

  @Column(name = "ledger_after")
  private YearMonth ledgerAfter;

  @Column(name = "ledger_through")
  private YearMonth ledgerThrough;

  private String calculation;

  private Money amount;

  @Column(name = "rates_seen")
  private long ratesSeen;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  Payout() {}

  /**
   * Frozen.
   *
   * @param after the last month that an earlier lump sum has paid, null for none
   * @param through the last month that this one pays
   * @param ratesSeen how many rates had been published when it was reckoned
   */
  Payout(Calculation frozen, YearMonth after, YearMonth through, long ratesSeen) {
    this.calculation = JsonText.write(frozen);
    this.amount = frozen.total();
    this.paidIn = frozen.paidIn();
    this.ledgerAfter = after;
    this.ledgerThrough = through;
    this.ratesSeen = ratesSeen;
  }

  void paid(LocalDate on) {
    this.paidOn = on;
  }

  void ratesSeen(long rates) {
    this.ratesSeen = rates;
  }

  /** True from approval on. */
  boolean isFrozen() {
    return amount != null;
  }

  /** Null before approval. */
  Money amount() {
    return amount;
  }

  /** Null before approval. */
  Calculation calculation() {
    return calculation == null ? null : JsonText.read(calculation, Calculation.class);
  }

  YearMonth paidIn() {
    return paidIn;
  }

  YearMonth ledgerAfter() {
    return ledgerAfter;
  }

  YearMonth ledgerThrough() {
    return ledgerThrough;
  }

  long ratesSeen() {
    return ratesSeen;
  }

  LocalDate paidOn() {
    return paidOn;
  }
}
