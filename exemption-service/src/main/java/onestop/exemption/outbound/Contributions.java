package onestop.exemption.outbound;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import onestop.exemption.agreement.Period;

/**
 * What the ordinary scheme says of a person's contributions, and what follows (R6.8).
 *
 * @param lastPaidMonth the last month paid
 * @param insurances codes as the scheme names them
 */
record Contributions(LocalDate insuredSince, YearMonth lastPaidMonth, Set<String> insurances) {

  private static final Set<String> PENSIONS = Set.of("PENSION", "RESIDENT_PENSION");
  private static final int MONTHS_WITHOUT = 2;

  /** The first day after two whole months without contributions: the certificate ends before it. */
  LocalDate stoppedOn() {
    return lastPaidMonth.plusMonths(MONTHS_WITHOUT + 1).atDay(1);
  }

  /** The first day after one whole month without: time to warn. */
  static LocalDate warnOn(YearMonth lastPaidMonth) {
    return lastPaidMonth.plusMonths(MONTHS_WITHOUT).atDay(1);
  }

  /** Insured for old age and paying: what a certificate for that period rests on. */
  boolean carry(Period period, LocalDate today) {
    return insurances.stream().anyMatch(PENSIONS::contains)
        && !insuredSince.isAfter(Period.later(period.from(), today))
        && today.isBefore(stoppedOn());
  }
}
