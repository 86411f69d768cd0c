package onestop.registration.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import onestop.kit.value.DocumentNumber;
import onestop.registration.permit.PermitEvents.Category;

/**
 * A work permit and the residence permit that goes with it: what their facts give in the order of
 * the facts' own times (R3.8).
 */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only the database and SQL read
@Table(name = "work_permit")
class WorkPermit {

  @Id private String number;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "validity_as_of")
  private Instant validityAsOf;

  @Column(name = "content_as_of")
  private Instant contentAsOf;

  @Column(name = "cancelled_on")
  private LocalDate cancelledOn;

  @Column(name = "residence_permit_number")
  private DocumentNumber residencePermitNumber;

  @Column(name = "residence_valid_until")
  private LocalDate residenceValidUntil;

  @Column(name = "residence_as_of")
  private Instant residenceAsOf;

  @Version
  @Column(name = "row_version")
  private Integer rowVersion;

  WorkPermit() {}

  WorkPermit(PermitEvents.Issued event) {
    number = event.permitNumber();
    category = event.category();
    issuedAt = event.issuedAt();
    validFrom = event.validFrom();
    validUntil = event.validUntil();
    validityAsOf = event.issuedAt();
    contentAsOf = event.issuedAt();
  }

  /** True when this extension is newer than what is known; then it counts. */
  boolean extend(Instant extendedAt, LocalDate until) {
    if (!extendedAt.isAfter(validityAsOf)) {
      return false;
    }
    validityAsOf = extendedAt;
    validUntil = until;
    return true;
  }

  /** True when it was not cancelled before. */
  boolean cancel(LocalDate day) {
    if (cancelledOn != null) {
      return false;
    }
    cancelledOn = day;
    return true;
  }

  /** True when this residence permit is newer than what is known; then it counts. */
  boolean residence(Instant at, DocumentNumber permit, LocalDate until) {
    if (residenceAsOf != null && !at.isAfter(residenceAsOf)) {
      return false;
    }
    residenceAsOf = at;
    residencePermitNumber = permit;
    residenceValidUntil = until;
    return true;
  }

  String number() {
    return number;
  }

  DocumentNumber residencePermitNumber() {
    return residencePermitNumber;
  }
}
