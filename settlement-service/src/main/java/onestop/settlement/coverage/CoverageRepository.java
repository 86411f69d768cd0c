package onestop.settlement.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.PersonFollower;

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

  @Override
  public void merged(UUID kept, UUID merged) {
    of(merged).forEach(coverage -> coverage.belongsTo(kept));
  }
}
