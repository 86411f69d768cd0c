package onestop.registration.permit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.time.BusinessClock;
import onestop.registration.permit.PermitEvents.Category;
import onestop.registration.registration.EmploymentDocument;

/**
 * A work permit as it was issued, or entered by hand before its event came; what was said of it
 * later stands beside it as {@link PermitFact} (R3.8).
 */
@Entity
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

  private String content;

  @Column(name = "registration_id")
  private UUID registrationId;

  @Column(name = "by_hand")
  private boolean byHand;

  private String pending;

  @Column(name = "content_as_of")
  private Instant heardIssuedAt;

  @Embedded private ResidenceRecord residence = new ResidenceRecord();

  @Version
  @Column(name = "row_version")
  private Integer rowVersion;

  WorkPermit() {}

  WorkPermit(PermitEvents.Issued event, String content) {
    number = event.permitNumber();
    fill(event);
    this.content = content;
  }

  // A record of nulls only is read back as null.
  @PostLoad
  void loaded() {
    if (residence == null) {
      residence = new ResidenceRecord();
    }
  }

  /** Opened by hand: its event has not come. */
  WorkPermit(EmploymentDocument document, String content) {
    number = document.number().value();
    issuedAt = document.issuedOn().atStartOfDay(BusinessClock.ZONE).toInstant();
    validUntil = document.validUntil();
    this.content = content;
    byHand = true;
  }

  private void fill(PermitEvents.Issued event) {
    category = event.category();
    issuedAt = event.issuedAt();
    validFrom = event.validFrom();
    validUntil = event.validUntil();
    heard(event);
  }

  private void heard(PermitEvents.Issued event) {
    heardIssuedAt = event.issuedAt();
    byHand = false;
  }

  /** True for an issue that was heard before, under whatever id. */
  boolean hasHeard(PermitEvents.Issued event) {
    return event.issuedAt().equals(heardIssuedAt);
  }

  void opened(UUID registration) {
    registrationId = registration;
  }

  /** The event has come and says what was entered: it fills what was not known (R3.8). */
  void fill(PermitEvents.Issued event, String eventContent) {
    fill(event);
    content = eventContent;
  }

  /** The event has come and says something else: kept until an officer has decided (R3.8). */
  void differs(PermitEvents.Issued event, String eventAsJson) {
    pending = eventAsJson;
    heard(event);
  }

  /** The officer keeps what was entered. */
  void keep() {
    pending = null;
  }

  /** The event that differs, as JSON; null when none waits. */
  String pending() {
    return pending;
  }

  LocalDate issuedOn() {
    return LocalDate.ofInstant(issuedAt, BusinessClock.ZONE);
  }

  boolean isByHand() {
    return byHand;
  }

  String number() {
    return number;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  Category category() {
    return category;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  /** Person, employer and employment as JSON. */
  String content() {
    return content;
  }

  /** The registration that the permit opened or continued. */
  UUID registrationId() {
    return registrationId;
  }

  ResidenceRecord residence() {
    return residence;
  }
}
