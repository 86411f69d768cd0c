package onestop.settlement.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import onestop.kit.value.BankAccountNumber;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.store.SealedAccountConverter;
import org.hibernate.annotations.UuidGenerator;

/** An order to the bank to pay one payee one amount (R9.5). */
@Entity
@Table(name = "payment_order")
public class PaymentOrder {

  /** What is paid. */
  public enum Purpose {
    /** The lump sum of a settlement. */
    SETTLEMENT,
    /** A difference that came out later (R9.5). */
    SUPPLEMENT,
    /** Contributions of exempt months (R6.5). */
    REFUND
  }

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @Column(name = "settlement_id")
  private UUID settlementId;

  @Column(name = "refund_id")
  private UUID refundId;

  @Column(name = "payee_index")
  private int payeeIndex;

  private String payee;

  private String bank;

  @Column(name = "account_number")
  @Convert(converter = SealedAccountConverter.class)
  private BankAccountNumber accountNumber;

  @Column(name = "account_last4")
  private String accountLast4;

  private Money amount;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  @Column(name = "ordered_on")
  private LocalDate orderedOn;

  @Column(name = "executed_on")
  private LocalDate executedOn;

  @Column(name = "return_reason")
  private String returnReason;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  PaymentOrder() {}

  /**
   * What an order is for.
   *
   * @param aggregateId of the settlement or refund
   * @param payeeIndex which heir, 0 for a single payee
   */
  public record Cause(
      Purpose purpose,
      UUID aggregateId,
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int payeeIndex) {}

  PaymentOrder(Cause cause, Payee to, Money amount, LocalDate orderedOn) {
    this.status = PaymentStates.TABLE.next(null, PaymentVerb.ORDER);
    this.purpose = cause.purpose();
    this.settlementId = cause.purpose() == Purpose.REFUND ? null : cause.aggregateId();
    this.refundId = cause.purpose() == Purpose.REFUND ? cause.aggregateId() : null;
    this.personId = cause.personId();
    this.socialSecurityNumber = cause.socialSecurityNumber();
    this.payeeIndex = cause.payeeIndex();
    this.payee = to.name();
    this.bank = to.bank();
    this.accountNumber = to.accountNumber();
    this.accountLast4 = to.accountNumber() == null ? null : to.accountNumber().last4();
    this.amount = amount;
    this.orderedOn = orderedOn;
    this.version = 1;
  }

  void execute(LocalDate on) {
    change(PaymentVerb.EXECUTE);
    this.executedOn = on;
  }

  void comeBack(String reason) {
    change(PaymentVerb.RETURN);
    this.returnReason = reason;
  }

  void replace() {
    change(PaymentVerb.REPLACE);
  }

  private void change(PaymentVerb verb) {
    status = PaymentStates.TABLE.next(status, verb);
    version++;
  }

  /** The order's cause, for one in its place. */
  Cause cause() {
    return new Cause(
        purpose,
        settlementId == null ? refundId : settlementId,
        personId,
        socialSecurityNumber,
        payeeIndex);
  }

  /** Its id, by which the bank answers. */
  public UUID id() {
    return id;
  }

  /** Whose file it belongs to. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  UUID personId() {
    return personId;
  }

  /** Why. */
  public Purpose purpose() {
    return purpose;
  }

  /** The settlement, null for a refund. */
  public UUID settlementId() {
    return settlementId;
  }

  /** The refund, null for a settlement. */
  public UUID refundId() {
    return refundId;
  }

  /** Which heir, 0 for a single payee. */
  public int payeeIndex() {
    return payeeIndex;
  }

  String payee() {
    return payee;
  }

  String bank() {
    return bank;
  }

  BankAccountNumber accountNumber() {
    return accountNumber;
  }

  /** The part of the account number that may be shown; null for a refund. */
  public String accountLast4() {
    return accountLast4;
  }

  /** How much. */
  public Money amount() {
    return amount;
  }

  /** Its state. */
  public PaymentStatus status() {
    return status;
  }

  /** When it was ordered. */
  public LocalDate orderedOn() {
    return orderedOn;
  }

  /** When the money went out, null before. */
  public LocalDate executedOn() {
    return executedOn;
  }

  /** The bank's code, null unless it came back. */
  public String returnReason() {
    return returnReason;
  }

  int version() {
    return version;
  }
}
