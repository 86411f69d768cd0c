package onestop.verification.beneficiary;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.verification.evidence.Channel;
import org.hibernate.annotations.UuidGenerator;

/**
 * Somebody who draws a pension and shows once a year to be alive and entitled. {@link
 * BeneficiaryStates} is the table of that life.
 */
@Entity
@Table(name = "beneficiary")
public class Beneficiary {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "monthly_amount")
  private Money monthlyAmount;

  @Column(name = "first_payment_month")
  private YearMonth firstPaymentMonth;

  @Column(name = "awarded_at")
  private Instant awardedAt;

  @Embedded private Validity validity = new Validity();

  @Column(name = "suspended_from")
  private YearMonth suspendedFrom;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private EndReason endReason;

  private Money overpaid;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Beneficiary() {}

  /** Awarded a pension: the first verification falls due a year later (R10.1). */
  Beneficiary(
      SocialSecurityNumber socialSecurityNumber,
      Money monthlyAmount,
      YearMonth firstPaymentMonth,
      Instant awardedAt) {
    this.socialSecurityNumber = socialSecurityNumber;
    award(monthlyAmount, firstPaymentMonth, awardedAt);
  }

  /** Awarded, or awarded anew after another pension ended. */
  final void award(Money amount, YearMonth firstMonth, Instant at) {
    move(Verb.AWARD);
    monthlyAmount = amount;
    firstPaymentMonth = firstMonth;
    awardedAt = at;
    suspendedFrom = null;
    endedOn = null;
    endReason = null;
    overpaid = null;
    validity.begin(ValidityPolicy.firstDue(firstMonth));
  }

  /** Another amount from the next run on; the first due day stays as it was. */
  void amend(Money amount, Instant at) {
    move(Verb.AMEND);
    monthlyAmount = amount;
    awardedAt = at;
  }

  /** What passing time asked. */
  enum Step {
    /** Nothing is due. */
    NONE,
    /** A reminder (R10.4). */
    REMINDED,
    /** A data match (R10.4). */
    MATCH_REQUESTED,
    /** The verification ran out (R10.4). */
    LAPSED
  }

  /** Does one thing that time asks until today; to be called until nothing is due. */
  Step runTo(LocalDate today, ValidityPolicy policy) {
    boolean running = status == Status.CURRENT || status == Status.DUE_SOON;
    boolean open = running || status == Status.LAPSED;
    if (running && validity.isOver(today)) {
      move(Verb.LAPSE);
      return Step.LAPSED;
    }
    if (open && validity.requestsMatch(today, policy)) {
      move(Verb.REQUEST_MATCH);
      return Step.MATCH_REQUESTED;
    }
    if (running && validity.reminds(today, policy)) {
      move(Verb.REMIND);
      return Step.REMINDED;
    }
    validity.plan(running, open, policy);
    return Step.NONE;
  }

  /**
   * Eligibility was shown on a day (R10.1). The newest showing counts; an older one that comes late
   * takes nothing away.
   */
  void verified(Channel channel, LocalDate performedOn, LocalDate today) {
    boolean counts = validity.countsFor(performedOn, firstPaymentMonth, today);
    boolean holds =
        counts && !ValidityPolicy.validUntil(performedOn).isBefore(today) && status != Status.ENDED;
    move(holds ? Verb.VERIFY : Verb.RECORD);
    validity.shown(channel, performedOn, counts);
  }

  /** True unless the pension ended before that day. */
  public boolean isEntitledOn(LocalDate day) {
    return endedOn == null || !day.isAfter(endedOn);
  }

  /** A pay run withholds a month (R10.5); true when that is news. */
  public boolean withhold(YearMonth month) {
    if (status == Status.SUSPENDED) {
      return false;
    }
    move(Verb.WITHHOLD);
    validity.nothingPlanned();
    if (suspendedFrom == null) {
      suspendedFrom = month;
    }
    return true;
  }

  /** Months from this one on are owed, as a corrected end has shown (R10.7). */
  void owesFrom(YearMonth month) {
    suspendedFrom = month;
  }

  /** A pay run pays what was withheld (R10.5). */
  public void resume() {
    move(Verb.RESUME);
    suspendedFrom = null;
  }

  /** True when the same end is known already. */
  boolean isEndedBy(LocalDate day, EndReason reason) {
    return day.equals(endedOn) && reason == endReason;
  }

  /** Death or another end; said again with another day it is corrected (R10.7). */
  void end(LocalDate day, EndReason reason, Money overpaidUntilNow) {
    move(Verb.END);
    endedOn = day;
    endReason = reason;
    overpaid = overpaidUntilNow;
    validity.nothingPlanned();
  }

  private void move(Verb verb) {
    status = BeneficiaryStates.TABLE.next(status, verb);
    version++;
  }

  /** Days from today to the end of the verification; negative once it is over. */
  long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, validity.until());
  }

  /** Its id, the key of everything said about it. */
  public UUID id() {
    return id;
  }

  /** The pensioner's number. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** Where it stands. */
  public Status status() {
    return status;
  }

  /** What a month pays now. */
  public Money monthlyAmount() {
    return monthlyAmount;
  }

  /** The first month paid. */
  public YearMonth firstPaymentMonth() {
    return firstPaymentMonth;
  }

  /** Last day of the newest verification, or the first due day (R10.1). */
  public LocalDate validUntil() {
    return validity.until();
  }

  /** First month withheld and not yet paid, null when none is. */
  public YearMonth suspendedFrom() {
    return suspendedFrom;
  }

  /** Day of the end, null while there is none. */
  public LocalDate endedOn() {
    return endedOn;
  }

  /** Paid for months after the end (R10.7), null while there is none. */
  public Money overpaid() {
    return overpaid;
  }

  /** The aggregate's version, of everything said about it. */
  public int version() {
    return version;
  }

  Instant awardedAt() {
    return awardedAt;
  }

  /** How long the verification holds, by what, and what was done about its end. */
  Validity validity() {
    return validity;
  }

  EndReason endReason() {
    return endReason;
  }
}
