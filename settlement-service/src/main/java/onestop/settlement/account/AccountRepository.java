package onestop.settlement.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.value.SocialSecurityNumber;

/** The individual accounts. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

  /** The account of a number, if it was ever opened. */
  public Optional<Account> of(SocialSecurityNumber number) {
    return find("socialSecurityNumber", number).firstResultOptional();
  }

  /** The accounts of a person; two persons who turned out to be one may have two. */
  public List<Account> ofPerson(UUID personId) {
    return list("personId = ?1 order by id", personId);
  }

  /** Closes an account that was paid out in a month, with what counted through another. */
  public void close(Account account, YearMonth through, YearMonth paidIn) {
    getEntityManager()
        .persist(
            new AccountPayout(
                account.socialSecurityNumber(), account.settledThrough(), through, paidIn));
    account.close(through);
  }

  List<AccountPayout> payouts(SocialSecurityNumber number) {
    return getEntityManager()
        .createQuery(
            "from AccountPayout p where p.socialSecurityNumber = ?1 order by p.through",
            AccountPayout.class)
        .setParameter(1, number)
        .getResultList();
  }
}
