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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onestop.kit.form.Faults;
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

  /** A row that an officer records: what the form names, the rest as in the base. */
  AgreementRow(
      String country, Optional<AgreementRow> base, RowForm form, String subject, Instant now) {
    AgreementRow old = base.orElseGet(AgreementRow::new);
    this.country = country;
    this.nameEn = or(form.nameEn(), old.nameEn);
    this.nameZh = or(form.nameZh(), old.nameZh);
    this.signed = or(form.signed(), old.signed);
    this.inForce = or(form.from(), old.inForce);
    this.until = form.until();
    this.category = or(form.category(), old.category);
    this.exempt = or(form.exempt(), old.exempt);
    this.firstMaxMonths = months(form.firstMaxMonths(), old.firstMaxMonths);
    this.totalMaxMonths = months(form.totalMaxMonths(), old.totalMaxMonths);
    this.finalExtraMonths = months(form.finalExtraMonths(), old.finalExtraMonths);
    this.extension = or(form.extension(), old.extension);
    this.refundable = form.refundable() == null ? old.refundable : form.refundable();
    this.confidence = form.confidence() == null ? Confidence.V : form.confidence();
    this.source = form.source();
    this.recordedBy = subject;
    this.recordedAt = now;
  }

  private static <T> T or(T wished, T before) {
    return wished == null ? before : wished;
  }

  private static Integer months(Integer wished, Integer before) {
    return wished == null ? before : wished == 0 ? null : wished;
  }

  /** What the country's rows share, for a category of which there is none yet. */
  AgreementRow asNewCategory() {
    var row = new AgreementRow();
    row.nameEn = nameEn;
    row.nameZh = nameZh;
    row.signed = signed;
    row.inForce = inForce;
    row.refundable = refundable;
    return row;
  }

  /** Names what is still missing, and what does not go together. */
  void check(Faults faults) {
    need(faults, "category", category);
    need(faults, "exempt", exempt);
    need(faults, "extension", extension);
    need(faults, "nameEn", nameEn);
    need(faults, "nameZh", nameZh);
    if (extension == Extension.FIXED && totalMaxMonths == null) {
      faults.rule("totalMaxMonths", "TOTAL_NEEDED");
    }
  }

  private static void need(Faults faults, String field, Object value) {
    if (value == null) {
      faults.form(field, "REQUIRED", Map.of());
    }
  }

  /** It was wrong from the beginning: another decides in its place. */
  void replacedBy(UUID other) {
    replacedBy = other;
  }

  UUID replacedBy() {
    return replacedBy;
  }

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
