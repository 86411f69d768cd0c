package onestop.settlement.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;

/**
 * An employment as registration-service tells of it, one per registration (R3.8, R9.4). A
 * resident's registration without employer is one that never was.
 */
@Entity
@Table(name = "employment")
public class Employment {

  @Id
  @Column(name = "registration_id")
  private UUID registrationId;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Column(name = "employer_credit_code")
  private String employerCreditCode;

  private boolean registered;

  @Column(name = "start_month")
  private YearMonth startMonth;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "contribution_base")
  private Money contributionBase;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "heard_version")
  private int heardVersion;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Employment() {}

  Employment(UUID registrationId, SocialSecurityNumber number) {
    this.registrationId = registrationId;
    this.socialSecurityNumber = number;
  }

  /** Registered; an end that is newer stays. */
  void began(String creditCode, YearMonth month, LocalDate day, Money base, int version) {
    this.registered = true;
    this.employerCreditCode = creditCode;
    this.startMonth = month;
    this.startsOn = day;
    this.contributionBase = base;
    if (version > heardVersion) {
      this.heardVersion = version;
      this.endedOn = null;
    }
  }

  /** Ended, unless something newer was heard. */
  void ended(String creditCode, LocalDate on, int version) {
    this.employerCreditCode = creditCode;
    if (version > heardVersion) {
      this.heardVersion = version;
      this.endedOn = on;
    }
  }

  /** True when its last day has come; a registration without employer never was an employment. */
  boolean hasEnded(LocalDate today) {
    return employerCreditCode == null || (endedOn != null && !endedOn.isAfter(today));
  }

  /** True when there was employment in that month. */
  public boolean covers(YearMonth month) {
    return startMonth != null
        && !startMonth.isAfter(month)
        && (endedOn == null || !YearMonth.from(endedOn).isBefore(month));
  }

  /** Which registration. */
  UUID registrationId() {
    return registrationId;
  }

  /** True once its registration was heard of. */
  boolean isRegistered() {
    return registered;
  }

  /** Whose. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** With whom. */
  public String employerCreditCode() {
    return employerCreditCode;
  }

  /** First month for which contributions are due (R3.9); null while not known. */
  public YearMonth startMonth() {
    return startMonth;
  }

  /** First day of work, null where only the month is known. */
  public LocalDate startsOn() {
    return startsOn;
  }

  /** The declared monthly wage; null where there is none. */
  public Money contributionBase() {
    return contributionBase;
  }

  /** Last day, null while it goes on. */
  public LocalDate endedOn() {
    return endedOn;
  }
}
