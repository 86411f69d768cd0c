package onestop.exemption.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import onestop.kit.text.Language;
import org.hibernate.annotations.UuidGenerator;

/** A recorded row of the agreements' table with its source; never changed, only added to (R6.1). */
@Entity
@Table(name = "agreement_row")
public class AgreementRow {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(insertable = false, updatable = false)
  private Long seq;

  private String country;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_zh")
  private String nameZh;

  private LocalDate signed;

  @Column(name = "in_force")
  private LocalDate inForce;

  private LocalDate until;

  private String category;

  @Convert(converter = InsurancesConverter.class)
  private Set<Insurance> exempt;

  @Column(name = "first_max_months")
  private Integer firstMaxMonths;

  @Column(name = "total_max_months")
  private Integer totalMaxMonths;

  @Column(name = "final_extra_months")
  private Integer finalExtraMonths;

  @Enumerated(EnumType.STRING)
  private Extension extension;

  private boolean refundable;

  @Enumerated(EnumType.STRING)
  private Confidence confidence;

  private String source;

  private boolean shipped;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "replaced_by")
  private UUID replacedBy;

  AgreementRow() {}

  /** What of it decides. */
  public TermsRow terms() {
    return new TermsRow(
        id,
        category,
        inForce,
        until,
        exempt,
        firstMaxMonths,
        totalMaxMonths,
        finalExtraMonths,
        extension,
        refundable);
  }

  /** The country's name in the reader's language. */
  String name(Language language) {
    return language == Language.ZH ? nameZh : nameEn;
  }

  UUID id() {
    return id;
  }

  String country() {
    return country;
  }

  LocalDate signed() {
    return signed;
  }

  Confidence confidence() {
    return confidence;
  }

  String source() {
    return source;
  }

  /** Null for what ships. */
  String recordedBy() {
    return shipped ? null : recordedBy;
  }

  /** Null for what ships. */
  Instant recordedAt() {
    return shipped ? null : recordedAt;
  }
}
