package onestop.settlement.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/** The employments of all people. */
@ApplicationScoped
public class EmploymentRepository implements PanacheRepositoryBase<Employment, UUID> {

  /** Those of a number, in the order of registration. */
  public List<Employment> of(SocialSecurityNumber number) {
    return list("socialSecurityNumber = ?1 order by registrationId", number);
  }

  /** Those of an employer that there were in a month. */
  public List<Employment> of(String employerCreditCode, YearMonth month) {
    return list(
            "employerCreditCode = ?1 and startMonth <= ?2 order by socialSecurityNumber",
            employerCreditCode,
            month)
        .stream()
        .filter(employment -> employment.covers(month))
        .toList();
  }

  /** True when none goes on. */
  public boolean allEnded(SocialSecurityNumber number, LocalDate today) {
    return of(number).stream().allMatch(employment -> employment.hasEnded(today));
  }
}
