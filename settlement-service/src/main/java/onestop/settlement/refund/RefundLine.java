package onestop.settlement.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.settlement.contribution.Contribution;
import onestop.settlement.contribution.ContributionLine;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Payer;
import org.hibernate.annotations.UuidGenerator;

/** One payer's contribution to one insurance for one month, given back. */
@Entity
@Table(name = "refund_line")
public class RefundLine {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "contribution_id")
  private UUID contributionId;

  private YearMonth month;

  @Enumerated(EnumType.STRING)
  private Insurance insurance;

  @Enumerated(EnumType.STRING)
  private Payer payer;

  private Money amount;

  @Column(name = "reversed_on")
  private LocalDate reversedOn;

  RefundLine() {}

  RefundLine(Contribution contribution, ContributionLine line) {
    this.contributionId = contribution.id();
    this.month = contribution.month();
    this.insurance = line.insurance();
    this.payer = line.payer();
    this.amount = line.amount();
  }

  /** What makes a line the same. */
  record Key(UUID contributionId, Insurance insurance, Payer payer) {}

  Key key() {
    return new Key(contributionId, insurance, payer);
  }

  void reverse(LocalDate on) {
    this.reversedOn = on;
  }

  boolean isReversed() {
    return reversedOn != null;
  }

  /** True for what went into the individual account (R7.2). */
  boolean wasCredited() {
    return insurance == Insurance.PENSION && payer == Payer.EMPLOYEE;
  }

  UUID contributionId() {
    return contributionId;
  }

  YearMonth month() {
    return month;
  }

  Insurance insurance() {
    return insurance;
  }

  Payer payer() {
    return payer;
  }

  Money amount() {
    return amount;
  }

  LocalDate reversedOn() {
    return reversedOn;
  }
}
