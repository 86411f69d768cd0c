package onestop.verification.beneficiary;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.value.SocialSecurityNumber;

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

  @SuppressWarnings("unchecked")
  private Map<SocialSecurityNumber, Optional<Beneficiary>> ahead() {
    return (Map<SocialSecurityNumber, Optional<Beneficiary>>) transaction.getResource(AHEAD);
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
  public List<Beneficiary> toPay(YearMonth month, UUID after, int most) {
    return find(
            "id > :after and firstPaymentMonth <= :month"
                + " and (endedOn is null or endedOn >= :firstDay or suspendedFrom is not null)"
                + " order by id",
            Map.<String, Object>of(
                "after",
                after == null ? new UUID(0, 0) : after,
                "month",
                month,
                "firstDay",
                month.atDay(1)))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, most)
        .list();
  }

  /** The list, soonest due first; one row more than the limit tells that there are further. */
  List<Beneficiary> page(List<Status> statuses, LocalDate dueBefore, Cursor cursor, int limit) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    if (!statuses.isEmpty()) {
      conditions.add("status in :statuses");
      parameters.put("statuses", statuses);
    }
    if (dueBefore != null) {
      conditions.add("validUntil < :dueBefore");
      parameters.put("dueBefore", dueBefore);
      if (statuses.isEmpty()) {
        // Of an ended pension nothing is due.
        conditions.add("status <> :ended");
        parameters.put("ended", Status.ENDED);
      }
    }
    if (!cursor.isStart()) {
      conditions.add("(validUntil > :day or (validUntil = :day and id > :id))");
      parameters.put("day", cursor.date(0));
      parameters.put("id", cursor.uuid(1));
    }
    return find(String.join(" and ", conditions) + " order by validUntil, id", parameters)
        .page(0, limit + 1)
        .list();
  }
}
