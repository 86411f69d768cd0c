package onestop.settlement.parameter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A crediting rate as published (R7.3); of several for a year the last counts. */
@Entity
@Immutable
@Table(name = "crediting_rate")
public class CreditingRateRow {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  /** In the order of entry; the database counts. */
  @Column(name = "seq", insertable = false, updatable = false)
  private Long seq;

  private int year;

  private BigDecimal percent;

  private String document;

  private String confidence;

  @Column(name = "entered_by")
  private String enteredBy;

  CreditingRateRow() {}

  CreditingRateRow(
      int year, BigDecimal percent, String document, String confidence, String enteredBy) {
    this.year = year;
    this.percent = percent;
    this.document = document;
    this.confidence = confidence;
    this.enteredBy = enteredBy;
  }

  UUID id() {
    return id;
  }

  CreditingRate rate() {
    return new CreditingRate(year, Figures.percent(percent), document, confidence);
  }
}
