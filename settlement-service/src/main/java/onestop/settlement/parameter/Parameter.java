package onestop.settlement.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A figure that contributions are computed with, for a time (R7.1).
 *
 * @param payer null where it does not depend on who pays
 * @param industryClass of work injury, else null
 * @param value percent for a rate, CNY a month for a bound
 * @param until last day, null while it goes on
 * @param document where it stands
 * @param confidence V, V2 or G
 */
public record Parameter(
    Insurance insurance,
    Payer payer,
    Kind kind,
    Integer industryClass,
    BigDecimal value,
    LocalDate from,
    LocalDate until,
    String document,
    String confidence) {

  /** What a figure is. */
  public enum Kind {
    /** Percent of the base. */
    RATE_PERCENT,
    /** The least base. */
    FLOOR,
    /** The largest base. */
    CEILING
  }

  /** True when it holds for that month. */
  boolean holdsIn(YearMonth month) {
    return !from.isAfter(month.atDay(1)) && (until == null || !until.isBefore(month.atDay(1)));
  }
}
