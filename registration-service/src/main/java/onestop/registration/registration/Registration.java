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
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.value.CreditCode;
import onestop.kit.value.LegalCalendar;
import onestop.kit.value.RetirementAge;
import onestop.registration.document.Channel;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;
import onestop.registration.document.Situation;
import onestop.registration.employer.Employer;
import onestop.registration.person.AgePolicy;
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

  private String schemes = "";

  private String differing = "";

  @Embedded private RegistrationClock clock = new RegistrationClock();

  @Embedded private Filing filing = new Filing();

  @Column(name = "registered_on")
  private LocalDate registeredOn;

  @Embedded private DecisionTaken decision = new DecisionTaken();

  @Column(name = "hand_in_by")
  private LocalDate handInBy;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Registration() {}

  /** Opens: the clock runs, unless the person's age is not covered (R1.6). */
  Registration(
      Person person,
      Opening opening,
      Set<Hold> holds,
      LegalCalendar calendar,
      Reminders reminders) {
    this.person = person;
    this.hold = Hold.write(holds);
    take(opening);
    LocalDate day = opening.openingDay();
    if (!AgePolicy.covers(opening.person().dateOfBirth(), retirementCategory(), day)) {
      status = RegistrationStates.TABLE.next(null, Verb.OPEN_NOT_COVERED);
      decision.cancelled("AGE_NOT_COVERED");
      return;
    }
    status = RegistrationStates.TABLE.next(null, Verb.OPEN);
    clock.start(day, calendar, reminders);
    countHandIn(calendar);
  }

  /**
   * Opens for a permanent resident without employment (R1.3): no employer, no clock; the card that
   * was shown is all it needs, so that it waits for its decision.
   */
  Registration(
      Person person, Opening opening, Set<Hold> holds, LocalDate today, LegalCalendar calendar) {
    this.person = person;
    this.hold = Hold.write(holds);
    take(opening);
    schemes = opening.schemes().stream().map(Scheme::name).collect(Collectors.joining(","));
    status = RegistrationStates.TABLE.next(null, Verb.OPEN_WITHOUT_EMPLOYMENT);
    filing.takeAtCounter();
    filing.complete(today, 0, calendar);
  }

  // A decision of nulls only is read back as null.
  @PostLoad
  void loaded() {
    if (decision == null) {
      decision = new DecisionTaken();
    }
  }

  private void take(Opening opening) {
    document = opening.document();
    permitNumber = document.kind() == DocumentKind.WORK_PERMIT ? document.number().value() : null;
    identity = opening.person().document();
    nationality = opening.person().nationality();
    employer = opening.employer();
    RetirementAge setByOfficer = retirementCategory();
    employment = opening.isWithoutEmployment() ? null : opening.employment().of(opening.person());
    if (retirementCategory() == null && setByOfficer != null) {
      retireAs(setByOfficer);
    }
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
   * Counts all days anew after a holiday notice (R3.5): an open registration that is not overdue
   * any more runs again; of one that is decided only the last day to hand in a certificate is still
   * to come (R6.5). True when the due date or its certainty changed.
   */
  boolean countAnew(LegalCalendar calendar, Reminders reminders, LocalDate today) {
    List<LocalDate> before = Arrays.asList(handInBy, filing.decisionDueOn());
    if (handInBy != null) {
      countHandIn(calendar);
    }
    boolean changed = isOpen() && clock.count(calendar);
    if (isOpen() && filing.submittedOn() != null) {
      filing.complete(filing.submittedOn(), clock.daysLate(filing.submittedOn()), calendar);
    }
    if (!before.equals(Arrays.asList(handInBy, filing.decisionDueOn()))) {
      version++;
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
   * @param awaits true when the residence permit is still applied for (R3.10)
   * @return true when complete
   */
  boolean submit(
      Submission submission,
      List<Defect> found,
      boolean awaits,
      LocalDate today,
      LegalCalendar calendar) {
    move(found.isEmpty() ? Verb.SUBMIT : Verb.SUBMIT_WITH_DEFECTS);
    filing.take(submission, found);
    if (!found.isEmpty()) {
      return false;
    }
    filing.complete(today, clock.daysLate(today), calendar);
    clock.stop();
    if (awaits) {
      holdFor(Hold.AWAITING_RESIDENCE_PERMIT);
    }
    return true;
  }

  /**
   * Takes the copy of the residence permit that a submission waits for (R3.10); the submission
   * keeps its day, and with defects it stands as it was.
   */
  void supplement(Submission submission, List<Defect> found, boolean awaits) {
    move(Verb.SUPPLEMENT);
    if (!found.isEmpty()) {
      filing.note(found);
      return;
    }
    filing.take(submission, found);
    if (!awaits) {
      lift(Hold.AWAITING_RESIDENCE_PERMIT);
    }
  }

  /** True when the system itself decides at once (R12.3): all agree, nothing holds it. */
  boolean isDecidedAtOnce() {
    return status == Status.SUBMITTED && hold == null && filing.channel() != Channel.COUNTER;
  }

  boolean isHeldFor(Hold reason) {
    return Hold.read(hold).contains(reason);
  }

  /** Holds it for one reason more. */
  final void holdFor(Hold reason) {
    Set<Hold> holds = Hold.read(hold);
    holds.add(reason);
    hold = Hold.write(holds);
  }

  /** That reason is settled; true when it held. */
  boolean lift(Hold reason) {
    Set<Hold> holds = Hold.read(hold);
    boolean held = holds.remove(reason);
    if (held) {
      hold = Hold.write(holds);
      version++;
    }
    return held;
  }

  void approve(Decision by, LocalDate today, String who) {
    move(Verb.APPROVE);
    registeredOn = today;
    decision.taken(by, today, who);
    filing.note(List.of());
    hold = null;
  }

  /** Returned to the employer: the clock runs on from the original due date (R3.6). */
  void giveBack(Decision by, List<Defect> found, LocalDate today, String who, Reminders reminders) {
    boolean late = clock.isOver(today);
    move(late ? Verb.RETURN_LATE : Verb.RETURN);
    decision.taken(by, today, who);
    filing.undo();
    filing.note(found);
    lift(Hold.AWAITING_RESIDENCE_PERMIT);
    if (!late) {
      clock.run(reminders);
    }
  }

  void refuse(Decision by, LocalDate today, String who) {
    move(Verb.REFUSE);
    decision.taken(by, today, who);
  }

  /** Ends before it was registered (R3.8). */
  void cancel(String reason) {
    move(Verb.CANCEL);
    decision.cancelled(reason);
    clock.stop();
  }

  /** The employment ends; registered until then (R3.8). */
  void end(LocalDate day, String reason) {
    move(Verb.END);
    endedOn = day;
    endReason = reason;
  }

  /** The employment ended on another day than was known when it ended (R3.8). */
  void endOn(LocalDate day) {
    move(Verb.END_ON_OTHER_DAY);
    endedOn = day;
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

  /**
   * Takes what its permit now says (R3.8); the clock is kept.
   *
   * @return true when anything changed
   */
  boolean renew(Opening now) {
    List<Object> before = Arrays.asList(document, identity, nationality, employer, employment);
    LocalDate issuedOn = document.issuedOn();
    take(now);
    document = document.issuedOn(issuedOn);
    if (nationality.needsReview()) {
      holdFor(Hold.NATIONALITY_NEEDS_REVIEW);
    } else {
      lift(Hold.NATIONALITY_NEEDS_REVIEW);
    }
    boolean changed =
        !before.equals(Arrays.asList(document, identity, nationality, employer, employment));
    if (changed) {
      if (isOpen()) {
        move(Verb.CHANGE);
      } else {
        version++;
      }
    }
    return changed;
  }

  /** The employment document turns out to be of another day: the days count from there. */
  boolean issuedOn(LocalDate day, LegalCalendar calendar, Reminders reminders, LocalDate today) {
    document = document.issuedOn(day);
    clock.startedOn(day);
    return countAnew(calendar, reminders, today);
  }

  /** True when the person's age is covered from the opening day on (R1.6). */
  boolean coversAge(LocalDate birth) {
    return !clock.exists() || AgePolicy.covers(birth, retirementCategory(), clock.startedOn());
  }

  /** The permit's event differs from what was entered by hand: an officer decides (R3.8). */
  void differs(List<String> fields) {
    differing = String.join(",", fields);
    holdFor(Hold.PERMIT_DATA_DIFFERS);
    version++;
  }

  /** The officer has decided which data hold. */
  void agreed() {
    differing = "";
    lift(Hold.PERMIT_DATA_DIFFERS);
  }

  /** Whose registration it is turns out to be another file (R2.5). */
  void belongsTo(Person kept) {
    person = kept;
    version++;
  }

  /** An officer sets the category that no sex tells (R1.6). */
  final void retireAs(RetirementAge category) {
    employment =
        new Employment(employment.kind(), employment.startsOn(), employment.position(), category);
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

  /**
   * What keeps it from being decided at once, the first to be settled; null when nothing does, and
   * when it is over.
   */
  Hold hold() {
    return isOpen() ? Hold.read(hold).stream().findFirst().orElse(null) : null;
  }

  /** Why it is doubtful who it is about (R2.5), also when it is over; null when nobody doubts. */
  Hold doubt() {
    return Hold.read(hold).stream().filter(Hold::isOfIdentity).findFirst().orElse(null);
  }

  /** Schemes of a permanent resident without employment (R1.3). */
  List<Scheme> schemes() {
    return schemes.isEmpty()
        ? List.of()
        : Arrays.stream(schemes.split(",", -1)).map(Scheme::valueOf).toList();
  }

  /** Fields in which the permit's event differs from what was entered by hand. */
  List<String> differing() {
    return differing.isEmpty() ? List.of() : List.of(differing.split(",", -1));
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

  /** True when a permit that left ended the employment, and no call did. */
  boolean endedByPermit() {
    return status == Status.ENDED
        && ("PERMIT_CANCELLED".equals(endReason) || "EMPLOYER_CHANGED".equals(endReason));
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

  DecisionTaken decision() {
    return decision;
  }

  /** The document a first number is made of: a permanent resident's card, else the identity. */
  IdentityDocument numberedBy() {
    return document.kind() == DocumentKind.PERMANENT_RESIDENT_ID
        ? new IdentityDocument(
            DocumentType.PERMANENT_RESIDENT_ID,
            document.number(),
            identity.issuingState(),
            document.validUntil())
        : identity;
  }

  /** Until when a certificate of coverage counts from its start (R6.5). */
  LocalDate handInBy() {
    return handInBy;
  }

  int version() {
    return version;
  }
}
