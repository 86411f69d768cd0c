package onestop.settlement.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.annotations.UuidGenerator;

/** A monthly pension as the agency awarded and ended it (R9.4, R10.7). */
@Entity
@Table(name = "pension")
public class Pension {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Column(name = "first_payment_month")
  private YearMonth firstPaymentMonth;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "end_reason")
  private String endReason;

  private Money overpaid;

  @Column(name = "benefit_version")
  private int benefitVersion;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Pension() {}

  Pension(SocialSecurityNumber number) {
    this.socialSecurityNumber = number;
  }

  /** Awarded from that month; an award for months after the end begins anew. */
  void awarded(YearMonth firstMonth) {
    if (endedOn != null && firstMonth.isAfter(YearMonth.from(endedOn))) {
      endedOn = null;
      endReason = null;
      firstPaymentMonth = firstMonth;
    }
    if (firstPaymentMonth == null || firstMonth.isBefore(firstPaymentMonth)) {
      firstPaymentMonth = firstMonth;
    }
  }

  /** Ended; said before the award it stands for what comes. */
  void ended(LocalDate on, String reason) {
    endedOn = on;
    endReason = reason;
  }

  /** What was paid for months after the end (R10.7), unless something newer was heard. */
  void overpaid(Money amount, int version) {
    if (version > benefitVersion) {
      overpaid = amount;
      benefitVersion = version;
    }
  }

  /** True while it is awarded and not ended. */
  boolean isRunning(LocalDate today) {
    return firstPaymentMonth != null && (endedOn == null || endedOn.isAfter(today));
  }

  /** Months drawn up to and including the month of death (R9.6); 0 when none was. */
  public int drawnMonths(LocalDate diedOn) {
    if (firstPaymentMonth == null) {
      return 0;
    }
    LocalDate last = endedOn != null && endedOn.isBefore(diedOn) ? endedOn : diedOn;
    return (int) Math.max(0, firstPaymentMonth.until(YearMonth.from(last), ChronoUnit.MONTHS) + 1);
  }

  /** True when a pension was ever awarded. */
  public boolean wasAwarded() {
    return firstPaymentMonth != null;
  }

  /** To be set off from a death settlement. */
  public Money overpaid() {
    return overpaid == null ? Money.ZERO : overpaid;
  }
}
