package onestop.exemption.statistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A yearly file that left the country: under which article, approved by whom (R13.3). */
@Entity
@Table(name = "exchange_file")
class SentFile {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String country;

  private int year;

  @Column(name = "treaty_article")
  private String treatyArticle;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "made_at")
  private Instant madeAt;

  private int certificates;

  SentFile() {}

  SentFile(
      String country,
      int year,
      String treatyArticle,
      String approvedBy,
      Instant madeAt,
      int certificates) {
    this.country = country;
    this.year = year;
    this.treatyArticle = treatyArticle;
    this.approvedBy = approvedBy;
    this.madeAt = madeAt;
    this.certificates = certificates;
  }

  /** The record as it is shown. */
  record View(
      UUID id,
      String country,
      int year,
      String treatyArticle,
      String approvedBy,
      Instant madeAt,
      int certificates) {}

  View view() {
    return new View(id, country, year, treatyArticle, approvedBy, madeAt, certificates);
  }

  UUID id() {
    return id;
  }
}
