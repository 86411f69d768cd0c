package onestop.exemption.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import onestop.exemption.agreement.Period;
import onestop.exemption.person.Employment;
import onestop.exemption.person.EmploymentChanged;
import onestop.exemption.person.People;
import onestop.exemption.person.PeopleMerged;
import onestop.kit.value.Refusal;

/** How a certificate ends: by time, early, as if it had never been, or with its employment. */
@ApplicationScoped
class CertificateEnds {

  private final CertificateRepository repository;
  private final CertificateEvents events;
  private final People people;

  CertificateEnds(CertificateRepository repository, CertificateEvents events, People people) {
    this.repository = repository;
    this.events = events;
    this.people = people;
  }

  /** The last exempt day has passed (R6.6). */
  void expire(Certificate certificate) {
    certificate.expire();
    events.ended(certificate, "R6.6");
  }

  /**
   * Ends early; the last day is one of the certificate's own.
   *
   * @throws Refusal {@code OUT_OF_PERIOD}
   */
  void terminate(Certificate certificate, LocalDate lastDay, String reason) {
    Period period = certificate.period();
    if (!period.contains(lastDay)) {
      throw Refusal.rule(
          "OUT_OF_PERIOD",
          Map.of("from", period.from().toString(), "until", period.until().toString()));
    }
    certificate.terminate(lastDay, reason);
    events.ended(certificate, "R6.6");
  }

  /** Takes it back to its start: it should not have been granted. */
  void revoke(Certificate certificate, String reason) {
    certificate.revoke(reason);
    events.ended(certificate, "R6.7");
  }

  /**
   * R6.4: who leaves an employer for another needs a new certificate; the old one ends with the
   * employment it was for. Who only leaves keeps it: coverage is answered as if employed.
   */
  void employmentChanged(@Observes EmploymentChanged change) {
    if (!change.person().hasCertificate()) {
      return;
    }
    List<Employment> employments = people.employments(change.person().id());
    Optional<Employment> open =
        employments.stream().filter(Employment::isOpen).filter(CertificateEnds::isJob).findAny();
    if (open.isEmpty()) {
      return;
    }
    repository.standing(change.person().id()).stream()
        .filter(certificate -> certificate.status() == CertificateStatus.ACTIVE)
        .filter(certificate -> certificate.paper().employer() != null)
        .forEach(certificate -> endWithEmployment(certificate, employments, open.get()));
  }

  private void endWithEmployment(
      Certificate certificate, List<Employment> employments, Employment open) {
    List<Employment> there =
        employments.stream()
            .filter(one -> Objects.equals(one.employerCreditCode(), certificate.paper().employer()))
            .toList();
    if (there.isEmpty() || there.stream().anyMatch(Employment::isOpen)) {
      return;
    }
    LocalDate lastDay =
        there.stream()
            .map(Employment::endedOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElseGet(() -> dayBefore(open, certificate));
    if (lastDay.isBefore(certificate.period().from())) {
      certificate.revoke("EMPLOYER_MISMATCH");
      events.ended(certificate, "R6.4");
    } else if (lastDay.isBefore(certificate.period().until())) {
      certificate.terminate(lastDay, "EMPLOYER_MISMATCH");
      events.ended(certificate, "R6.4");
    }
  }

  /** An employment that came to nothing has no end of its own: the new one's start ends it. */
  private static LocalDate dayBefore(Employment open, Certificate certificate) {
    LocalDate start = open.startedOn() == null ? certificate.period().from() : open.startedOn();
    return start.minusDays(1);
  }

  private static boolean isJob(Employment employment) {
    return employment.employerCreditCode() != null;
  }

  void merged(@Observes PeopleMerged merge) {
    repository.ofPerson(merge.merged()).forEach(certificate -> certificate.moveTo(merge.kept()));
  }
}
