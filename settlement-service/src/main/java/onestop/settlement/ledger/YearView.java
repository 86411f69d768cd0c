package onestop.settlement.ledger;

import java.time.YearMonth;
import onestop.kit.value.Money;
import onestop.settlement.parameter.CreditingRate;

/** A year of a statement as shown (R7.3), with the rate it was reckoned with. */
public record YearView(
    int year,
    Money opening,
    Money credits,
    Money interestOnOpening,
    Money interestOnCredits,
    Money closing,
    String ratePercent,
    boolean provisional,
    YearMonth paidIn,
    RateView rate) {

  /** The row of the rates. */
  public record RateView(int year, String percent, String document, String confidence) {

    static RateView of(CreditingRate rate) {
      return new RateView(
          rate.publishedFor(), rate.percent().toPlainString(), rate.document(), rate.confidence());
    }
  }

  /** The year. */
  public static YearView of(CreditedYear year) {
    return new YearView(
        year.year(),
        year.opening(),
        year.credits(),
        year.interestOnOpening(),
        year.interestOnCredits(),
        year.closing(),
        year.rate().percent().toPlainString(),
        year.rate().provisional(),
        year.paidIn(),
        RateView.of(year.rate()));
  }
}
