package onestop.registration.registration;

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
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.CreditCode;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.Money;
import onestop.kit.value.RetirementAge;
import onestop.registration.deadline.RegistrationDeadline;
import onestop.registration.document.Channel;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;
import onestop.registration.document.DocumentPolicy;
import onestop.registration.document.Situation;
import onestop.registration.employer.Employer;
import onestop.registration.person.AgePolicy;
import onestop.registration.person.Applicant;
import onestop.registration.person.DocumentType;
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

  private static final int DECISION_DAYS = 10;
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

  @Column(name = "employer_credit_code")
  private CreditCode creditCode;

  @Column(name = "employer_name")
  private String employerName;

  @Column(name = "employer_email")
  private String employerEmail;

  @Enumerated(EnumType.STRING)
  @Column(name = "document_kind")
  private DocumentKind documentKind;

  @Column(name = "document_number")
  private DocumentNumber documentNumber;

  @Column(name = "document_issued_on")
  private LocalDate documentIssuedOn;

  @Column(name = "document_valid_until")
  private LocalDate documentValidUntil;

  @Enumerated(EnumType.STRING)
  @Column(name = "identity_type")
  private DocumentType identityType;

  @Column(name = "identity_number")
  private DocumentNumber identityNumber;

  @Column(name = "identity_state")
  private Nationality identityState;

  @Column(name = "identity_valid_until")
  private LocalDate identityValidUntil;

  private Nationality nationality;

  @Enumerated(EnumType.STRING)
  @Column(name = "employment_kind")
  private EmploymentKind employmentKind;

  private String position;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "end_reason")
  private String endReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "retirement_category")
  private RetirementAge retirementCategory;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private boolean provisional;

  private Integer reminded;

  @Column(name = "next_step_on")
  private LocalDate nextStepOn;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "decision_due_on")
  private LocalDate decisionDueOn;

  @Column(name = "registered_on")
  private LocalDate registeredOn;

  @Column(name = "days_late")
  private Integer daysLate;

  @Column(name = "declared_wage")
  private Money declaredWage;

  @Column(name = "claims_exemption")
  private boolean claimsExemption;

  @Column(name = "with_certificate")
  private boolean withCertificate;

  private String defects = "";

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
    if (!AgePolicy.covers(opening.person().dateOfBirth(), retirementCategory, day)) {
      status = RegistrationStates.TABLE.next(null, Verb.OPEN_NOT_COVERED);
      decisionReason = "AGE_NOT_COVERED";
      return;
    }
    status = RegistrationStates.TABLE.next(null, Verb.OPEN);
    startedOn = day;
    count(calendar);
    nextStepOn = reminders.nextStepOn(dueOn, null);
  }

  private void take(Opening opening) {
    permitNumber =
        opening.document().kind() == DocumentKind.WORK_PERMIT
            ? opening.document().number().value()
            : null;
    documentKind = opening.document().kind();
    documentNumber = opening.document().number();
    documentIssuedOn = opening.document().issuedOn();
    documentValidUntil = opening.document().validUntil();
    take(opening.person());
    take(opening.employer());
    take(opening.employment(), opening.person());
  }

  private void take(Applicant applicant) {
    identityType = applicant.document().type();
    identityNumber = applicant.document().number();
    identityState = applicant.document().issuingState();
    identityValidUntil = applicant.document().validUntil();
    nationality = applicant.nationality();
  }

  private void take(Employer employer) {
    creditCode = employer.creditCode();
    employerName = employer.name();
    employerEmail = employer.contactEmail();
  }

  private void take(Employment employment, Applicant applicant) {
    employmentKind = employment.kind();
    startsOn = employment.startsOn();
    position = employment.position();
    retirementCategory = AgePolicy.category(employment.retirementCategory(), applicant.sex());
  }

  private void count(LegalCalendar calendar) {
    var deadline = RegistrationDeadline.from(startedOn, calendar);
    dueOn = deadline.dueOn();
    provisional = deadline.provisional();
    handInBy = calendar.endOfPeriod(documentIssuedOn.plusMonths(HAND_IN_MONTHS));
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
    Step step = Step.NONE;
    if (!isClockRunning()) {
      nextStepOn = null;
      return step;
    }
    if (today.isAfter(dueOn)) {
      move(Verb.RUN_OUT);
      nextStepOn = null;
      return Step.RAN_OUT;
    }
    var due = reminders.due(daysLeft(today), reminded);
    if (due.isPresent()) {
      move(Verb.REMIND);
      reminded = due.get();
      step = Step.REMINDED;
    }
    nextStepOn = reminders.nextStepOn(dueOn, reminded);
    return step;
  }

  /**
   * Counts all days of an open registration anew after a holiday notice (R3.5): what is not overdue
   * any more runs again. True when the due date or its certainty changed.
   */
  boolean countAnew(LegalCalendar calendar, Reminders reminders, LocalDate today) {
    LocalDate before = dueOn;
    boolean wasProvisional = provisional;
    count(calendar);
    if (submittedOn != null) {
      stopOn(submittedOn, calendar);
    }
    if (before.equals(dueOn) && wasProvisional == provisional) {
      return false;
    }
    move(anew(today));
    if (isClockRunning()) {
      nextStepOn = reminders.nextStepOn(dueOn, reminded);
    }
    return true;
  }

  private Verb anew(LocalDate today) {
    if (status != Status.OVERDUE || today.isAfter(dueOn)) {
      return Verb.COUNT_ANEW;
    }
    return defects.isEmpty() ? Verb.RUN_AGAIN : Verb.RUN_AGAIN_WITH_DEFECTS;
  }

  private void stopOn(LocalDate day, LegalCalendar calendar) {
    submittedOn = day;
    decisionDueOn = calendar.workingDaysAfter(day, DECISION_DAYS);
    daysLate = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(dueOn, day)));
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
    channel = submission.channel();
    declaredWage = submission.declaredMonthlyWage();
    claimsExemption = Boolean.TRUE.equals(submission.claimsExemption());
    withCertificate =
        submission.documents().stream()
            .anyMatch(document -> document.kind() == DocumentKind.CERTIFICATE_OF_COVERAGE);
    defects = String.join(",", found.stream().map(Defect::code).toList());
    if (!found.isEmpty()) {
      return false;
    }
    stopOn(today, calendar);
    nextStepOn = null;
    if (hold == null && DocumentPolicy.awaitsResidencePermit(submission.documents())) {
      hold = AWAITING_RESIDENCE_PERMIT;
    }
    return true;
  }

  /** True when the system itself decides at once (R12.3): all agree, nothing holds it. */
  boolean isDecidedAtOnce() {
    return status == Status.SUBMITTED && hold == null && channel != Channel.COUNTER;
  }

  /** The residence permit has come (R3.10). */
  void residencePermitCame() {
    if (AWAITING_RESIDENCE_PERMIT.equals(hold)) {
      hold = null;
      version++;
    }
  }

  /** True when time asks something of the clock today. */
  boolean isStepDue(LocalDate today) {
    return nextStepOn != null && !nextStepOn.isAfter(today);
  }

  void approve(LocalDate today, String who) {
    move(Verb.APPROVE);
    registeredOn = today;
    decidedBy = who;
    hold = null;
  }

  /** Returned to the employer: the clock runs on from the original due date (R3.6). */
  void giveBack(String reason, String who, LocalDate today, Reminders reminders) {
    boolean late = today.isAfter(dueOn);
    move(late ? Verb.RETURN_LATE : Verb.RETURN);
    decisionReason = reason;
    decidedBy = who;
    submittedOn = null;
    decisionDueOn = null;
    daysLate = null;
    nextStepOn = late ? null : reminders.nextStepOn(dueOn, reminded);
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
    nextStepOn = null;
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
  void continueWith(EmploymentDocument document) {
    if (document.kind() == DocumentKind.WORK_PERMIT) {
      permitNumber = document.number().value();
    }
    documentKind = document.kind();
    documentNumber = document.number();
    documentValidUntil = document.validUntil();
    version++;
  }

  /** The permit runs longer (R3.8). */
  void extendedTo(LocalDate validUntil) {
    documentValidUntil = validUntil;
    version++;
  }

  private boolean isClockRunning() {
    return status == Status.CLOCK_RUNNING || status == Status.NEEDS_CORRECTION;
  }

  /** Days from today to the due date, 0 on the day itself; negative once it is over. */
  long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, dueOn);
  }

  Situation situation() {
    return new Situation(
        identityType, documentKind, employmentKind == EmploymentKind.POSTED, startsOn != null);
  }

  IdentityDocument identity() {
    return new IdentityDocument(identityType, identityNumber, identityState, identityValidUntil);
  }

  /** The month in which contributions start: that of the employment (R3.9). */
  YearMonth contributionStartMonth() {
    return startsOn == null ? null : YearMonth.from(startsOn);
  }

  boolean isOpen() {
    return status.isOpen();
  }

  List<String> defects() {
    return defects.isEmpty() ? List.of() : List.of(defects.split(",", -1));
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

  String hold() {
    return hold;
  }

  String permitNumber() {
    return permitNumber;
  }

  CreditCode creditCode() {
    return creditCode;
  }

  String employerName() {
    return employerName;
  }

  String employerEmail() {
    return employerEmail;
  }

  EmploymentDocument document() {
    return new EmploymentDocument(
        documentKind, documentNumber, documentIssuedOn, documentValidUntil);
  }

  Nationality nationality() {
    return nationality;
  }

  EmploymentKind employmentKind() {
    return employmentKind;
  }

  String position() {
    return position;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  LocalDate endedOn() {
    return endedOn;
  }

  RetirementAge retirementCategory() {
    return retirementCategory;
  }

  LocalDate startedOn() {
    return startedOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  boolean provisional() {
    return provisional;
  }

  Channel channel() {
    return channel;
  }

  LocalDate submittedOn() {
    return submittedOn;
  }

  LocalDate decisionDueOn() {
    return decisionDueOn;
  }

  LocalDate registeredOn() {
    return registeredOn;
  }

  Integer daysLate() {
    return daysLate;
  }

  Money declaredWage() {
    return declaredWage;
  }

  /** Exemption is claimed, but no certificate was handed in: a notice, not a defect (R4.5). */
  boolean claimsWithoutCertificate() {
    return claimsExemption && !withCertificate;
  }

  String decisionReason() {
    return decisionReason;
  }

  LocalDate handInBy() {
    return handInBy;
  }

  int version() {
    return version;
  }
}
