package onestop.settlement.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.ledger.Credits;

/** How a person stands towards leaving: employed or not, entitled to a pension or not (R9.4). */
@ApplicationScoped
public class Standing {

  private final EmploymentRepository employments;
  private final PensionRepository pensions;

  Standing(EmploymentRepository employments, PensionRepository pensions) {
    this.employments = employments;
    this.pensions = pensions;
  }

  /** True when every employment has ended. */
  public boolean employmentEnded(SocialSecurityNumber number, LocalDate today) {
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
        pensions
            .of(account.socialSecurityNumber())
            .filter(pension -> pension.isRunning(today))
            .isPresent();
    return running
        || PensionEntitlement.isDue(
            account.retirementCategory(), account.dateOfBirth(), credits.paidMonths(), today);
  }
}
