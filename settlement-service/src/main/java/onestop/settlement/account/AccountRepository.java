package onestop.settlement.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.security.KeptPeople;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** The individual accounts. */
@ApplicationScoped
public class AccountRepository implements PanacheRepositoryBase<Account, UUID>, KeptPeople {

  /** The account of a number, if it was ever opened. */
  public Optional<Account> of(SocialSecurityNumber number) {
    return find("socialSecurityNumber", number).firstResultOptional();
  }

  /**
   * The accounts of a person, also by an id that ended in another; two persons who turned out to be
   * one may have two.
   */
  public List<Account> ofPerson(UUID personId) {
    return list("personId = ?1 order by id", kept(personId));
  }

  @Override
  public UUID kept(UUID personId) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery("SELECT kept_id FROM person_alias WHERE merged_id = ?1", UUID.class)
        .setParameter(1, personId)
        .getResultStream()
        .findFirst()
        .orElse(personId);
  }

  /** From now on the merged id means the kept one; ids that had ended in it follow. */
  void merge(UUID kept, UUID merged) {
    var session = getEntityManager().unwrap(Session.class);
    session
        .createNativeMutationQuery(
            "INSERT INTO person_alias (merged_id, kept_id) VALUES (?1, ?2) ON CONFLICT (merged_id)"
                + " DO UPDATE SET kept_id = excluded.kept_id")
        .setParameter(1, merged)
        .setParameter(2, kept)
        .executeUpdate();
    session
        .createNativeMutationQuery("UPDATE person_alias SET kept_id = ?1 WHERE kept_id = ?2")
        .setParameter(1, kept)
        .setParameter(2, merged)
        .executeUpdate();
    list("personId", merged).forEach(account -> account.belongsTo(kept));
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
