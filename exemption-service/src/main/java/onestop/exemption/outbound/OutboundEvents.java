package onestop.exemption.outbound;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import onestop.kit.outbox.Outbox;

/** Says what happened to a certificate, on {@code certificates-of-coverage} under its number. */
@ApplicationScoped
class OutboundEvents {

  private static final String TOPIC = "certificates-of-coverage";

  private final Outbox outbox;

  OutboundEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  private record Common(
      String certificateNumber,
      int version,
      String personReference,
      String country,
      List<String> basis) {}

  private record Issued(
      @JsonUnwrapped Common common,
      String category,
      LocalDate validFrom,
      LocalDate validUntil,
      LocalDate issuedOn,
      String employerCreditCode) {}

  private record AtRisk(
      @JsonUnwrapped Common common, YearMonth lastPaidMonth, LocalDate withdrawOn) {}

  private record Withdrawn(@JsonUnwrapped Common common, LocalDate withdrawnFrom, String reason) {}

  /** Also after an extension, with its new last day. */
  void issued(OutboundCertificate certificate) {
    outbox.say(
        TOPIC,
        certificate.number(),
        "certificate-of-coverage-issued",
        new Issued(
            common(certificate),
            certificate.wish().category(),
            certificate.wish().period().from(),
            certificate.wish().period().until(),
            certificate.issuedOn(),
            certificate.wish().employer()));
  }

  /** A month was not paid: it is withdrawn on that day unless contributions go on. */
  void atRisk(OutboundCertificate certificate) {
    outbox.say(
        TOPIC,
        certificate.number(),
        "certificate-of-coverage-at-risk",
        new AtRisk(common(certificate), certificate.lastPaidMonth(), certificate.withdrawOn()));
  }

  void withdrawn(OutboundCertificate certificate) {
    outbox.say(
        TOPIC,
        certificate.number(),
        "certificate-of-coverage-withdrawn",
        new Withdrawn(
            common(certificate), certificate.withdrawnFrom(), certificate.withdrawReason()));
  }

  private static Common common(OutboundCertificate certificate) {
    return new Common(
        certificate.number(),
        certificate.version(),
        certificate.personReference(),
        certificate.wish().country(),
        List.of("R6.8", "R6.3"));
  }
}
