package onestop.verification.beneficiary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** Beneficiaries, by number, by due day, and page by page for a pay run. */
@ApplicationScoped
public class BeneficiaryRepository implements PanacheRepositoryBase<Beneficiary, UUID> {

  private static final String AHEAD = BeneficiaryRepository.class.getName();

  private final TransactionSynchronizationRegistry transaction;

  BeneficiaryRepository(TransactionSynchronizationRegistry transaction) {
    this.transaction = transaction;
  }

  /** The beneficiary with this number. */
  public Optional<Beneficiary> of(SocialSecurityNumber number) {
    var ahead = ahead();
    if (ahead != null && ahead.containsKey(number)) {
      return ahead.get(number);
    }
    return find("socialSecurityNumber", number).firstResultOptional();
  }

  /** Reads these once for the rest of the transaction. */
  void readAhead(Collection<SocialSecurityNumber> numbers) {
    Map<SocialSecurityNumber, Optional<Beneficiary>> ahead = new HashMap<>();
    numbers.forEach(number -> ahead.put(number, Optional.empty()));
    list("socialSecurityNumber in ?1", ahead.keySet())
        .forEach(found -> ahead.put(found.socialSecurityNumber(), Optional.of(found)));
    transaction.putResource(AHEAD, ahead);
  }

  void add(Beneficiary beneficiary) {
    persist(beneficiary);
    var ahead = ahead();
    if (ahead != null) {
      ahead.put(beneficiary.socialSecurityNumber(), Optional.of(beneficiary));
    }
  }

  // A call that only reads has no transaction, and nothing read ahead.
  @SuppressWarnings("unchecked")
  private Map<SocialSecurityNumber, Optional<Beneficiary>> ahead() {
    return transaction.getTransactionKey() == null
        ? null
        : (Map<SocialSecurityNumber, Optional<Beneficiary>>) transaction.getResource(AHEAD);
  }

  /** Holds off pay runs until the transaction is over. */
  void lock(Beneficiary beneficiary) {
    flush();
    getEntityManager().lock(beneficiary, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Those whom a run of the month may concern, in the order of their ids, locked.
   *
   * @param after id of the last one seen, null at the beginning
   */
  public List<Payable> toPay(YearMonth month, UUID after, int most) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "SELECT id, first_payment_month, valid_until, ended_on, monthly_amount, suspended_from"
                + " FROM beneficiary WHERE id > ?1 AND first_payment_month <= ?2"
                + " AND (ended_on IS NULL OR ended_on >= ?2 OR suspended_from IS NOT NULL)"
                + " ORDER BY id LIMIT ?3 FOR UPDATE",
            Object[].class)
        .addScalar("id", UUID.class)
        .addScalar("first_payment_month", LocalDate.class)
        .addScalar("valid_until", LocalDate.class)
        .addScalar("ended_on", LocalDate.class)
        .addScalar("monthly_amount", BigDecimal.class)
        .addScalar("suspended_from", LocalDate.class)
        .setParameter(1, after == null ? new UUID(0, 0) : after)
        .setParameter(2, month.atDay(1))
        .setParameter(3, most)
        .getResultList()
        .stream()
        .map(row ->
            new Payable(
                (UUID) row[0],
                YearMonth.from((LocalDate) row[1]),
                (LocalDate) row[2],
                (LocalDate) row[3],
                new Money((BigDecimal) row[4]),
                row[5] == null ? null : YearMonth.from((LocalDate) row[5])))
        .toList();
  }

  /** The list, soonest due first; one row more than the limit tells that there are further. */
  List<Beneficiary> page(List<Status> statuses, LocalDate dueBefore, Cursor cursor, int limit) {
    // Of an ended pension nothing is due.
    boolean living = dueBefore != null && statuses.isEmpty();
    var asked =
        new Conditions()
            .and("status in :statuses", statuses)
            .and("validity.validUntil < :dueBefore", dueBefore)
            .and("status <> :ended", living ? Status.ENDED : null);
    if (!cursor.isStart()) {
      asked.and(
          "validity.validUntil > :day or (validity.validUntil = :day and id > :id)",
          cursor.date(0),
          cursor.uuid(1));
    }
    return find(asked + " order by validity.validUntil, id", asked.values()).range(0, limit).list();
  }
}
