package onestop.settlement.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import onestop.kit.value.RetirementAge;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.annotations.UuidGenerator;

/** A person's individual pension account, 个人账户 (R7.2). Its money is in the ledger. */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  @Column(name = "social_security_number")
  private SocialSecurityNumber socialSecurityNumber;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  private String surname;

  @Column(name = "given_names")
  private String givenNames;

  @Column(name = "date_of_birth")
  private LocalDate dateOfBirth;

  @Enumerated(EnumType.STRING)
  @Column(name = "retirement_category")
  private RetirementAge retirementCategory;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "settled_through")
  private YearMonth settledThrough;

  private int version;

  @Version
  @Column(name = "row_version")
  private int rowVersion;

  Account() {}

  /** An account for a person registered for the first time. */
  Account(SocialSecurityNumber number, UUID personId, LocalDate openedOn) {
    this.status = AccountStates.TABLE.next(null, AccountVerb.OPEN);
    this.socialSecurityNumber = number;
    this.personId = personId;
    this.openedOn = openedOn;
    this.version = 1;
  }

  /** What a registration says of the person; the retirement category stays while unknown. */
  void describe(String family, String given, LocalDate birth, RetirementAge category) {
    this.surname = family;
    this.givenNames = given;
    this.dateOfBirth = birth;
    this.retirementCategory = category == null ? retirementCategory : category;
  }

  /** Kept while the person is away (R9.1). */
  public void retain() {
    change(AccountVerb.RETAIN);
  }

  /** Goes on under the same number, months before and after add up (R7.5, R9.7). */
  void reopen() {
    change(AccountVerb.REOPEN);
  }

  /** Begins anew after a lump sum: months start from zero (R7.5). */
  void openAgain(LocalDate on) {
    change(AccountVerb.OPEN);
    this.openedOn = on;
  }

  /** Paid out; what counted through that month is settled. */
  void close(YearMonth through) {
    change(AccountVerb.CLOSE);
    this.settledThrough = through;
  }

  /** The person is another one's file now (R2.5). */
  void belongsTo(UUID keptPersonId) {
    this.personId = keptPersonId;
  }

  private void change(AccountVerb verb) {
    status = AccountStates.TABLE.next(status, verb);
    version++;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Whose number it goes by. */
  public SocialSecurityNumber socialSecurityNumber() {
    return socialSecurityNumber;
  }

  /** Whose it is. */
  public UUID personId() {
    return personId;
  }

  /** Its state. */
  public AccountStatus status() {
    return status;
  }

  /** As registered. */
  public String surname() {
    return surname;
  }

  /** As registered. */
  public String givenNames() {
    return givenNames;
  }

  /** As registered. */
  LocalDate dateOfBirth() {
    return dateOfBirth;
  }

  /** Null while nobody has set it (R1.6). */
  RetirementAge retirementCategory() {
    return retirementCategory;
  }

  /** Day of the registration that opened it. */
  LocalDate openedOn() {
    return openedOn;
  }

  /** The last month that a lump sum has paid out; null when there was none. */
  public YearMonth settledThrough() {
    return settledThrough;
  }

  /** Counts what was said of it. */
  public int version() {
    return version;
  }
}
