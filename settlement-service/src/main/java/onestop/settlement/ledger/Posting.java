package onestop.settlement.ledger;

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
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A row of the ledger of individual accounts (R7.2); it is never changed. */
@Entity
@Immutable
@Table(name = "posting")
public class Posting {

  /** Why something was posted. */
  public enum Kind {
    /** Credited as the levy authority reported it. */
    CONTRIBUTION,
    /** An officer's reversing and new posting for what was reported wrongly. */
    CORRECTION,
    /** Taken back because the month was exempt and its contributions were refunded. */
    REFUND,
    /** Credited again because the certificate was revoked or shortened. */
    REFUND_REVERSED
  }

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  private YearMonth month;

  private Money amount;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  @Column(name = "posted_on")
  private LocalDate postedOn;

  @Column(name = "contribution_id")
  private UUID contributionId;

  @Column(name = "refund_id")
  private UUID refundId;

  Posting() {}

  private Posting(Kind kind, Source source, Money amount, LocalDate postedOn, UUID refundId) {
    this.socialSecurityNumber = source.socialSecurityNumber();
    this.month = source.month();
    this.employerCreditCode = source.employerCreditCode();
    this.contributionId = source.contributionId();
    this.kind = kind;
    this.amount = amount;
    this.postedOn = postedOn;
    this.refundId = refundId;
  }

  /**
   * What a posting speaks of.
   *
   * @param contributionId the row of a collection; null for a refund, which goes by month
   */
  public record Source(
      UUID contributionId,
      SocialSecurityNumber socialSecurityNumber,
      YearMonth month,
      String employerCreditCode) {}

  /** What came in. */
  public static Posting credit(Source source, Money amount, LocalDate postedOn) {
    return new Posting(Kind.CONTRIBUTION, source, amount, postedOn, null);
  }

  /** A reversing (negative) or new posting of a correction. */
  public static Posting correction(Source source, Money amount, LocalDate postedOn) {
    return new Posting(Kind.CORRECTION, source, amount, postedOn, null);
  }

  /** What a refund takes out of the account. */
  public static Posting refund(Source source, Money amount, LocalDate postedOn, UUID refundId) {
    return new Posting(Kind.REFUND, source, amount.negated(), postedOn, refundId);
  }

  /** What comes back into the account when the refund should not have been. */
  public static Posting refundReversed(
      Source source, Money amount, LocalDate postedOn, UUID refundId) {
    return new Posting(Kind.REFUND_REVERSED, source, amount, postedOn, refundId);
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** By whom it was paid. */
  public String employerCreditCode() {
    return employerCreditCode;
  }

  /** The refund it comes from; null for contributions. */
  public UUID refundId() {
    return refundId;
  }

  /** The month it counts for. */
  public YearMonth month() {
    return month;
  }

  /** Negative when something is taken back. */
  public Money amount() {
    return amount;
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** When it was entered. */
  public LocalDate postedOn() {
    return postedOn;
  }

  /** Which row of a collection it speaks of; null for refunds. */
  public UUID contributionId() {
    return contributionId;
  }
}
