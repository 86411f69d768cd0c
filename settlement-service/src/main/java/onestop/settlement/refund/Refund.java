package onestop.settlement.refund;

import static onestop.settlement.refund.RefundStatus.REVERSED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Account;
import onestop.settlement.parameter.Payer;
import org.hibernate.annotations.UuidGenerator;

/** Contributions of exempt months that go back to the employer's levy account (R6.5). */
@Entity
@Table(name = "refund")
public class Refund {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "certificate_id")
  private UUID certificateId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  @Column(name = "employer_amount")
  private Money employerAmount;

  @Column(name = "employee_amount")
  private Money employeeAmount;

  @Column(name = "interest_reversed")
  private Money interestReversed;

  @Enumerated(EnumType.STRING)
  private RefundStatus status;

  @Column(name = "set_off")
  private Money setOff;

  @Column(name = "ordered_on")
  private LocalDate orderedOn;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "refund_id", nullable = false, updatable = false)
  @OrderBy("month, id")
  private List<RefundLine> lines = new ArrayList<>();

  Refund() {}

  /**
   * A refund.
   *
   * @param held what the employer still holds of refunds that were reversed: it is not paid again
   */
  Refund(
      UUID certificateId,
      Account account,
      String employerCreditCode,
      List<RefundLine> lines,
      Money interestReversed,
      Money held,
      LocalDate orderedOn) {
    this.certificateId = certificateId;
    this.personId = account.personId();
    this.socialSecurityNumber = account.socialSecurityNumber();
    this.employerCreditCode = employerCreditCode;
    this.lines.addAll(lines);
    this.employerAmount = sum(lines, Payer.EMPLOYER);
    this.employeeAmount = sum(lines, Payer.EMPLOYEE);
    this.interestReversed = interestReversed;
    this.setOff = held.min(total());
    this.status =
        RefundStates.TABLE.next(null, payable().isZero() ? RefundVerb.SET_OFF : RefundVerb.ORDER);
    this.orderedOn = orderedOn;
    this.version = 1;
  }

  static Money sum(List<RefundLine> lines, Payer payer) {
    return Money.sum(
        lines.stream().filter(line -> line.payer() == payer).map(RefundLine::amount).toList());
  }

  void paid() {
    change(RefundVerb.PAY);
  }

  void bankReturned() {
    change(RefundVerb.BANK_RETURN);
  }

  void retried() {
    change(RefundVerb.RETRY);
  }

  /** A line's month is not exempt any more; without any left it is reversed as a whole. */
  void reverse(RefundLine line, LocalDate on) {
    line.reverse(on);
    if (status != REVERSED && lines.stream().allMatch(RefundLine::isReversed)) {
      change(RefundVerb.REVERSE);
    } else {
      version++;
    }
  }

  private void change(RefundVerb verb) {
    status = RefundStates.TABLE.next(status, verb);
    version++;
  }

  UUID id() {
    return id;
  }

  UUID certificateId() {
    return certificateId;
  }

  UUID personId() {
    return personId;
  }

  SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  String employerCreditCode() {
    return employerCreditCode;
  }

  Money employerAmount() {
    return employerAmount;
  }

  Money employeeAmount() {
    return employeeAmount;
  }

  Money total() {
    return employerAmount.plus(employeeAmount);
  }

  /** What the employer held already. */
  Money setOff() {
    return setOff;
  }

  /** What is to be paid of it. */
  private Money payable() {
    return total().minus(setOff);
  }

  /** What the employer is to have of it now: lines that were reversed are left out. */
  Money due() {
    return Money.sum(
        lines.stream().filter(line -> !line.isReversed()).map(RefundLine::amount).toList());
  }

  /** What is still to be paid when the bank has returned it. */
  Money payableNow() {
    return due().minus(setOff).max(Money.ZERO);
  }

  Money interestReversed() {
    return interestReversed;
  }

  RefundStatus status() {
    return status;
  }

  LocalDate orderedOn() {
    return orderedOn;
  }

  /** The months refunded, each once. */
  List<YearMonth> months() {
    return lines.stream().map(RefundLine::month).distinct().sorted().toList();
  }

  List<RefundLine> lines() {
    return List.copyOf(lines);
  }

  int version() {
    return version;
  }
}
