package onestop.verification.beneficiary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.evidence.Channel;
import onestop.verification.payment.Payment;

/**
 * What HTTP answers of a beneficiary.
 *
 * @param withheldMonths months withheld and still owed (R10.5)
 * @param withheldTotal what they come to
 * @param overpaid paid for months after the end (R10.7); null while there is no end
 */
public record BeneficiaryView(
    UUID id,
    SocialSecurityNumber socialSecurityNumber,
    Status status,
    LocalDate validUntil,
    long daysLeft,
    Verified lastVerification,
    Money monthlyAmount,
    YearMonth firstPaymentMonth,
    YearMonth firstMonthWithheldUnlessVerified,
    LocalDate dataMatchRequestedOn,
    List<YearMonth> withheldMonths,
    Money withheldTotal,
    LocalDate endedOn,
    EndReason endReason,
    Money overpaid,
    List<String> basis,
    int version) {

  /** The newest verification. */
  public record Verified(Channel channel, LocalDate performedOn) {}

  private static Verified verified(Validity validity) {
    return validity.verifiedOn() == null
        ? null
        : new Verified(validity.verifiedBy(), validity.verifiedOn());
  }

  /** The view of a beneficiary with what is owed, on a day. */
  public static BeneficiaryView of(Beneficiary of, List<Payment> owed, LocalDate today) {
    boolean ended = of.status() == Status.ENDED;
    return new BeneficiaryView(
        of.id(),
        of.socialSecurityNumber(),
        of.status(),
        of.validUntil(),
        of.daysLeft(today),
        verified(of.validity()),
        of.monthlyAmount(),
        of.firstPaymentMonth(),
        ended ? null : ValidityPolicy.firstWithheld(of.validUntil()),
        of.validity().matchRequestedOn(),
        owed.stream().map(Payment::month).toList(),
        Money.sum(owed.stream().map(Payment::amount).toList()),
        of.endedOn(),
        of.endReason(),
        of.overpaid(),
        ended ? List.of("R10.7") : List.of("R10.1", "R10.4", "R10.5"),
        of.version());
  }
}
