package onestop.registration.dispute;

import java.time.Period;
import java.util.Optional;

/** Where a dispute about social insurance may go, and how long that is open (R5.5). */
public enum Route {
  /** Mediation between employer and employee, 调解; no term. */
  MEDIATION(null),
  /** Labour arbitration, 仲裁: one year from knowing, interrupted by a claim or acknowledgement. */
  ARBITRATION(Period.ofYears(1)),
  /** Suit against an award, 诉讼: 15 days from its receipt. */
  SUIT(Period.ofDays(15)),
  /** Administrative review of the agency's own decision, 行政复议: 60 days from knowing. */
  REVIEW(Period.ofDays(60)),
  /** Administrative suit against the agency, 行政诉讼: 6 months from knowing. */
  ADMINISTRATIVE_SUIT(Period.ofMonths(6)),
  /** A request that the social insurance authority or the levy agency act; no term. */
  INTERVENTION(null);

  private final Period term;

  Route(Period term) {
    this.term = term;
  }

  /** The term to file, empty where none runs. */
  Optional<Period> term() {
    return Optional.ofNullable(term);
  }

  /** True where the term runs from the receipt of a decision, not from knowing. */
  boolean runsFromReceipt() {
    return this == SUIT;
  }
}
