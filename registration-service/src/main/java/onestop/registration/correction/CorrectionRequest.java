package onestop.registration.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import onestop.registration.person.Nationality;
import onestop.registration.person.Person;
import onestop.registration.person.Sex;
import org.hibernate.annotations.UuidGenerator;

/** A person says that data are wrong; an officer decides (R13.3). */
@Entity
@Table(name = "correction_request")
class CorrectionRequest {

  /** Days within which it is decided. */
  static final int DECISION_DAYS = 30;

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  private CorrectionStatus status;

  private String surname;

  @Column(name = "given_names")
  private String givenNames;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  private Nationality nationality;
  private String other;
  private String reason;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "decision_due")
  private LocalDate decisionDueOn;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decision_text")
  private String decisionText;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  CorrectionRequest() {}

  CorrectionRequest(Person person, Correction wanted, LocalDate today, String by) {
    this.person = person;
    this.surname = wanted.surname();
    this.givenNames = wanted.givenNames();
    this.dateOfBirth = wanted.dateOfBirth();
    this.sex = wanted.sex();
    this.nationality = wanted.nationality();
    this.other = wanted.other();
    this.reason = wanted.reason();
    this.submittedOn = today;
    this.submittedBy = by;
    this.decisionDueOn = today.plusDays(DECISION_DAYS);
    move(CorrectionStates.Verb.SUBMIT);
  }

  /** The data are put right. */
  void grant(LocalDate today, String by, String text) {
    decide(CorrectionStates.Verb.GRANT, today, by, text);
    person.correct(surname, givenNames, dateOfBirth, sex, nationality);
  }

  /** They stay as they are. */
  void refuse(LocalDate today, String by, String text) {
    decide(CorrectionStates.Verb.REFUSE, today, by, text);
  }

  private void decide(CorrectionStates.Verb verb, LocalDate today, String by, String text) {
    move(verb);
    decidedOn = today;
    decidedBy = by;
    decisionText = text;
  }

  private void move(CorrectionStates.Verb verb) {
    status = CorrectionStates.TABLE.next(status, verb);
    version++;
  }

  /** What was asked for. */
  Correction wanted() {
    return new Correction(surname, givenNames, dateOfBirth, sex, nationality, other, reason);
  }

  UUID id() {
    return id;
  }

  Person person() {
    return person;
  }

  CorrectionStatus status() {
    return status;
  }

  LocalDate submittedOn() {
    return submittedOn;
  }

  LocalDate decisionDueOn() {
    return decisionDueOn;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  String decisionText() {
    return decisionText;
  }

  int version() {
    return version;
  }
}
