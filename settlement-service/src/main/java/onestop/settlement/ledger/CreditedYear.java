package onestop.settlement.ledger;

import java.time.YearMonth;
import onestop.kit.value.Money;
import onestop.settlement.parameter.CreditingRate;

/**
 * A year of an account (R7.3): what it began with, what came in, what both earned.
 *
 * @param closing opening, credits and both interests together
 * @param paidIn the month in which the balance was paid out, null for a whole year (R7.4)
 */
public record CreditedYear(
    int year,
    Money opening,
    Money credits,
    Money interestOnOpening,
    Money interestOnCredits,
    Money closing,
    CreditingRate rate,
    YearMonth paidIn) {

  static CreditedYear of(
      int year,
      Money opening,
      Money credits,
      Money interestOnOpening,
      Money interestOnCredits,
      CreditingRate rate,
      YearMonth paidIn) {
    return new CreditedYear(
        year,
        opening,
        credits,
        interestOnOpening,
        interestOnCredits,
        opening.plus(credits).plus(interestOnOpening).plus(interestOnCredits),
        rate,
        paidIn);
  }
}
