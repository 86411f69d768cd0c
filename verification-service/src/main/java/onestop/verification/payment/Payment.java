package onestop.verification.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.Money;
import org.hibernate.annotations.UuidGenerator;

/** A beneficiary's month, paid or withheld once (R10.5). */
@Entity
@Table(name = "payment")
public class Payment {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "beneficiary_id")
  private UUID beneficiaryId;

  private YearMonth month;
  private Money amount;
  private Money arrears;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  @Column(name = "paid_in")
  private YearMonth paidIn;

  Payment() {}

  private Payment(
      UUID beneficiaryId, YearMonth month, Money amount, Money arrears, PaymentStatus status) {
    this.beneficiaryId = beneficiaryId;
    this.month = month;
    this.amount = amount;
    this.arrears = arrears;
    this.status = status;
  }

  /** Paid, with what was withheld before. */
  public static Payment paid(UUID beneficiaryId, YearMonth month, Money amount, Money arrears) {
    return new Payment(beneficiaryId, month, amount, arrears, PaymentStatus.PAID);
  }

  /** Withheld; {@code amount} is what would have been paid. */
  public static Payment withheld(UUID beneficiaryId, YearMonth month, Money amount) {
    return new Payment(beneficiaryId, month, amount, Money.ZERO, PaymentStatus.WITHHELD);
  }

  /** What was withheld is paid with the month of a later run. */
  public void paidIn(YearMonth run) {
    paidIn = run;
  }

  /** Whose. */
  public UUID beneficiaryId() {
    return beneficiaryId;
  }

  /** Which month. */
  public YearMonth month() {
    return month;
  }

  /** The month's own amount. */
  public Money amount() {
    return amount;
  }

  /** What was withheld in earlier months and is paid with this one. */
  public Money arrears() {
    return arrears;
  }

  /** Paid or withheld. */
  public PaymentStatus status() {
    return status;
  }

  /** Of a withheld month: the month whose run paid it; else null. */
  public YearMonth paidIn() {
    return paidIn;
  }
}
