package onestop.settlement.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.Employment;
import onestop.settlement.account.PersonFollower;
import onestop.settlement.parameter.Insurance;

/** The certificates heard of. */
@ApplicationScoped
public class CoverageRepository implements PanacheRepositoryBase<Coverage, UUID>, PersonFollower {

  /** Those of a person. */
  public List<Coverage> of(UUID personId) {
    return list("personId = ?1 order by certificateId", personId);
  }

  /** Numbers whose person has a certificate with refund. */
  public Set<SocialSecurityNumber> refunding(Collection<SocialSecurityNumber> numbers) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select a.socialSecurityNumber from Account a where a.socialSecurityNumber in ?1"
                    + " and exists (select 1 from Coverage c where c.personId = a.personId and"
                    + " c.refund = true)",
                SocialSecurityNumber.class)
            .setParameter(1, numbers)
            .getResultList());
  }

  /** What is exempt for a person in a month with that employer (R6.2). */
  public Set<Insurance> exempt(
      UUID personId, YearMonth month, String creditCode, List<Employment> employments) {
    Set<Insurance> exempt = EnumSet.noneOf(Insurance.class);
    of(personId).stream()
        .filter(coverage -> coverage.isFor(creditCode))
        .filter(coverage -> exempts(coverage, month, creditCode, employments))
        .forEach(coverage -> exempt.addAll(coverage.insurances()));
    return exempt;
  }

  /** True when every day of employment with that employer in the month is exempt (R6.2). */
  public static boolean exempts(
      Coverage coverage, YearMonth month, String creditCode, List<Employment> employments) {
    List<Employment> there =
        employments.stream()
            .filter(employment -> creditCode.equals(employment.employerCreditCode()))
            .filter(employment -> employment.covers(month))
            .toList();
    if (there.isEmpty()) {
      return coverage.months().exempts(month, null, false, null);
    }
    return there.stream()
        .allMatch(employment ->
            coverage
                .months()
                .exempts(
                    month,
                    firstDay(employment),
                    employment.startsOn() != null,
                    employment.endedOn()));
  }

  private static LocalDate firstDay(Employment employment) {
    return employment.startsOn() == null ? employment.startMonth().atDay(1) : employment.startsOn();
  }

  @Override
  public void merged(UUID kept, UUID merged) {
    of(merged).forEach(coverage -> coverage.belongsTo(kept));
  }
}
