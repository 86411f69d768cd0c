package onestop.exemption.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.exemption.agreement.CodesConverter;
import onestop.exemption.outbound.OutboundPolicy.Opinion;
import onestop.exemption.outbound.OutboundPolicy.Wish;
import onestop.exemption.outbound.OutboundStates.Verb;
import org.hibernate.annotations.UuidGenerator;

/** A certificate of coverage for someone who goes abroad, from the application on (R6.8). */
@Entity
@Table(name = "outbound_certificate")
class OutboundCertificate {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String number;

  @Column(name = "check_code")
  private String checkCode;

  @Column(name = "person_reference")
  private String personReference;

  @Embedded private WishColumns wish;

  @Enumerated(EnumType.STRING)
  private OutboundStatus status;

  @Convert(converter = CodesConverter.class)
  private List<String> reasons = List.of();

  @Column(name = "latest_until")
  private LocalDate latestUntil;

  private String name;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  @Column(name = "applied_on")
  private LocalDate appliedOn;

  @Column(name = "applied_by")
  private String appliedBy;

  @Column(name = "give_up_on")
  private LocalDate giveUpOn;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "last_paid_month")
  private YearMonth lastPaidMonth;

  @Column(name = "warn_on")
  private LocalDate warnOn;

  @Column(name = "withdraw_on")
  private LocalDate withdrawOn;

  @Column(name = "withdrawn_from")
  private LocalDate withdrawnFrom;

  @Column(name = "withdraw_reason")
  private String withdrawReason;

  @Column(name = "final_extra_used")
  private boolean finalExtraUsed;

  private int certificates = 1;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  OutboundCertificate() {}

  /** An application; it waits until it is decided. */
  OutboundCertificate(
      String number,
      String personReference,
      Wish wish,
      LocalDate today,
      LocalDate giveUpOn,
      String subject) {
    this.status = OutboundStates.TABLE.next(null, Verb.APPLY);
    this.number = number;
    this.personReference = personReference;
    this.wish = WishColumns.of(wish);
    this.appliedOn = today;
    this.giveUpOn = giveUpOn;
    this.appliedBy = subject;
  }

  /** One that was issued before this system, or a published total of such. */
  OutboundCertificate(String number, HistoryForm.Item item, LocalDate today, String subject) {
    this.status = OutboundStates.TABLE.next(null, Verb.LOAD);
    this.number = number;
    this.personReference = item.personReference();
    this.wish = WishColumns.of(item.wish());
    this.name = item.name();
    this.dateOfBirth = item.dateOfBirth();
    this.issuedOn = item.dayOfIssue();
    this.appliedBy = subject;
    this.certificates = item.count() == null ? 1 : item.count();
    if (wish.validUntil().isBefore(today)) {
      expire();
    }
  }

  void issue(InsuredPerson holder, Opinion opinion, String code, LocalDate today) {
    status = OutboundStates.TABLE.next(status, Verb.ISSUE);
    latestUntil = opinion.latestUntil();
    name = holder.name();
    dateOfBirth = holder.dateOfBirth();
    checkCode = code;
    issuedOn = today;
  }

  void reject(List<String> codes, LocalDate latest) {
    status = OutboundStates.TABLE.next(status, Verb.REJECT);
    reasons = codes;
    latestUntil = latest;
    version++;
  }

  /** The holder's contributions go on or not; nothing is withdrawn by this alone. */
  void paid(Contributions contributions) {
    if (!contributions.lastPaidMonth().equals(lastPaidMonth)) {
      lastPaidMonth = contributions.lastPaidMonth();
      warnOn = Contributions.warnOn(lastPaidMonth);
      withdrawOn = contributions.stoppedOn();
    }
  }

  /** Its holder is told that it will be withdrawn unless contributions go on. */
  void warned() {
    status = OutboundStates.TABLE.next(status, Verb.WARN);
    warnOn = null;
    version++;
  }

  void requireExtendable() {
    OutboundStates.TABLE.next(status, Verb.EXTEND);
  }

  void extend(LocalDate until, boolean finalExtra) {
    status = OutboundStates.TABLE.next(status, Verb.EXTEND);
    wish = wish.until(until);
    finalExtraUsed |= finalExtra;
    version++;
  }

  void withdraw(LocalDate from, String reason) {
    status = OutboundStates.TABLE.next(status, Verb.WITHDRAW);
    withdrawnFrom = from;
    withdrawReason = reason;
    version++;
  }

  void expire() {
    status = OutboundStates.TABLE.next(status, Verb.EXPIRE);
    version++;
  }

  /** True when contributions have stopped for so long that it holds no longer. */
  boolean isStopped(LocalDate today) {
    return status == OutboundStatus.ISSUED
        && withdrawOn != null
        && !withdrawOn.isAfter(today)
        && !withdrawOn.isAfter(wish.validUntil());
  }

  /** True from the first whole month without contributions on. */
  boolean isFlagged(LocalDate today) {
    return status == OutboundStatus.ISSUED
        && lastPaidMonth != null
        && !Contributions.warnOn(lastPaidMonth).isAfter(today);
  }

  /** True on a day on which it has been issued, is not withdrawn and not over. */
  boolean isValid(LocalDate day) {
    boolean issued = status == OutboundStatus.ISSUED || status == OutboundStatus.WITHDRAWN;
    return issued && !lastDay().isBefore(day) && !isStopped(day);
  }

  /** The last day on which it holds, before the first when it holds on none. */
  LocalDate lastDay() {
    return withdrawnFrom == null ? wish.validUntil() : withdrawnFrom.minusDays(1);
  }

  Wish wish() {
    return wish.wish();
  }

  UUID id() {
    return id;
  }

  String number() {
    return number;
  }

  String checkCode() {
    return checkCode;
  }

  String personReference() {
    return personReference;
  }

  OutboundStatus status() {
    return status;
  }

  List<String> reasons() {
    return reasons;
  }

  LocalDate latestUntil() {
    return latestUntil;
  }

  String name() {
    return name;
  }

  LocalDate dateOfBirth() {
    return dateOfBirth;
  }

  LocalDate appliedOn() {
    return appliedOn;
  }

  String appliedBy() {
    return appliedBy;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  YearMonth lastPaidMonth() {
    return lastPaidMonth;
  }

  LocalDate withdrawOn() {
    return withdrawOn;
  }

  LocalDate withdrawnFrom() {
    return withdrawnFrom;
  }

  String withdrawReason() {
    return withdrawReason;
  }

  boolean finalExtraUsed() {
    return finalExtraUsed;
  }

  /** How many it stands for: more than 1 only for a published total of the past. */
  int certificates() {
    return certificates;
  }

  int version() {
    return version;
  }
}
