package onestop.registration.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/**
 * An authority's word on a permit or title, kept under its permit number or the reference of the
 * application, whether there is one here or not: so it needs no order (R12.2).
 */
@Entity
@Table(name = "authority_answer")
class AuthorityAnswer {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Enumerated(EnumType.STRING)
  private Matter.Kind matter;

  @Column(name = "permit_number")
  private String permitNumber;

  @Column(name = "application_reference")
  private String applicationReference;

  @Enumerated(EnumType.STRING)
  private Matter.Action action;

  private boolean done;

  @Column(name = "answered_on")
  private LocalDate answeredOn;

  private String reason;

  AuthorityAnswer() {}

  private AuthorityAnswer(
      Matter.Kind matter, Matter.Action action, boolean done, LocalDate day, String reason) {
    this.matter = matter;
    this.action = action;
    this.done = done;
    this.answeredOn = day;
    this.reason = reason;
  }

  static AuthorityAnswer done(Matter.Kind matter, Matter.Action action, LocalDate day) {
    return new AuthorityAnswer(matter, action, true, day, null);
  }

  static AuthorityAnswer refused(Matter.Kind matter, LocalDate day, String reason) {
    return new AuthorityAnswer(matter, null, false, day, reason);
  }

  AuthorityAnswer onPermit(String number) {
    permitNumber = number;
    return this;
  }

  AuthorityAnswer onReference(String reference) {
    applicationReference = reference;
    return this;
  }

  AuthorityAnswer because(String words) {
    reason = words;
    return this;
  }

  String permitNumber() {
    return permitNumber;
  }

  MatterPolicy.Answer to(String reference) {
    return new MatterPolicy.Answer(
        matter, action, done, answeredOn, reason, reference.equals(applicationReference));
  }
}
