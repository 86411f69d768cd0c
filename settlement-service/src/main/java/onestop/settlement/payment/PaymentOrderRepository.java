package onestop.settlement.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;
import onestop.settlement.account.PersonFollower;

/** The payment orders. */
@ApplicationScoped
public class PaymentOrderRepository
    implements PanacheRepositoryBase<PaymentOrder, UUID>, PersonFollower {

  /** Those of a settlement, in order. */
  public List<PaymentOrder> ofSettlement(UUID settlementId) {
    return list("settlementId = ?1 order by id", settlementId);
  }

  /** Those of a refund, in order. */
  public List<PaymentOrder> ofRefund(UUID refundId) {
    return list("refundId = ?1 order by id", refundId);
  }

  /** Whose file an order belongs to, without reading the order. */
  Optional<SocialSecurityNumber> numberOf(UUID id) {
    return getEntityManager()
        .createQuery(
            "select p.socialSecurityNumber from PaymentOrder p where p.id = ?1",
            SocialSecurityNumber.class)
        .setParameter(1, id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void merged(UUID kept, UUID merged) {
    update("personId = ?1 where personId = ?2", kept, merged);
  }
}
