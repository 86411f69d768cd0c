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

  RefundLine(Share share, Money amount) {
    this.month = share.month();
    this.insurance = share.insurance();
    this.payer = share.payer();
    this.amount = amount;
  }

  /** Whose contribution to what, paid through which employer. */
  record Share(String employer, YearMonth month, Insurance insurance, Payer payer) {

    static final Comparator<Share> ORDER =
        Comparator.comparing(Share::employer)
            .thenComparing(Share::month)
            .thenComparing(Share::insurance)
            .thenComparing(Share::payer);

    /** True for what went into the individual account (R7.2). */
    boolean wasCredited() {
      return insurance == Insurance.PENSION && payer == Payer.EMPLOYEE;
    }
  }

  Share share(String employer) {
    return new Share(employer, month, insurance, payer);
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
