package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.Credits;

/**
 * How a person stands towards leaving: employed or not, entitled to a pension or not (R9.4). Two
 * persons who turned out to be one may have two numbers: what goes on under one counts for both.
 */
@ApplicationScoped
public class Standing {

  private final EmploymentRepository employments;
  private final PensionRepository pensions;
  private final AccountRepository accounts;

  Standing(
      EmploymentRepository employments, PensionRepository pensions, AccountRepository accounts) {
    this.employments = employments;
    this.pensions = pensions;
    this.accounts = accounts;
  }

  /** True when every employment of whose account it is has ended. */
  public boolean employmentEnded(Account account, LocalDate today) {
    return numbers(account).allMatch(number -> employmentEnded(number, today));
  }

  /** True when every employment under that number has ended. */
  boolean employmentEnded(SocialSecurityNumber number, LocalDate today) {
    return employments.allEnded(number, today);
  }

  /**
   * Last day of the last employment, also when it is still to come; null while one goes on without
   * a known end, or there was none.
   */
  public LocalDate employmentEndedOn(SocialSecurityNumber number) {
    List<Employment> all =
        employments.of(number).stream().filter(one -> one.employerCreditCode() != null).toList();
    return all.stream().anyMatch(employment -> employment.endedOn() == null)
        ? null
        : all.stream().map(Employment::endedOn).max(LocalDate::compareTo).orElse(null);
  }

  /** True when a monthly pension runs, or age and months of one are reached (R9.1, R9.4). */
  public boolean pensionEntitled(Account account, Credits credits, LocalDate today) {
    boolean running =
        numbers(account)
            .flatMap(number -> pensions.of(number).stream())
            .anyMatch(pension -> pension.isRunning(today));
    return running
        || PensionEntitlement.isDue(
            account.retirementCategory(), account.dateOfBirth(), credits.paidMonths(), today);
  }

  private Stream<SocialSecurityNumber> numbers(Account account) {
    return accounts.ofPerson(account.personId()).stream().map(Account::socialSecurityNumber);
  }
}
