package onestop.settlement.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import onestop.kit.value.Money;

/**
 * The late fee on a contribution month, 滞纳金 (R5.2): a share of the principal for each day from the
 * first day of default up to and including the day before payment.
 *
 * @param days of default, 0 when paid in time
 * @param amount rounded to the fen
 * @param capped true when it was held at the principal
 */
public record LateFee(long days, Money amount, boolean capped) {

  private static final BigDecimal PERCENT = new BigDecimal("0.01");

  /**
   * How it is reckoned.
   *
   * @param percentADay of the principal
   * @param capped whether it stops at the principal (Administrative Compulsion Law art. 45,
   *     disputed)
   */
  public record Terms(BigDecimal percentADay, boolean capped) {}

  /** The fee on what was due from {@code defaultFrom} and is paid on {@code paidOn}. */
  public static LateFee of(Money principal, LocalDate defaultFrom, LocalDate paidOn, Terms terms) {
    long days = Math.max(0, ChronoUnit.DAYS.between(defaultFrom, paidOn));
    Money fee =
        principal.times(terms.percentADay().multiply(PERCENT).multiply(BigDecimal.valueOf(days)));
    boolean held = terms.capped() && fee.compareTo(principal) > 0;
    return new LateFee(days, held ? principal : fee, held);
  }
}
