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
import java.util.Comparator;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.settlement.parameter.Insurance;
import onestop.settlement.parameter.Payer;
import org.hibernate.annotations.UuidGenerator;

/** One payer's contributions to one insurance for one month, given back. */
@Entity
@Table(name = "refund_line")
public class RefundLine {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private YearMonth month;

  @Enumerated(EnumType.STRING)
  private Insurance insurance;

  @Enumerated(EnumType.STRING)
  private Payer payer;

  private Money amount;

  @Column(name = "reversed_on")
  private LocalDate reversedOn;

  RefundLine() {}

  RefundLine(Portion portion, Money amount) {
    this.month = portion.month();
    this.insurance = portion.insurance();
    this.payer = portion.payer();
    this.amount = amount;
  }

  /** Whose contribution to what, paid through which employer. */
  record Portion(String employer, YearMonth month, Insurance insurance, Payer payer) {

    static final Comparator<Portion> ORDER =
        Comparator.comparing(Portion::employer)
            .thenComparing(Portion::month)
            .thenComparing(Portion::insurance)
            .thenComparing(Portion::payer);

    /** True for what went into the individual account (R7.2). */
    boolean wasCredited() {
      return insurance == Insurance.PENSION && payer == Payer.EMPLOYEE;
    }
  }

  Portion portion(String employer) {
    return new Portion(employer, month, insurance, payer);
  }

  void reverse(LocalDate on) {
    this.reversedOn = on;
  }

  boolean isReversed() {
    return reversedOn != null;
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
