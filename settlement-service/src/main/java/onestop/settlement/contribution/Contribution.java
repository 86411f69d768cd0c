package onestop.settlement.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.Posting;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A month's contributions of one person as the levy authority collected them (R7.2). */
@Entity
@Immutable
@Table(name = "contribution")
public class Contribution {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "collection_id")
  private String collectionId;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  private YearMonth month;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  private Money base;

  @Column(name = "collected_on")
  private LocalDate collectedOn;

  @Convert(converter = LinesConverter.class)
  private List<ContributionLine> lines;

  private String corrects;

  private String reason;

  @Column(name = "entered_by")
  private String enteredBy;

  Contribution() {}

  Contribution(ContributionCollected event) {
    this.collectionId = event.collectionId();
    this.socialSecurityNumber = event.socialSecurityNumber();
    this.month = event.month();
    this.employerCreditCode = event.employerCreditCode();
    this.base = event.base();
    this.collectedOn = event.collectedOn();
    this.lines = List.copyOf(event.lines());
  }

  private Contribution(
      Contribution wrong, String suffix, List<ContributionLine> lines, Entry entry) {
    this.collectionId = wrong.collectionId + suffix;
    this.socialSecurityNumber = wrong.socialSecurityNumber;
    this.month = wrong.month;
    this.employerCreditCode = wrong.employerCreditCode;
    this.base = wrong.base;
    this.collectedOn = wrong.collectedOn;
    this.lines = List.copyOf(lines);
    this.corrects = wrong.collectionId;
    this.reason = entry.reason();
    this.enteredBy = entry.by();
  }

  /** Who entered a correction, and why. */
  record Entry(String by, String reason) {}

  /** The row that takes this one back. */
  Contribution reversal(Entry entry) {
    return new Contribution(
        this,
        "/reversed",
        lines.stream()
            .map(line ->
                new ContributionLine(line.insurance(), line.payer(), line.amount().negated()))
            .toList(),
        entry);
  }

  /** The row that says what is right. */
  Contribution corrected(List<ContributionLine> right, Entry entry) {
    return new Contribution(this, "/corrected", right, entry);
  }

  /** True when the event tells the same as was told before. */
  boolean tells(ContributionCollected event) {
    return socialSecurityNumber.equals(event.socialSecurityNumber())
        && month.equals(event.month())
        && employerCreditCode.equals(event.employerCreditCode())
        && lines.equals(event.lines());
  }

  /** What goes to the individual account (R7.2). */
  Money credit() {
    return Money.sum(
        lines.stream()
            .filter(ContributionLine::goesToTheAccount)
            .map(ContributionLine::amount)
            .toList());
  }

  /** How the ledger names it. */
  public Posting.Source source() {
    return new Posting.Source(id, socialSecurityNumber, month, employerCreditCode);
  }

  /** Its id here. */
  public UUID id() {
    return id;
  }

  /** The levy authority's own id. */
  public String collectionId() {
    return collectionId;
  }

  /** Whose. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** For which month. */
  public YearMonth month() {
    return month;
  }

  /** By whom it was paid. */
  public String employerCreditCode() {
    return employerCreditCode;
  }

  /** The wage it was reckoned from. */
  public Money base() {
    return base;
  }

  /** When it came in. */
  public LocalDate collectedOn() {
    return collectedOn;
  }

  /** The same with one line per insurance and payer, should it name one twice. */
  public List<ContributionLine> merged() {
    Map<List<Object>, ContributionLine> merged = new LinkedHashMap<>();
    for (ContributionLine line : lines) {
      merged.merge(
          List.of(line.insurance(), line.payer()),
          line,
          (one, other) ->
              new ContributionLine(
                  one.insurance(), one.payer(), one.amount().plus(other.amount())));
    }
    return List.copyOf(merged.values());
  }

  /** The collection it takes back or puts right; null as reported. */
  String corrects() {
    return corrects;
  }

  /** Why it was entered; null as reported. */
  String reason() {
    return reason;
  }

  /** What it consists of. */
  public List<ContributionLine> lines() {
    return lines;
  }
}
