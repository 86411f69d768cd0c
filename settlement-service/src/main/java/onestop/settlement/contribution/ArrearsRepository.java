package onestop.settlement.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;

/** Arrears reported, whether paid since or not. */
@ApplicationScoped
public class ArrearsRepository implements PanacheRepositoryBase<Arrears, UUID> {

  private final ContributionRepository contributions;

  ArrearsRepository(ContributionRepository contributions) {
    this.contributions = contributions;
  }

  Optional<Arrears> at(SocialSecurityNumber number, YearMonth month, String employerCreditCode) {
    return find(
            "socialSecurityNumber = ?1 and month = ?2 and employerCreditCode = ?3",
            number,
            month,
            employerCreditCode)
        .firstResultOptional();
  }

  /** Those of an employer for a month. */
  public List<Arrears> of(String employerCreditCode, YearMonth month) {
    return list("employerCreditCode = ?1 and month = ?2", employerCreditCode, month);
  }

  /** True while something reported for this number has not come in since. */
  public boolean anyOpen(SocialSecurityNumber number) {
    List<Arrears> all = list("socialSecurityNumber", number);
    if (all.isEmpty()) {
      return false;
    }
    List<Contribution> collected = contributions.of(number);
    return all.stream().anyMatch(arrears -> !open(arrears, collected).isZero());
  }

  /** What is still open of arrears: what came in from the first day of default on is taken off. */
  public static Money open(Arrears arrears, List<Contribution> collected) {
    Money since =
        Money.sum(
            collected.stream()
                .filter(arrears::isOf)
                .filter(one -> !one.collectedOn().isBefore(arrears.defaultFrom()))
                .flatMap(one -> one.lines().stream())
                .map(ContributionLine::amount)
                .toList());
    return arrears.amount().minus(since).max(Money.ZERO);
  }
}
