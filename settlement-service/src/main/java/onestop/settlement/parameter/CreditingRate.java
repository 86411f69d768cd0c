package onestop.settlement.parameter;

import java.math.BigDecimal;

/**
 * The rate by which a year's account is credited (R7.3).
 *
 * @param year it is used for
 * @param publishedFor the year whose rate it is; another while that of {@code year} is not
 *     published
 * @param percent per year
 * @param document where it stands, may be null
 * @param confidence V, V2 or G
 */
public record CreditingRate(
    int year, int publishedFor, BigDecimal percent, String document, String confidence) {

  /** A rate as published. */
  public CreditingRate(int year, BigDecimal percent, String document, String confidence) {
    this(year, year, percent, document, confidence);
  }

  /** True while the year's own rate is not published (R7.4). */
  public boolean provisional() {
    return year != publishedFor;
  }

  CreditingRate usedFor(int other) {
    return new CreditingRate(other, publishedFor, percent, document, confidence);
  }
}
