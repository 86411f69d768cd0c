package onestop.exemption.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Periods so far and those added behind them, each put together with what it touches. */
  static List<ExemptPeriod> joined(List<ExemptPeriod> sofar, List<ExemptPeriod> added) {
    List<ExemptPeriod> all = new ArrayList<>(sofar);
    for (ExemptPeriod next : added) {
      Optional<ExemptPeriod> before =
          all.stream()
              .filter(one -> one.insurance() == next.insurance())
              .filter(one -> one.until().plusDays(1).equals(next.from()))
              .findFirst();
      before.ifPresent(all::remove);
      all.add(
          new ExemptPeriod(
              next.insurance(), before.map(ExemptPeriod::from).orElse(next.from()), next.until()));
    }
    return all;
  }

  ExemptPeriod period() {
    return new ExemptPeriod(insurance, from, until);
  }
}
