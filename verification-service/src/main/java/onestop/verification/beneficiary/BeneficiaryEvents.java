package onestop.verification.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.evidence.Channel;
import onestop.verification.notice.NoticeCode;
import onestop.verification.notice.Notices;

/** What is said about a beneficiary on the topic {@code verifications}, and written to them. */
@ApplicationScoped
public class BeneficiaryEvents {

  private static final String TOPIC = "verifications";

  private final Outbox outbox;
  private final Notices notices;

  BeneficiaryEvents(Outbox outbox, Notices notices) {
    this.outbox = outbox;
    this.notices = notices;
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
    long left = of.daysLeft(today);
    say(
        of,
        "verification-due-soon",
        new DueSoon(of.id(), of.socialSecurityNumber(), of.version(), of.validUntil(), left));
    write(of, NoticeCode.DUE_SOON, Map.of("daysLeft", Long.toString(left), "validUntil", day(of)));
  }

  void lapsed(Beneficiary of) {
    say(of, "verification-lapsed", validity(of));
    write(
        of,
        NoticeCode.LAPSED,
        Map.of(
            "validUntil",
            day(of),
            "month",
            ValidityPolicy.firstWithheld(of.validUntil()).toString()));
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
    write(of, NoticeCode.SUSPENDED, Map.of("month", of.suspendedFrom().toString()));
  }

  /** A pay run has paid what was withheld (R10.5). */
  public void resumed(Beneficiary of, YearMonth month, Money arrears) {
    say(
        of,
        "benefit-resumed",
        new Resumed(of.id(), of.socialSecurityNumber(), of.version(), month, arrears));
    write(of, NoticeCode.RESUMED, Map.of("month", month.toString(), "arrears", arrears.toString()));
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

  private static String day(Beneficiary of) {
    return of.validUntil().toString();
  }

  private void write(Beneficiary to, NoticeCode code, Map<String, String> params) {
    notices.write(to.id(), code, params);
  }

  private void say(Beneficiary of, String type, Object data) {
    outbox.say(TOPIC, of.id(), type, data);
  }
}
