package onestop.exemption.outbound;

import java.time.LocalDate;

/**
 * What anyone learns who has number and check code: whether it holds, and what the paper shows.
 * With a wrong code, or a number that does not exist, only that it is not valid.
 */
record VerificationView(
    String number,
    boolean valid,
    OutboundStatus status,
    String name,
    LocalDate dateOfBirth,
    String country,
    String category,
    String employerCreditCode,
    LocalDate from,
    LocalDate until,
    LocalDate issuedOn,
    LocalDate withdrawnFrom) {

  static VerificationView unknown(String number) {
    return new VerificationView(
        number, false, null, null, null, null, null, null, null, null, null, null);
  }

  static VerificationView of(OutboundCertificate certificate, LocalDate today) {
    return new VerificationView(
        certificate.number(),
        certificate.isValid(today),
        certificate.status(),
        certificate.name(),
        certificate.dateOfBirth(),
        certificate.wish().country(),
        certificate.wish().category(),
        certificate.wish().employer(),
        certificate.wish().period().from(),
        certificate.wish().period().until(),
        certificate.issuedOn(),
        certificate.withdrawnFrom());
  }
}
