package onestop.exemption.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.exemption.person.People;
import onestop.kit.copy.PersonalData;
import onestop.kit.text.Language;

/** The certificates handed in for a person (R13.3). */
@ApplicationScoped
class CertificateData implements PersonalData {

  private final People people;
  private final CertificateRepository certificates;

  CertificateData(People people, CertificateRepository certificates) {
    this.people = people;
    this.certificates = certificates;
  }

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public List<CertificateView> of(UUID personId) {
    return people.find(personId).stream()
        .flatMap(person -> certificates.ofPerson(person.id()).stream())
        .map(certificate -> CertificateView.of(certificate, Language.EN))
        .toList();
  }
}
