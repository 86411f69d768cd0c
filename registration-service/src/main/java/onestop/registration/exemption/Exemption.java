package onestop.registration.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a certificate of coverage exempts, as exemption-service said last. */
@Entity
@Table(name = "exemption")
public class Exemption {

  @Id
  @Column(name = "certificate_id")
  private UUID certificateId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "credit_code")
  private String creditCode;

  private String insurances;

  @Column(name = "exempt_from")
  private LocalDate exemptFrom;

  @Column(name = "exempt_until")
  private LocalDate exemptUntil;

  private int version;

  Exemption() {}

  Exemption(UUID certificateId) {
    this.certificateId = certificateId;
  }

  void granted(
      UUID person,
      String employer,
      List<String> exempt,
      LocalDate from,
      LocalDate until,
      int eventVersion) {
    personId = person;
    creditCode = employer;
    insurances = String.join(",", exempt);
    exemptFrom = from;
    exemptUntil = until;
    version = eventVersion;
  }

  void until(LocalDate day, int eventVersion) {
    exemptUntil = day;
    version = eventVersion;
  }

  boolean isNewer(int eventVersion) {
    return eventVersion > version;
  }

  UUID personId() {
    return personId;
  }

  boolean exempts(String insurance) {
    return List.of(insurances.split(",", -1)).contains(insurance);
  }

  boolean isFor(String employer) {
    return creditCode == null || creditCode.equals(employer);
  }

  LocalDate exemptFrom() {
    return exemptFrom;
  }

  LocalDate exemptUntil() {
    return exemptUntil;
  }

  /** Withdrawn from its first day on. */
  boolean isEmpty() {
    return exemptUntil != null && exemptUntil.isBefore(exemptFrom);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(exemptFrom) && (exemptUntil == null || !day.isAfter(exemptUntil));
  }
}
