package onestop.exemption.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import onestop.exemption.agreement.ExemptPeriod;
import onestop.exemption.agreement.Insurance;

/** An {@link ExemptPeriod} as it lies in its table. */
@Embeddable
record ExemptDays(
    @Enumerated(EnumType.STRING) Insurance insurance,
    @Column(name = "exempt_from") LocalDate from,
    @Column(name = "exempt_until") LocalDate until) {

  static ExemptDays of(ExemptPeriod period) {
    return new ExemptDays(period.insurance(), period.from(), period.until());
  }

  ExemptPeriod period() {
    return new ExemptPeriod(insurance, from, until);
  }
}
