package onestop.settlement.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onestop.settlement.account.Employment;
import onestop.settlement.coverage.ExemptMonths.Employed;
import onestop.settlement.parameter.Insurance;

/** What a person's certificates exempt of the contributions for its employments (R6.2, R6.5). */
public record Exemptions(List<Coverage> certificates, List<Employment> employments) {

  /** The insurances of which no contribution is due for the month with that employer. */
  public Set<Insurance> exempt(YearMonth month, String creditCode) {
    Set<Insurance> exempt = EnumSet.noneOf(Insurance.class);
    for (Insurance insurance : Insurance.values()) {
      if (exempts(certificates, insurance, month, creditCode)) {
        exempt.add(insurance);
      }
    }
    return exempt;
  }

  /**
   * The certificate by which what was paid for that insurance and month goes back (R6.5); of
   * several the first. Only those handed in in time bring anything back.
   */
  public Optional<Coverage> refundedBy(Insurance insurance, YearMonth month, String creditCode) {
    List<Coverage> refunding = certificates.stream().filter(Coverage::refunds).toList();
    if (!exempts(refunding, insurance, month, creditCode)) {
      return Optional.empty();
    }
    return refunding.stream()
        .filter(certificate -> certificate.isFor(creditCode))
        .filter(certificate -> certificate.insurances().contains(insurance))
        .filter(certificate -> certificate.touches(month))
        .min(Comparator.comparing(certificate -> certificate.period().from()));
  }

  private boolean exempts(
      List<Coverage> some, Insurance insurance, YearMonth month, String creditCode) {
    var days =
        new ExemptMonths(
            some.stream()
                .filter(certificate -> certificate.isFor(creditCode))
                .filter(certificate -> certificate.insurances().contains(insurance))
                .map(Coverage::period)
                .toList());
    List<Employment> there =
        employments.stream()
            .filter(employment -> creditCode.equals(employment.employerCreditCode()))
            .filter(employment -> employment.covers(month))
            .toList();
    return there.isEmpty()
        ? days.exempts(month, Employed.UNKNOWN)
        : there.stream().allMatch(employment -> days.exempts(month, days(employment)));
  }

  private static Employed days(Employment employment) {
    boolean known = employment.startsOn() != null;
    LocalDate from = known ? employment.startsOn() : employment.startMonth().atDay(1);
    return new Employed(from, known, employment.endedOn());
  }
}
