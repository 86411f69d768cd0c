package onestop.exemption.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** What others ask of the certificates that stand. */
@ApplicationScoped
public class StandingCertificates {

  private final CertificateRepository repository;

  StandingCertificates(CertificateRepository repository) {
    this.repository = repository;
  }

  /** True when one was accepted for the person with that employer, or without one. */
  public boolean answer(UUID personId, String employer) {
    return repository.standing(personId).stream()
        .filter(certificate -> certificate.status() == CertificateStatus.ACTIVE)
        .anyMatch(certificate ->
            certificate.paper().employer() == null
                || Objects.equals(certificate.paper().employer(), employer));
  }
}
