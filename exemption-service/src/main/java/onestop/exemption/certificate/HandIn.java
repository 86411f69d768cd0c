package onestop.exemption.certificate;

import java.time.LocalDate;
import onestop.exemption.agreement.Period;
import onestop.kit.value.LegalCalendar;

/**
 * The handing in of a certificate and what its day does (R6.5).
 *
 * @param by last day with effect from the certificate's start; null when no employment document is
 *     known from which to count
 */
public record HandIn(LocalDate by, LocalDate on) {

  private static final int MONTHS = 3;

  /** Three months from the employment document, the last day moved by R3.2. */
  public static LocalDate lastDay(LocalDate documentIssuedOn, LegalCalendar calendar) {
    return calendar.endOfPeriod(documentIssuedOn.plusMonths(MONTHS));
  }

  /** True after the last day. */
  public boolean isLate() {
    return by != null && on.isAfter(by);
  }

  /** The first exempt day: the start, or when late not before the month of handing in. */
  public LocalDate exemptFrom(LocalDate start) {
    return isLate() ? Period.later(start, on.withDayOfMonth(1)) : start;
  }

  /** True when what was paid for exempt months is given back. */
  public boolean refunds(boolean refundable) {
    return refundable && !isLate();
  }
}
