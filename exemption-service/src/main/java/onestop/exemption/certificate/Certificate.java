package onestop.exemption.certificate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onestop.exemption.agreement.AgreementRow;
import onestop.exemption.agreement.CodesConverter;
import onestop.exemption.agreement.ExemptPeriod;
import onestop.exemption.agreement.Period;
import onestop.exemption.certificate.CertificateStates.Verb;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;

/** A certificate of coverage of another state, handed in for a person who works here (R6). */
@Entity
@Table(name = "certificate")
class Certificate {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "person_id")
  private UUID personId;

  @Embedded private PaperColumns paper;

  @Column(name = "handed_in_on")
  private LocalDate handedInOn;

  @Column(name = "hand_in_by")
  private LocalDate handInBy;

  @Column(name = "handed_in_by")
  private String handedInBy;

  @Enumerated(EnumType.STRING)
  private CertificateStatus status;

  @Convert(converter = CodesConverter.class)
  private List<String> reasons;

  private boolean refund;

  @Column(name = "latest_until")
  private LocalDate latestUntil;

  @Column(name = "cut_to_force")
  private boolean cutToForce;

  @Column(name = "exempt_from")
  private LocalDate exemptFrom;

  @Column(name = "exempt_until")
  private LocalDate exemptUntil;

  @ElementCollection
  @CollectionTable(name = "exempt_period", joinColumns = @JoinColumn(name = "certificate_id"))
  @BatchSize(size = 200)
  private List<ExemptDays> exempt = new ArrayList<>();

  @ManyToMany
  @JoinTable(
      name = "certificate_agreement_row",
      joinColumns = @JoinColumn(name = "certificate_id"),
      inverseJoinColumns = @JoinColumn(name = "agreement_row_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<AgreementRow> rows = new ArrayList<>();

  @Column(name = "final_extra_used")
  private boolean finalExtraUsed;

  @ElementCollection
  @CollectionTable(
      name = "certificate_extension",
      joinColumns = @JoinColumn(name = "certificate_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<Extended> extensions = new ArrayList<>();

  @Column(name = "warn_on")
  private LocalDate warnOn;

  @Column(name = "ended_because")
  private String endedBecause;

  private int version = 1;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Certificate() {}

  /** A certificate as it was decided when it was handed in. */
  Certificate(UUID personId, Decision decision, List<AgreementRow> decidedBy, String subject) {
    this.personId = personId;
    this.paper = PaperColumns.of(decision.paper());
    this.handedInOn = decision.handIn().on();
    this.handInBy = decision.handIn().by();
    this.handedInBy = subject;
    this.reasons = decision.reasons();
    this.refund = decision.refund();
    this.latestUntil = decision.latestUntil();
    this.cutToForce = decision.cutToForce();
    this.rows.addAll(decidedBy);
    exempts(decision.exempt());
    this.status = CertificateStates.TABLE.next(null, beginning());
    this.warnOn = exemptUntil == null ? null : Warnings.first(exemptUntil);
  }

  private Verb beginning() {
    if (!reasons.isEmpty()) {
      return Verb.REJECT;
    }
    return exempt.isEmpty() ? Verb.COME_TOO_LATE : Verb.GRANT;
  }

  private void exempts(List<ExemptPeriod> periods) {
    exempt.clear();
    periods.stream().map(ExemptDays::of).forEach(exempt::add);
    exemptFrom = exempt.stream().map(ExemptDays::from).min(LocalDate::compareTo).orElse(null);
    exemptUntil = exempt.stream().map(ExemptDays::until).max(LocalDate::compareTo).orElse(null);
  }

  /** The person turned out to be another one already known (R2.5). */
  void moveTo(UUID person) {
    personId = person;
  }

  /** The end is near and is warned of (R6.6). */
  void warned(LocalDate today) {
    move(Verb.WARN);
    warnOn = Warnings.after(today, exemptUntil);
  }

  /** The last exempt day has passed (R6.6). */
  void expire() {
    move(Verb.EXPIRE);
    warnOn = null;
  }

  void requireExtendable() {
    CertificateStates.TABLE.next(status, Verb.EXTEND);
  }

  /** Longer by what is added; warnings of the end begin anew (R6.3). */
  void extend(List<ExemptPeriod> added, Extended extension) {
    move(Verb.EXTEND);
    exempts(ExemptDays.joined(exempt(), added));
    endOn(extension.until());
    finalExtraUsed |= extension.finalExtra();
    extensions.add(extension);
    warnOn = Warnings.first(exemptUntil);
  }

  /** Ends on a day of its own period; what was exempt until then stays so. */
  void terminate(LocalDate lastDay, String reason) {
    move(Verb.TERMINATE);
    exempts(
        exempt().stream()
            .filter(period -> !period.from().isAfter(lastDay))
            .map(period ->
                new ExemptPeriod(
                    period.insurance(), period.from(), Period.earlier(period.until(), lastDay)))
            .toList());
    endOn(lastDay);
    endedBecause = reason;
    warnOn = null;
  }

  /** As if it had never been. */
  void revoke(String reason) {
    move(Verb.REVOKE);
    exempts(List.of());
    endedBecause = reason;
    warnOn = null;
  }

  private void endOn(LocalDate lastDay) {
    paper = PaperColumns.of(paper().until(lastDay));
  }

  private void move(Verb verb) {
    status = CertificateStates.TABLE.next(status, verb);
    version++;
  }

  /** True when its last exempt day lies before that day and nobody has said so. */
  boolean isOver(LocalDate day) {
    return status == CertificateStatus.ACTIVE && exemptUntil.isBefore(day);
  }

  /** What stands on it, extensions included. */
  Paper paper() {
    return paper.paper();
  }

  boolean finalExtraUsed() {
    return finalExtraUsed;
  }

  List<Extended> extensions() {
    return extensions;
  }

  UUID id() {
    return id;
  }

  UUID personId() {
    return personId;
  }

  /** Its own first and last day. */
  Period period() {
    return paper().period();
  }

  String handedInBy() {
    return handedInBy;
  }

  LocalDate handedInOn() {
    return handedInOn;
  }

  LocalDate handInBy() {
    return handInBy;
  }

  CertificateStatus status() {
    return status;
  }

  List<String> reasons() {
    return reasons;
  }

  boolean refund() {
    return refund;
  }

  LocalDate latestUntil() {
    return latestUntil;
  }

  boolean cutToForce() {
    return cutToForce;
  }

  LocalDate exemptFrom() {
    return exemptFrom;
  }

  LocalDate exemptUntil() {
    return exemptUntil;
  }

  List<ExemptPeriod> exempt() {
    return exempt.stream().map(ExemptDays::period).toList();
  }

  List<AgreementRow> rows() {
    return rows;
  }

  String endedBecause() {
    return endedBecause;
  }

  int version() {
    return version;
  }
}
