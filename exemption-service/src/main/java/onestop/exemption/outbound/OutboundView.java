package onestop.exemption.outbound;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.exemption.agreement.Reason;
import onestop.kit.text.Language;

/**
 * An outbound certificate as its holder and officers see it.
 *
 * @param checkCode with the number it verifies; null until issued
 * @param warnings CONTRIBUTIONS_STOPPED once a whole month was not paid
 * @param certificates how many it stands for: more than 1 only for a published total of the past
 * @param withdrawOn the day from which it is withdrawn unless contributions go on
 */
record OutboundView(
    UUID id,
    String number,
    String checkCode,
    OutboundStatus status,
    List<String> reasons,
    List<Reason> explanations,
    String personReference,
    String name,
    LocalDate dateOfBirth,
    String country,
    String category,
    String employerCreditCode,
    LocalDate from,
    LocalDate until,
    LocalDate latestUntil,
    LocalDate appliedOn,
    String appliedBy,
    LocalDate issuedOn,
    YearMonth lastPaidMonth,
    List<String> warnings,
    LocalDate withdrawOn,
    LocalDate withdrawnFrom,
    String withdrawReason,
    String verificationAddress,
    int certificates,
    List<String> basis,
    int version) {

  static OutboundView of(
      OutboundCertificate certificate, LocalDate today, Language language, String address) {
    boolean flagged = certificate.isFlagged(today);
    return new OutboundView(
        certificate.id(),
        certificate.number(),
        certificate.checkCode(),
        certificate.status(),
        certificate.reasons(),
        Reason.of(certificate.reasons(), language),
        certificate.personReference(),
        certificate.name(),
        certificate.dateOfBirth(),
        certificate.wish().country(),
        certificate.wish().category(),
        certificate.wish().employer(),
        certificate.wish().period().from(),
        certificate.wish().period().until(),
        certificate.latestUntil(),
        certificate.appliedOn(),
        certificate.appliedBy(),
        certificate.issuedOn(),
        certificate.lastPaidMonth(),
        flagged ? List.of("CONTRIBUTIONS_STOPPED") : List.of(),
        flagged ? certificate.withdrawOn() : null,
        certificate.withdrawnFrom(),
        certificate.withdrawReason(),
        certificate.checkCode() == null ? null : address,
        certificate.certificates(),
        List.of("R6.8", "R6.3"),
        certificate.version());
  }
}
