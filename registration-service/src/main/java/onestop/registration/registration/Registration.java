package onestop.registration.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.RetirementAge;
import onestop.registration.document.Channel;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;
import onestop.registration.document.DocumentPolicy;
import onestop.registration.document.Situation;
import onestop.registration.employer.Employer;
import onestop.registration.person.AgePolicy;
import onestop.registration.person.IdentityDocument;
import onestop.registration.person.Nationality;
import onestop.registration.person.Person;
import org.hibernate.annotations.UuidGenerator;

/**
 * One employment's registration for social insurance: the 30-day clock, the submission, the
 * decision. {@link RegistrationStates} is the table of its life.
 */
@Entity
@Table(name = "registration")
public class Registration {

  /** Waits for the residence permit that is applied for (R3.10). */
  static final String AWAITING_RESIDENCE_PERMIT = "AWAITING_RESIDENCE_PERMIT";

  private static final int HAND_IN_MONTHS = 3;

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  private Status status;

  private String hold;

  @Column(name = "permit_number")
  private String permitNumber;

  @Embedded
  @AttributeOverride(name = "creditCode", column = @Column(name = "employer_credit_code"))
  @AttributeOverride(name = "name", column = @Column(name = "employer_name"))
  @AttributeOverride(name = "contactEmail", column = @Column(name = "employer_email"))
  private Employer employer;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "document_kind"))
  @AttributeOverride(name = "number", column = @Column(name = "document_number"))
  @AttributeOverride(name = "issuedOn", column = @Column(name = "document_issued_on"))
  @AttributeOverride(name = "validUntil", column = @Column(name = "document_valid_until"))
  private EmploymentDocument document;

  @Embedded
  @AttributeOverride(name = "type", column = @Column(name = "identity_type"))
  @AttributeOverride(name = "number", column = @Column(name = "identity_number"))
  @AttributeOverride(name = "issuingState", column = @Column(name = "identity_state"))
  @AttributeOverride(name = "validUntil", column = @Column(name = "identity_valid_until"))
  private IdentityDocument identity;

  private Nationality nationality;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "employment_kind"))
  @AttributeOverride(name = "startsOn", column = @Column(name = "starts_on"))
  @AttributeOverride(name = "position", column = @Column(name = "position"))
  @AttributeOverride(name = "retirementCategory", column = @Column(name = "retirement_category"))
  private Employment employment;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "end_reason")
  private String endReason;

  @Embedded private RegistrationClock clock = new RegistrationClock();

  @Embedded private Filing filing = new Filing();

  @Column(name = "registered_on")
  private LocalDate registeredOn;

  @Column(name = "decision_reason")
  private String decisionReason;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "hand_in_by")
  private LocalDate handInBy;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Registration() {}

  /** Opens: the clock runs, unless the person's age is not covered (R1.6). */
  Registration(
      Person person, Opening opening, String hold, LegalCalendar calendar, Reminders reminders) {
    this.person = person;
    this.hold = hold;
    take(opening);
    LocalDate day = opening.openingDay();
    if (!AgePolicy.covers(opening.person().dateOfBirth(), retirementCategory(), day)) {
      status = RegistrationStates.TABLE.next(null, Verb.OPEN_NOT_COVERED);
      decisionReason = "AGE_NOT_COVERED";
      return;
    }
    status = RegistrationStates.TABLE.next(null, Verb.OPEN);
    clock.start(day, calendar, reminders);
    countHandIn(calendar);
  }

  private void take(Opening opening) {
    document = opening.document();
    permitNumber = document.kind() == DocumentKind.WORK_PERMIT ? document.number().value() : null;
    identity = opening.person().document();
    nationality = opening.person().nationality();
    employer = opening.employer();
    employment = opening.employment().of(opening.person());
  }

  /** What passing time asked of a clock. */
  enum Step {
    /** Nothing is due. */
    NONE,
    /** A reminder was due (R3.6). */
    REMINDED,
    /** The day after the due date has come. */
    RAN_OUT
  }

  /** Lets the clock run to today: reminds, or runs out (R3.6). */
  Step runTo(LocalDate today, Reminders reminders) {
    if (!isClockRunning()) {
      clock.stop();
      return Step.NONE;
    }
    if (clock.isOver(today)) {
      move(Verb.RUN_OUT);
      clock.stop();
      return Step.RAN_OUT;
    }
    if (clock.remind(today, reminders)) {
      move(Verb.REMIND);
      return Step.REMINDED;
    }
    return Step.NONE;
  }

  private void countHandIn(LegalCalendar calendar) {
    handInBy = calendar.endOfPeriod(document.issuedOn().plusMonths(HAND_IN_MONTHS));
  }

  /**
   * Counts all days of an open registration anew after a holiday notice (R3.5): what is not overdue
   * any more runs again. True when the due date or its certainty changed.
   */
  boolean countAnew(LegalCalendar calendar, Reminders reminders, LocalDate today) {
    boolean changed = clock.count(calendar);
    countHandIn(calendar);
    if (filing.submittedOn() != null) {
      filing.complete(filing.submittedOn(), clock.daysLate(filing.submittedOn()), calendar);
    }
    if (!changed) {
      return false;
    }
    move(anew(today));
    if (isClockRunning()) {
      clock.run(reminders);
    }
    return true;
  }

  private Verb anew(LocalDate today) {
    if (status != Status.OVERDUE || clock.isOver(today)) {
      return Verb.COUNT_ANEW;
    }
    return filing.defects().isEmpty() ? Verb.RUN_AGAIN : Verb.RUN_AGAIN_WITH_DEFECTS;
  }

  /**
   * Takes a submission: complete it stops the clock on its own day (R3.6), with defects it does
   * not.
   *
   * @return true when complete
   */
  boolean submit(
      Submission submission, List<Defect> found, LocalDate today, LegalCalendar calendar) {
    move(found.isEmpty() ? Verb.SUBMIT : Verb.SUBMIT_WITH_DEFECTS);
    filing.take(submission, found);
    if (!found.isEmpty()) {
      return false;
    }
    filing.complete(today, clock.daysLate(today), calendar);
    clock.stop();
    if (hold == null && DocumentPolicy.awaitsResidencePermit(submission.documents())) {
      hold = AWAITING_RESIDENCE_PERMIT;
    }
    return true;
  }

  /** True when the system itself decides at once (R12.3): all agree, nothing holds it. */
  boolean isDecidedAtOnce() {
    return status == Status.SUBMITTED && hold == null && filing.channel() != Channel.COUNTER;
  }

  /** The residence permit has come (R3.10). */
  void residencePermitCame() {
    if (AWAITING_RESIDENCE_PERMIT.equals(hold)) {
      hold = null;
      version++;
    }
  }

  void approve(LocalDate today, String who) {
    move(Verb.APPROVE);
    registeredOn = today;
    decidedBy = who;
    hold = null;
  }

  /** Returned to the employer: the clock runs on from the original due date (R3.6). */
  void giveBack(String reason, String who, LocalDate today, Reminders reminders) {
    boolean late = clock.isOver(today);
    move(late ? Verb.RETURN_LATE : Verb.RETURN);
    decisionReason = reason;
    decidedBy = who;
    filing.undo();
    if (!late) {
      clock.run(reminders);
    }
  }

  void refuse(String reason, String who) {
    move(Verb.REFUSE);
    decisionReason = reason;
    decidedBy = who;
  }

  /** Ends before it was registered (R3.8). */
  void cancel(String reason) {
    move(Verb.CANCEL);
    decisionReason = reason;
    clock.stop();
  }

  /** The employment ends; registered until then (R3.8). */
  void end(LocalDate day, String reason) {
    move(Verb.END);
    endedOn = day;
    endReason = reason;
  }

  private void move(Verb verb) {
    status = RegistrationStates.TABLE.next(status, verb);
    version++;
  }

  boolean allows(Verb verb) {
    return RegistrationStates.TABLE.allows(status, verb);
  }

  /** The document and validity of a later permit with the same employer (R3.8). */
  void continueWith(EmploymentDocument later) {
    if (later.kind() == DocumentKind.WORK_PERMIT) {
      permitNumber = later.number().value();
    }
    document = later.issuedOn(document.issuedOn());
    version++;
  }

  /** The permit runs longer (R3.8). */
  void extendedTo(LocalDate validUntil) {
    document = document.validUntil(validUntil);
    version++;
  }

  private boolean isClockRunning() {
    return status == Status.CLOCK_RUNNING || status == Status.NEEDS_CORRECTION;
  }

  /** True until it is decided or cancelled. */
  boolean isOpen() {
    return status.isOpen();
  }

  Situation situation() {
    return new Situation(
        identity.type(),
        document.kind(),
        employment != null && employment.kind() == EmploymentKind.POSTED,
        employment != null);
  }

  UUID id() {
    return id;
  }

  Person person() {
    return person;
  }

  Status status() {
    return status;
  }

  /** What keeps it from being decided at once, null when nothing does. */
  String hold() {
    return hold;
  }

  /** The work permit, null for other employment documents. */
  String permitNumber() {
    return permitNumber;
  }

  /** Who employs; null without employment (R1.3). */
  Employer employer() {
    return employer;
  }

  CreditCode creditCode() {
    return employer == null ? null : employer.creditCode();
  }

  EmploymentDocument document() {
    return document;
  }

  /** The document that says who the person is, as this registration was opened with it. */
  IdentityDocument identity() {
    return identity;
  }

  Nationality nationality() {
    return nationality;
  }

  /** Null without employment (R1.3). */
  Employment employment() {
    return employment;
  }

  /** The month in which contributions start: that of the employment (R3.9). */
  YearMonth contributionStartMonth() {
    return employment == null ? null : YearMonth.from(employment.startsOn());
  }

  LocalDate employmentStartsOn() {
    return employment == null ? null : employment.startsOn();
  }

  RetirementAge retirementCategory() {
    return employment == null ? null : employment.retirementCategory();
  }

  LocalDate endedOn() {
    return endedOn;
  }

  RegistrationClock clock() {
    return clock;
  }

  Filing filing() {
    return filing;
  }

  LocalDate registeredOn() {
    return registeredOn;
  }

  String decisionReason() {
    return decisionReason;
  }

  /** Until when a certificate of coverage counts from its start (R6.5). */
  LocalDate handInBy() {
    return handInBy;
  }

  int version() {
    return version;
  }
}
