package onestop.settlement.refund;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.PersonFollower;

/** The refunds. */
@ApplicationScoped
class RefundRepository implements PanacheRepositoryBase<Refund, UUID>, PersonFollower {

  /** Those of a number, in order. */
  List<Refund> of(SocialSecurityNumber number) {
    return list("socialSecurityNumber = ?1 order by id", number);
  }

  List<Refund> page(Optional<UUID> personId, Optional<String> employer, Cursor cursor, int limit) {
    var asked =
        new Conditions()
            .and("personId = :person", personId.orElse(null))
            .and("employerCreditCode = :employer", employer.orElse(null))
            .and("id > :after", cursor.isStart() ? null : cursor.uuid(0));
    return find(asked + " order by id", asked.values()).range(0, limit).list();
  }

  @Override
  public void merged(UUID kept, UUID merged) {
    update("personId = ?1 where personId = ?2", kept, merged);
  }
}
