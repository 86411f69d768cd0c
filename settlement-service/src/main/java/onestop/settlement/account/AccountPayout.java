package onestop.settlement.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A lump sum that closed an account: for which months, and when (R7.4, R7.5). */
@Entity
@Immutable
@Table(name = "account_payout")
class AccountPayout {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Column(name = "after_month")
  private YearMonth after;

  @Column(name = "through_month")
  private YearMonth through;

  @Column(name = "paid_in")
  private YearMonth paidIn;

  AccountPayout() {}

  AccountPayout(SocialSecurityNumber number, YearMonth after, YearMonth through, YearMonth paidIn) {
    this.socialSecurityNumber = number;
    this.after = after;
    this.through = through;
    this.paidIn = paidIn;
  }

  YearMonth after() {
    return after;
  }

  YearMonth through() {
    return through;
  }

  YearMonth paidIn() {
    return paidIn;
  }
}
