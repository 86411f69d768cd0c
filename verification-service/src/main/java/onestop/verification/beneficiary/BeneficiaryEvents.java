package onestop.verification.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.evidence.Channel;

/** What is said about a beneficiary, on the topic {@code verifications}. */
@ApplicationScoped
public class BeneficiaryEvents {

  private static final String TOPIC = "verifications";

  private final Outbox outbox;

  BeneficiaryEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  private record DueSoon(
      UUID beneficiaryId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      LocalDate validUntil,
      long daysLeft) {}

  private record Validity(
      UUID beneficiaryId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      LocalDate validUntil) {}

  private record Verified(
      UUID beneficiaryId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      Channel channel,
      LocalDate performedOn,
      LocalDate validUntil) {}

  private record Suspended(
      UUID beneficiaryId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      YearMonth fromMonth) {}

  private record Resumed(
      UUID beneficiaryId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      YearMonth month,
      Money arrears) {}

  private record Ended(
      UUID beneficiaryId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      LocalDate endedOn,
      Money overpaid) {}

  void dueSoon(Beneficiary of, LocalDate today) {
    say(
        of,
        "verification-due-soon",
        new DueSoon(
            of.id(), of.socialSecurityNumber(), of.version(), of.validUntil(), of.daysLeft(today)));
  }

  void lapsed(Beneficiary of) {
    say(of, "verification-lapsed", validity(of));
  }

  void matchRequested(Beneficiary of) {
    say(of, "data-match-requested", validity(of));
  }

  void verified(Beneficiary of, Channel channel, LocalDate performedOn) {
    say(
        of,
        "eligibility-verified",
        new Verified(
            of.id(),
            of.socialSecurityNumber(),
            of.version(),
            channel,
            performedOn,
            ValidityPolicy.validUntil(performedOn)));
  }

  /** A pay run has withheld (R10.5). */
  public void suspended(Beneficiary of) {
    say(
        of,
        "benefit-suspended",
        new Suspended(of.id(), of.socialSecurityNumber(), of.version(), of.suspendedFrom()));
  }

  /** A pay run has paid what was withheld (R10.5). */
  public void resumed(Beneficiary of, YearMonth month, Money arrears) {
    say(
        of,
        "benefit-resumed",
        new Resumed(of.id(), of.socialSecurityNumber(), of.version(), month, arrears));
  }

  void ended(Beneficiary of) {
    say(
        of,
        "benefit-ended",
        new Ended(of.id(), of.socialSecurityNumber(), of.version(), of.endedOn(), of.overpaid()));
  }

  private static Validity validity(Beneficiary of) {
    return new Validity(of.id(), of.socialSecurityNumber(), of.version(), of.validUntil());
  }

  private void say(Beneficiary of, String type, Object data) {
    outbox.say(TOPIC, of.id(), type, data);
  }
}
