package onestop.settlement.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.PersonFollower;
import onestop.settlement.ledger.LumpSums;

/** The settlements. */
@ApplicationScoped
class SettlementRepository
    implements PanacheRepositoryBase<Settlement, UUID>, PersonFollower, LumpSums {

  /** All numbers of the person whose settlement it is, without reading the settlement. */
  List<SocialSecurityNumber> numbersOf(UUID id) {
    return getEntityManager()
        .createQuery(
            "select a.socialSecurityNumber from Account a, Settlement s where s.id = ?1 and"
                + " a.personId = s.personId",
            SocialSecurityNumber.class)
        .setParameter(1, id)
        .getResultList();
  }

  /** True once the grants of a death were approved for a person, on whichever account (R9.6). */
  boolean grantsApproved(UUID personId) {
    return count(
            "personId = ?1 and kind = ?2 and payout.amount is not null",
            personId,
            SettlementKind.DEATH)
        > 0;
  }

  @Override
  public Optional<YearMonth> paidThrough(SocialSecurityNumber number) {
    return getEntityManager()
        .createQuery(
            "select max(s.payout.ledgerThrough) from Settlement s where s.socialSecurityNumber = ?1"
                + " and s.payout.amount is not null",
            YearMonth.class)
        .setParameter(1, number)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  List<Settlement> of(SocialSecurityNumber number) {
    return list("socialSecurityNumber = ?1 order by id", number);
  }

  /** Numbers of which something was paid out. */
  Set<SocialSecurityNumber> paid(Collection<SocialSecurityNumber> numbers) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select s.socialSecurityNumber from Settlement s where s.socialSecurityNumber in ?1"
                    + " and s.status = 'PAID'",
                SocialSecurityNumber.class)
            .setParameter(1, numbers)
            .getResultList());
  }

  List<Settlement> page(
      Optional<SocialSecurityNumber> number,
      List<SettlementStatus> statuses,
      Cursor cursor,
      int limit) {
    var asked =
        new Conditions()
            .and("socialSecurityNumber = :number", number.orElse(null))
            .and("status in :statuses", statuses)
            .and("id > :after", cursor.isStart() ? null : cursor.uuid(0));
    return find(asked + " order by id", asked.values()).range(0, limit).list();
  }

  @Override
  public void merged(UUID kept, UUID merged) {
    update("personId = ?1 where personId = ?2", kept, merged);
  }
}
