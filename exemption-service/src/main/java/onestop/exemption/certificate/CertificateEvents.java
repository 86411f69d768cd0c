package onestop.exemption.certificate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import onestop.exemption.agreement.ExemptPeriod;
import onestop.exemption.agreement.Insurance;
import onestop.kit.outbox.Outbox;

/** Says what happened to a certificate, on topic {@code exemptions} under the person's id. */
@ApplicationScoped
class CertificateEvents {

  private static final String TOPIC = "exemptions";

  private final Outbox outbox;

  CertificateEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  private record Common(
      UUID personId,
      String country,
      UUID certificateId,
      String certificateNumber,
      int version,
      List<String> basis) {}

  private record Granted(
      @JsonUnwrapped Common common,
      String category,
      String employerCreditCode,
      List<Insurance> insurances,
      LocalDate exemptFrom,
      LocalDate exemptUntil,
      boolean refund,
      List<ExemptPeriod> exempt) {}

  private record Rejected(@JsonUnwrapped Common common, List<String> reasons) {}

  private record Lengthened(@JsonUnwrapped Common common, LocalDate exemptUntil) {}

  private record Expiring(@JsonUnwrapped Common common, LocalDate exemptUntil, long daysLeft) {}

  private record Ended(@JsonUnwrapped Common common, LocalDate lastExemptDay, String reason) {}

  void granted(Certificate certificate) {
    say(
        certificate,
        "exemption-granted",
        new Granted(
            common(certificate, "R6.1", "R6.2", "R6.3", "R6.5"),
            certificate.paper().category(),
            certificate.paper().employer(),
            certificate.exempt().stream().map(ExemptPeriod::insurance).distinct().toList(),
            certificate.exemptFrom(),
            certificate.exemptUntil(),
            certificate.refund(),
            certificate.exempt()));
  }

  void rejected(Certificate certificate) {
    say(
        certificate,
        "exemption-rejected",
        new Rejected(common(certificate, "R6.1", "R6.3", "R6.7"), certificate.reasons()));
  }

  void extended(Certificate certificate) {
    say(
        certificate,
        "exemption-extended",
        new Lengthened(common(certificate, "R6.3"), certificate.exemptUntil()));
  }

  void expiring(Certificate certificate, LocalDate today) {
    say(
        certificate,
        "exemption-expiring",
        new Expiring(
            common(certificate, "R6.6"),
            certificate.exemptUntil(),
            ChronoUnit.DAYS.between(today, certificate.exemptUntil())));
  }

  /** The last exempt day is absent when none stays so. */
  void ended(Certificate certificate, String rule) {
    say(
        certificate,
        "exemption-ended",
        new Ended(
            common(certificate, rule), certificate.exemptUntil(), certificate.status().name()));
  }

  private void say(Certificate certificate, String type, Object data) {
    outbox.say(TOPIC, certificate.personId(), type, data);
  }

  private static Common common(Certificate certificate, String... basis) {
    return new Common(
        certificate.personId(),
        certificate.paper().country(),
        certificate.id(),
        certificate.paper().number(),
        certificate.version(),
        List.of(basis));
  }
}
