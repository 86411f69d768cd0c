package onestop.verification.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.verification.beneficiary.ValidityPolicy;
import onestop.verification.evidence.Channel;
import onestop.verification.evidence.Claim;
import org.hibernate.annotations.UuidGenerator;

/** A showing of life and entitlement that counted (R10.1, R10.2); never changed. */
@Entity
@Table(name = "verification")
public class Verification {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "beneficiary_id")
  private UUID beneficiaryId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "performed_on")
  private LocalDate performedOn;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "entry_date")
  private LocalDate entryDate;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  private String reference;
  private String evidence;
  private String basis;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  Verification() {}

  /**
   * Records a claim that was examined.
   *
   * @param reference what tells it from another of the same channel and day
   * @param evidence JSON of what was handed in
   */
  Verification(
      UUID beneficiaryId,
      Claim claim,
      String reference,
      String evidence,
      String recordedBy,
      Instant recordedAt) {
    this.beneficiaryId = beneficiaryId;
    this.channel = claim.channel();
    this.performedOn = claim.performedOn();
    this.receivedOn = claim.receivedOn();
    this.entryDate = claim.entryDate();
    this.validUntil = ValidityPolicy.validUntil(claim.performedOn());
    this.reference = reference;
    this.evidence = evidence;
    this.basis = String.join(",", claim.basis());
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  UUID id() {
    return id;
  }

  UUID beneficiaryId() {
    return beneficiaryId;
  }

  Channel channel() {
    return channel;
  }

  LocalDate performedOn() {
    return performedOn;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  LocalDate entryDate() {
    return entryDate;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  String reference() {
    return reference;
  }

  String evidence() {
    return evidence;
  }

  List<String> basis() {
    return List.of(basis.split(",", -1));
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
