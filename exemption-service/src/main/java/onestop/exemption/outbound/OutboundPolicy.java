package onestop.exemption.outbound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onestop.exemption.agreement.AgreementTerms;
import onestop.exemption.agreement.Claim;
import onestop.exemption.agreement.Examination;
import onestop.exemption.agreement.ExtensionAsk;
import onestop.exemption.agreement.ExtensionGrant;
import onestop.exemption.agreement.Held;
import onestop.exemption.agreement.Period;
import onestop.kit.value.Refusal;

/** Decides about a certificate for going out: the same maxima as for coming in (R6.8). */
final class OutboundPolicy {

  private final AgreementTerms terms;
  private final List<Held> others;

  /** What is applied for. */
  record Wish(String country, String category, String employer, Period period) {}

  /**
   * What speaks against it as far as known.
   *
   * @param latestUntil last day of the longest first period, null when not limited or not covered
   */
  record Opinion(List<String> reasons, LocalDate latestUntil) {}

  OutboundPolicy(AgreementTerms terms, List<Held> others) {
    this.terms = terms;
    this.others = List.copyOf(others);
  }

  /** By the agreement alone. */
  Opinion judge(Wish wish) {
    Examination examined = terms.examine(claim(wish));
    List<String> reasons = new ArrayList<>(examined.reasons());
    if (examined.isAccepted() && examined.cutToForce()) {
      // A certificate is issued for its whole period or not at all.
      reasons.add("PERIOD_BEFORE_FORCE");
    }
    if (overlaps(wish.period())) {
      reasons.add("OVERLAP");
    }
    return new Opinion(List.copyOf(reasons), examined.latestUntil());
  }

  /**
   * Whether it may be made longer (R6.3).
   *
   * @throws Refusal as {@link AgreementTerms#extend}, and {@code OVERLAP}
   */
  ExtensionGrant extend(
      Wish wish, LocalDate until, boolean finalUsed, boolean consent, LocalDate askedOn) {
    ExtensionGrant grant =
        terms.extend(new ExtensionAsk(claim(wish), until, finalUsed, consent, askedOn));
    if (overlaps(new Period(wish.period().until().plusDays(1), until))) {
      throw Refusal.rule("OVERLAP");
    }
    return grant;
  }

  private boolean overlaps(Period period) {
    return others.stream().anyMatch(other -> other.period().overlaps(period));
  }

  private Claim claim(Wish wish) {
    return new Claim(
        wish.category(),
        Set.of(),
        wish.period(),
        others.stream()
            .filter(other -> other.countsWith(wish.country(), wish.category(), wish.employer()))
            .map(Held::period)
            .toList());
  }
}
