package onestop.settlement.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
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

  private int revision;

  private boolean reversal;

  @Column(name = "said_at")
  private Instant saidAt;

  private String reason;

  @Column(name = "entered_by")
  private String enteredBy;

  Contribution() {}

  private Contribution(Facts facts, int revision, boolean reversal, Said said) {
    this.collectionId = facts.collectionId();
    this.socialSecurityNumber = facts.socialSecurityNumber();
    this.month = facts.month();
    this.employerCreditCode = facts.employerCreditCode();
    this.base = facts.base();
    this.collectedOn = facts.collectedOn();
    this.lines = List.copyOf(facts.lines());
    this.revision = revision;
    this.reversal = reversal;
    this.saidAt = said.at();
    this.reason = said.reason();
    this.enteredBy = said.by();
  }

  /** A collection reported for the first time. */
  static Contribution reported(ContributionCollected event, Instant at) {
    return new Contribution(event.facts(), 0, false, new Said(at, null, null));
  }

  /**
   * What a collection consists of.
   *
   * @param lines one per insurance and payer, or several that add up
   */
  record Facts(
      String collectionId,
      SocialSecurityNumber socialSecurityNumber,
      YearMonth month,
      String employerCreditCode,
      Money base,
      LocalDate collectedOn,
      List<ContributionLine> lines) {

    Facts withLines(List<ContributionLine> others) {
      return new Facts(
          collectionId, socialSecurityNumber, month, employerCreditCode, base, collectedOn, others);
    }

    /** True when both tell the same, in whatever order their lines stand. */
    boolean tells(Facts other) {
      return withLines(List.of()).equals(other.withLines(List.of()))
          && amounts().equals(other.amounts());
    }

    private Map<List<Object>, Money> amounts() {
      Map<List<Object>, Money> amounts = new HashMap<>();
      lines.forEach(line ->
          amounts.merge(List.of(line.insurance(), line.payer()), line.amount(), Money::plus));
      amounts.values().removeIf(Money::isZero);
      return amounts;
    }
  }

  /**
   * Who says it, and when.
   *
   * @param at business time
   * @param by the officer; null where the levy authority says it
   * @param reason an officer's
   */
  record Said(Instant at, String by, String reason) {}

  /** The row that takes this one back. */
  Contribution reversal(Said said) {
    return new Contribution(
        facts().withLines(lines.stream().map(ContributionLine::negated).toList()),
        revision + 1,
        true,
        said);
  }

  /** The row that says what counts in place of this one. */
  Contribution corrected(Facts right, Said said) {
    return new Contribution(right, revision + 1, false, said);
  }

  Facts facts() {
    return new Facts(
        collectionId, socialSecurityNumber, month, employerCreditCode, base, collectedOn, lines);
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

  /** 0 as first reported, then the number of the correction. */
  int revision() {
    return revision;
  }

  /** True for a row that takes back the one before. */
  boolean isReversal() {
    return reversal;
  }

  /** True for what the levy authority itself has said. */
  boolean isReported() {
    return !reversal && enteredBy == null;
  }

  Instant saidAt() {
    return saidAt;
  }

  /** Why an officer entered it; null as reported. */
  String reason() {
    return reason;
  }

  /** What it consists of. */
  public List<ContributionLine> lines() {
    return lines;
  }
}
