package onestop.exemption.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onestop.exemption.agreement.AgreementView.CategoryView;
import onestop.exemption.agreement.ExemptPeriod;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.Reason;
import onestop.kit.text.Language;

/**
 * A certificate as it is shown.
 *
 * @param insurances those it names, empty when it names none and all of the agreement are meant
 * @param exempt what is not payable, and when
 * @param handInBy last day of handing in with effect from its start (R6.5), null when not counted
 * @param refund true when what was paid for exempt months is given back
 * @param latestUntil last day of the longest first period, null when not limited
 * @param agreementRows the rows that decided, with their sources
 */
record CertificateView(
    UUID id,
    UUID personId,
    String country,
    String certificateNumber,
    String category,
    String employerCreditCode,
    Set<Insurance> insurances,
    LocalDate from,
    LocalDate until,
    String holder,
    LocalDate dateOfBirth,
    String documentNumberMasked,
    CertificateStatus status,
    List<String> reasons,
    List<Reason> explanations,
    List<ExemptPeriod> exempt,
    LocalDate exemptFrom,
    LocalDate exemptUntil,
    LocalDate handedInOn,
    String handedInBy,
    LocalDate handInBy,
    boolean refund,
    LocalDate latestUntil,
    List<Extended> extensions,
    String endedBecause,
    List<CategoryView> agreementRows,
    List<String> basis,
    int version) {

  static CertificateView of(Certificate certificate, Language language) {
    Paper paper = certificate.paper();
    return new CertificateView(
        certificate.id(),
        certificate.personId(),
        paper.country(),
        paper.number(),
        paper.category(),
        paper.employer(),
        paper.wished(),
        paper.period().from(),
        paper.period().until(),
        paper.holder(),
        paper.dateOfBirth(),
        paper.documentNumber() == null ? null : paper.documentNumber().toString(),
        certificate.status(),
        certificate.reasons(),
        Reason.of(certificate.reasons(), language),
        certificate.exempt(),
        certificate.exemptFrom(),
        certificate.exemptUntil(),
        certificate.handedInOn(),
        certificate.handedInBy(),
        certificate.handInBy(),
        certificate.refund(),
        certificate.latestUntil(),
        List.copyOf(certificate.extensions()),
        certificate.endedBecause(),
        certificate.rows().stream().map(CategoryView::of).toList(),
        basis(certificate),
        certificate.version());
  }

  private static List<String> basis(Certificate certificate) {
    List<String> basis = new ArrayList<>(List.of("R6.1", "R6.2", "R6.3", "R6.5", "R6.7"));
    switch (certificate.status()) {
      case EXPIRED -> basis.add("R6.6");
      case TERMINATED -> basis.add("R6.4");
      default -> {
        // Nothing further decided it.
      }
    }
    return basis;
  }
}
