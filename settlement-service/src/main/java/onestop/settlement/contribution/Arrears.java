package onestop.settlement.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.annotations.UuidGenerator;

/** What the levy authority says is declared and not paid for a person's month (R5.2). */
@Entity
@Table(name = "arrears")
public class Arrears {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  private YearMonth month;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  private Money amount;

  @Column(name = "default_from")
  private LocalDate defaultFrom;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Arrears() {}

  Arrears(ContributionConsumer.InArrears event) {
    this.socialSecurityNumber = event.socialSecurityNumber();
    this.month = event.month();
    this.employerCreditCode = event.employerCreditCode();
    say(event.amount(), event.defaultFrom());
  }

  /** What is owed now, since when. */
  void say(Money owed, LocalDate from) {
    this.amount = owed;
    this.defaultFrom = from;
  }

  /** Of that month, employer and number. */
  boolean isOf(Contribution contribution) {
    return month.equals(contribution.month())
        && employerCreditCode.equals(contribution.employerCreditCode())
        && socialSecurityNumber.equals(contribution.socialSecurityNumber());
  }

  /** Whose contributions are missing. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** The month not paid. */
  public YearMonth month() {
    return month;
  }

  /** Who is in default. */
  public String employerCreditCode() {
    return employerCreditCode;
  }

  /** Without the late fee. */
  public Money amount() {
    return amount;
  }

  /** First day of default. */
  public LocalDate defaultFrom() {
    return defaultFrom;
  }
}
