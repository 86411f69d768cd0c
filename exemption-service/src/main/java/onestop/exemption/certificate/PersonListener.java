package onestop.exemption.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import onestop.exemption.person.PeopleMerged;

/** Follows what happens to people, in the same transaction. */
@ApplicationScoped
class PersonListener {

  private final CertificateRepository repository;

  PersonListener(CertificateRepository repository) {
    this.repository = repository;
  }

  void merged(@Observes PeopleMerged merge) {
    repository.ofPerson(merge.merged()).forEach(certificate -> certificate.moveTo(merge.kept()));
  }
}
