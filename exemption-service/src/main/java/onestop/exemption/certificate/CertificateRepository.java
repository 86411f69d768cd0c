package onestop.exemption.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;

/** Finds certificates. */
@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

  /** What a list is asked for; null and empty ask for all. */
  record Wanted(UUID personId, String employer, String country, List<CertificateStatus> status) {}

  static Cursor cursor(Certificate certificate) {
    return Cursor.after(certificate.id());
  }

  /** The certificates of a person that are neither rejected nor revoked. */
  List<Certificate> standing(UUID personId) {
    return list(
        "personId = ?1 and status not in ?2 order by id",
        personId,
        List.of(CertificateStatus.REJECTED, CertificateStatus.REVOKED));
  }

  /** All certificates of a person. */
  List<Certificate> ofPerson(UUID personId) {
    return list("personId = ?1", personId);
  }

  /** The one that stands under a number of a country's authority, the newest of several. */
  Optional<Certificate> byNumber(String country, String number) {
    return find(
            "paper.country = ?1 and paper.number = ?2 and status not in ?3 order by id desc",
            country,
            number,
            List.of(CertificateStatus.REJECTED, CertificateStatus.REVOKED))
        .firstResultOptional();
  }

  /** The newest first, one more than the limit. */
  List<Certificate> page(Wanted wanted, Cursor cursor, int limit) {
    var asked =
        new Conditions()
            .and("personId = :personId", wanted.personId())
            .and("paper.employer = :employer", wanted.employer())
            .and("paper.country = :country", wanted.country())
            .and("status in :status", wanted.status())
            .and("id < :after", cursor.isStart() ? null : cursor.uuid(0));
    return find(asked + " order by id desc", asked.values()).range(0, limit).list();
  }
}
