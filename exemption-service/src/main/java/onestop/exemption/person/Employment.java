package onestop.exemption.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A registration, as far as exemptions need it: which employer, from what, how it ended. */
@Entity
@Table(name = "employment")
public class Employment {

  /** Where it stands. */
  public enum Status {
    OPEN,
    ENDED,
    CANCELLED
  }

  private static final String CARD = "PERMANENT_RESIDENT_ID";

  @Id
  @Column(name = "registration_id")
  private UUID registrationId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  @Column(name = "document_kind")
  private String documentKind;

  @Column(name = "document_issued_on")
  private LocalDate documentIssuedOn;

  private String kind;

  private String nationality;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "clock_started")
  private boolean clockStarted;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Employment() {}

  /** Takes what a newer event tells; older ones change nothing. */
  boolean told(RegistrationFact fact) {
    if (fact.version() <= version) {
      return false;
    }
    version = fact.version();
    employerCreditCode = or(fact.employerCreditCode(), employerCreditCode);
    documentKind = or(fact.employmentDocumentKind(), documentKind);
    documentIssuedOn = or(fact.employmentDocumentIssuedOn(), documentIssuedOn);
    kind = or(fact.employmentKind(), kind);
    nationality = or(fact.nationality(), nationality);
    startedOn = or(fact.startedOn(), startedOn);
    return true;
  }

  private static <T> T or(T newer, T older) {
    return newer == null ? older : newer;
  }

  /** True the first time. */
  boolean clockStarts() {
    boolean first = !clockStarted;
    clockStarted = true;
    return first;
  }

  void end(LocalDate day) {
    status = Status.ENDED;
    endedOn = day;
  }

  void cancel() {
    status = Status.CANCELLED;
  }

  void moveTo(UUID person) {
    personId = person;
  }

  /** From when the three months of R6.5 count; null when no employment document is known. */
  public LocalDate countedFrom() {
    // A permanent resident's card is no employment document: the employment itself begins it.
    return CARD.equals(documentKind) ? startedOn : documentIssuedOn;
  }

  /** True while it goes on. */
  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** True when it came to nothing. */
  public boolean isCancelled() {
    return status == Status.CANCELLED;
  }

  /** Registration-service's id. */
  public UUID registrationId() {
    return registrationId;
  }

  /** Whose. */
  public UUID personId() {
    return personId;
  }

  /** Null for a person registered without employment (R1.3). */
  public String employerCreditCode() {
    return employerCreditCode;
  }

  /** POSTED or LOCAL_HIRE, null while not told. */
  public String kind() {
    return kind;
  }

  /** The nationality the registration rests on. */
  public String nationality() {
    return nationality;
  }

  /** Opening day of the 30 days. */
  public LocalDate startedOn() {
    return startedOn;
  }

  /** Last day, null while open or cancelled. */
  public LocalDate endedOn() {
    return endedOn;
  }
}
