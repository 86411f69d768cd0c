package onestop.settlement.contribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.SocialSecurityNumber;

/** What the levy authority has reported. */
@ApplicationScoped
public class ContributionRepository implements PanacheRepositoryBase<Contribution, UUID> {

  /** Everything of a number, by month. */
  public List<Contribution> of(SocialSecurityNumber number) {
    return list("socialSecurityNumber = ?1 order by month, id", number);
  }

  /** All rows of a collection, corrections included, in the order in which they were said. */
  List<Contribution> ofCollection(String collectionId) {
    return list("collectionId = ?1 order by revision, reversal desc", collectionId);
  }

  Set<String> known(Collection<String> collectionIds) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select distinct c.collectionId from Contribution c where c.collectionId in ?1",
                String.class)
            .setParameter(1, collectionIds)
            .getResultList());
  }

  /** Everything of an employer for a month. */
  public List<Contribution> of(String employerCreditCode, YearMonth month) {
    return list("employerCreditCode = ?1 and month = ?2", employerCreditCode, month);
  }

  /** In the order of their months, one more than the limit. */
  List<Contribution> page(SocialSecurityNumber number, Cursor cursor, int limit) {
    var asked = new Conditions().and("socialSecurityNumber = :number", number);
    if (!cursor.isStart()) {
      asked.and("month > :month or (month = :month and id > :id)", cursor.month(0), cursor.uuid(1));
    }
    return find(asked + " order by month, id", asked.values()).range(0, limit).list();
  }
}
