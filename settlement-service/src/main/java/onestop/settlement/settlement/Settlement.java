package onestop.settlement.settlement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Refusal;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.settlement.SettlementStep.Act;
import onestop.settlement.store.JsonText;
import onestop.settlement.store.SealedConverter;
import org.hibernate.annotations.UuidGenerator;

/** The settlement of an individual account: on leaving China, or after a death (R9). */
@Entity
@Table(name = "settlement")
class Settlement {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private SettlementKind kind;

  @Enumerated(EnumType.STRING)
  private Choice choice;

  @Enumerated(EnumType.STRING)
  private SettlementStatus status;

  @Convert(converter = SealedConverter.class)
  private String application;

  private String findings;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "notice_issued_on")
  private LocalDate noticeIssuedOn;

  @Column(name = "notice_signed_on")
  private LocalDate noticeSignedOn;

  @Column(name = "decision_due_on")
  private LocalDate decisionDueOn;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  @Column(name = "approved_by")
  private String approvedBy;

  @Embedded private Payout payout = new Payout();

  @Column(name = "return_reason")
  private String returnReason;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "settlement_id", nullable = false, updatable = false)
  @OrderBy("id")
  private List<SettlementStep> steps = new ArrayList<>();

  Settlement() {}

  Settlement(SocialSecurityNumber number, UUID personId) {
    this.socialSecurityNumber = number;
    this.personId = personId;
  }

  /** Handed in, or handed in anew after defects or a return; tells what was found. */
  void submit(Application handedIn, Findings found, LocalDate on, LocalDate dueOn, Act act) {
    SettlementVerb verb = verb(handedIn, found);
    change(verb, act);
    this.kind = handedIn.kind();
    this.choice = handedIn.kind() == SettlementKind.DEPARTURE ? handedIn.choice() : null;
    this.application = JsonText.write(handedIn);
    this.findings = JsonText.write(found);
    this.submittedOn = on;
    this.noticeIssuedOn = verb == SettlementVerb.SUBMIT_WITHDRAWAL ? on : null;
    this.noticeSignedOn = null;
    this.decisionDueOn = verb == SettlementVerb.SUBMIT_DEATH ? dueOn : null;
    this.reviewedBy = null;
    this.returnReason = null;
  }

  private static SettlementVerb verb(Application application, Findings findings) {
    if (!findings.defects().isEmpty()) {
      return SettlementVerb.SUBMIT_INCOMPLETE;
    }
    if (application.kind() == SettlementKind.DEATH) {
      return SettlementVerb.SUBMIT_DEATH;
    }
    return application.retains()
        ? SettlementVerb.SUBMIT_RETENTION
        : SettlementVerb.SUBMIT_WITHDRAWAL;
  }

  /** The person has signed the notice (R9.3): from now on the agency's days count. */
  void confirmNotice(LocalDate signedOn, LocalDate dueOn, Act act) {
    change(SettlementVerb.CONFIRM_NOTICE, act);
    this.noticeSignedOn = signedOn;
    this.decisionDueOn = dueOn;
  }

  /**
   * The first officer agrees.
   *
   * @throws Refusal {@code NOTICE_NOT_CONFIRMED} before the person has signed (R9.3)
   */
  void review(Act act) {
    noticeMustBeConfirmed();
    change(SettlementVerb.REVIEW, act);
    this.reviewedBy = act.by();
  }

  /** True when that person reviewed it and so may not approve it (R9.5). */
  boolean wasReviewedBy(String sub) {
    return sub.equals(reviewedBy);
  }

  /** Refuses what cannot be approved in this state. */
  void mustBeReviewed() {
    noticeMustBeConfirmed();
    SettlementStates.TABLE.next(status, SettlementVerb.APPROVE);
  }

  /** The second officer agrees; what is paid is frozen (R9.5). */
  void approve(Payout frozen, Act act) {
    change(frozen.amount().isZero() ? SettlementVerb.APPROVE_NOTHING : SettlementVerb.APPROVE, act);
    this.approvedBy = act.by();
    this.payout = frozen;
  }

  private void noticeMustBeConfirmed() {
    if (status == SettlementStatus.NOTICE_PENDING) {
      throw Refusal.state("NOTICE_NOT_CONFIRMED");
    }
  }

  /** An officer sends it back. */
  void sendBack(String reason, Act act) {
    change(SettlementVerb.RETURN, act);
    this.returnReason = reason;
  }

  /** The applicant takes it back, until the payment is ordered (R9.5). */
  void withdraw(Act act) {
    change(SettlementVerb.WITHDRAW, act);
  }

  /** The bank has paid everyone; where nothing was to be paid, it is so at once. */
  void paid(LocalDate on, Act act) {
    if (status != SettlementStatus.PAID) {
      change(SettlementVerb.PAY, act);
    }
    payout.paid(on);
  }

  /** The bank could not pay. */
  void bankReturned(String reason, Act act) {
    change(SettlementVerb.BANK_RETURN, act);
    this.returnReason = reason;
  }

  /** Ordered again. */
  void retried(Act act) {
    change(SettlementVerb.RETRY, act);
  }

  /** A supplement was ordered or paid: something is said of it again. */
  void supplemented(long rates) {
    payout.ratesSeen(rates);
    this.version++;
  }

  /** The rates entered so far make no difference. */
  void ratesSeen(long rates) {
    payout.ratesSeen(rates);
  }

  private void change(SettlementVerb verb, Act act) {
    status = SettlementStates.TABLE.next(status, verb);
    version++;
    steps.add(new SettlementStep(verb, status, act));
  }

  UUID id() {
    return id;
  }

  SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  UUID personId() {
    return personId;
  }

  SettlementKind kind() {
    return kind;
  }

  Choice choice() {
    return choice;
  }

  SettlementStatus status() {
    return status;
  }

  Application application() {
    return JsonText.read(application, Application.class);
  }

  Findings findings() {
    return JsonText.read(findings, Findings.class);
  }

  LocalDate submittedOn() {
    return submittedOn;
  }

  LocalDate noticeIssuedOn() {
    return noticeIssuedOn;
  }

  LocalDate noticeSignedOn() {
    return noticeSignedOn;
  }

  LocalDate decisionDueOn() {
    return decisionDueOn;
  }

  Payout payout() {
    return payout;
  }

  String returnReason() {
    return returnReason;
  }

  int version() {
    return version;
  }

  List<SettlementStep> steps() {
    return List.copyOf(steps);
  }
}
