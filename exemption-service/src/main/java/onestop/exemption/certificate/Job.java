package onestop.exemption.certificate;

import java.time.LocalDate;
import onestop.exemption.agreement.Period;

/**
 * An employment here, as far as a certificate is judged by it.
 *
 * @param kind POSTED or LOCAL_HIRE, null while not told
 * @param countedFrom the employment document's day, from which R6.5 counts
 * @param until last day, null while it goes on
 */
record Job(
    String employer, String kind, LocalDate countedFrom, LocalDate startedOn, LocalDate until) {

  boolean isOpen() {
    return until == null;
  }

  boolean touches(Period period) {
    return (until == null || !period.from().isAfter(until))
        && (startedOn == null || !period.until().isBefore(startedOn));
  }
}
