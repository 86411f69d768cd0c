package onestop.verification.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A mail to a beneficiary, kept until it is sent. */
@Entity
@Table(name = "notice")
class Notice {

  /** After so many days without success nobody is there. */
  private static final int MOST_TRIES = 7;

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "beneficiary_id")
  private UUID beneficiaryId;

  private String email;

  @Enumerated(EnumType.STRING)
  private NoticeCode code;

  private String params;

  @Column(name = "send_on")
  private LocalDate sendOn;

  private int tries;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Notice() {}

  Notice(UUID beneficiaryId, String email, NoticeCode code, String params, LocalDate sendOn) {
    this.beneficiaryId = beneficiaryId;
    this.email = email;
    this.code = code;
    this.params = params;
    this.sendOn = sendOn;
  }

  /** The mail server has taken it. */
  void sent(Instant at) {
    sentAt = at;
    sendOn = null;
  }

  /** The mail server has not: again the next day, for a week. */
  void notSent(LocalDate today) {
    tries++;
    sendOn = tries < MOST_TRIES ? today.plusDays(1) : null;
  }

  UUID id() {
    return id;
  }

  String email() {
    return email;
  }

  NoticeCode code() {
    return code;
  }

  String params() {
    return params;
  }

  Instant sentAt() {
    return sentAt;
  }
}
