package onestop.exemption.agreement;

import java.time.LocalDate;

/** An insurance that is not payable for some days. */
public record ExemptPeriod(Insurance insurance, LocalDate from, LocalDate until) {

  /** Its days. */
  public Period days() {
    return new Period(from, until);
  }
}
