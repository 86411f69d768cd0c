package onestop.exemption.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import onestop.exemption.agreement.Period;
import onestop.exemption.outbound.OutboundPolicy.Wish;

/** A {@link Wish} as it lies in the certificate's table. */
@Embeddable
record WishColumns(
    String country,
    String category,
    @Column(name = "employer_credit_code") String employer,
    @Column(name = "valid_from") LocalDate validFrom,
    @Column(name = "valid_until") LocalDate validUntil) {

  static WishColumns of(Wish wish) {
    return new WishColumns(
        wish.country(),
        wish.category(),
        wish.employer(),
        wish.period().from(),
        wish.period().until());
  }

  WishColumns until(LocalDate lastDay) {
    return new WishColumns(country, category, employer, validFrom, lastDay);
  }

  Wish wish() {
    return new Wish(country, category, employer, new Period(validFrom, validUntil));
  }
}
