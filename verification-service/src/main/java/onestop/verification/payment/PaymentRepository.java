package onestop.verification.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.http.Cursor;
import onestop.kit.value.Money;
import onestop.verification.payment.OverpaymentPolicy.Paid;
import org.hibernate.Session;

/** Payments by beneficiary. */
@ApplicationScoped
public class PaymentRepository implements PanacheRepositoryBase<Payment, UUID> {

  /**
   * Pays a month to many in one statement, each their amount and no arrears.
   *
   * @param amounts in the order of the beneficiaries
   */
  public void pay(YearMonth month, List<UUID> beneficiaries, List<Money> amounts) {
    getEntityManager()
        .unwrap(Session.class)
        .doWork(connection -> {
          try (var insert =
              connection.prepareStatement(
                  "INSERT INTO payment (id, beneficiary_id, month, amount, arrears, status) SELECT"
                      + " uuidv7(), one, ?, amount, 0, 'PAID' FROM unnest(?::uuid[], ?::numeric[])"
                      + " AS paid (one, amount)")) {
            insert.setObject(1, month.atDay(1));
            insert.setArray(2, connection.createArrayOf("uuid", beneficiaries.toArray()));
            insert.setArray(
                3,
                connection.createArrayOf("numeric", amounts.stream().map(Money::amount).toArray()));
            insert.executeUpdate();
          }
        });
  }

  /** What is withheld and still owed, by beneficiary and in the order of months. */
  public Map<UUID, List<Payment>> owed(Collection<UUID> beneficiaries) {
    if (beneficiaries.isEmpty()) {
      return Map.of();
    }
    return list(
            "beneficiaryId in ?1 and status = ?2 and paidIn is null order by month",
            beneficiaries,
            PaymentStatus.WITHHELD)
        .stream()
        .collect(Collectors.groupingBy(Payment::beneficiaryId));
  }

  /** All money that left for a beneficiary, each with the month it was for. */
  public List<Paid> paid(UUID beneficiaryId) {
    return list(
            "beneficiaryId = ?1 and (status = ?2 or paidIn is not null)",
            beneficiaryId,
            PaymentStatus.PAID)
        .stream()
        .map(payment -> new Paid(payment.month(), payment.amount()))
        .toList();
  }

  /** A pension's end decides which withheld months are owed: those up to its last (R10.7). */
  public void withheldNotDueAfter(UUID beneficiaryId, YearMonth last) {
    String change =
        "status = ?1 where beneficiaryId = ?2 and status = ?3 and paidIn is null and month ";
    update(change + "> ?4", PaymentStatus.NOT_DUE, beneficiaryId, PaymentStatus.WITHHELD, last);
    update(change + "<= ?4", PaymentStatus.WITHHELD, beneficiaryId, PaymentStatus.NOT_DUE, last);
  }

  /**
   * Months that runs have passed over because the pension seemed to have ended before them are owed
   * like withheld ones; to be called with the beneficiary locked.
   *
   * @param after the last month due by the end that was wrong
   * @param last the last month due by the end that is right
   */
  public void withholdMissed(UUID beneficiaryId, Money amount, YearMonth after, YearMonth last) {
    getEntityManager()
        .createNativeQuery(
            "INSERT INTO payment (id, beneficiary_id, month, amount, arrears, status) SELECT"
                + " uuidv7(), ?1, month, ?2, 0, 'WITHHELD' FROM pay_run WHERE month > ?3 AND month"
                + " <= ?4 AND (status = 'DONE' OR reached >= ?1) ON CONFLICT DO NOTHING")
        .setParameter(1, beneficiaryId)
        .setParameter(2, amount.amount())
        .setParameter(3, after.atDay(1))
        .setParameter(4, last.atDay(1))
        .executeUpdate();
  }

  /** All of a beneficiary's months, oldest first. */
  public List<Payment> all(UUID beneficiaryId) {
    return list("beneficiaryId = ?1 order by month", beneficiaryId);
  }

  /** A beneficiary's months, oldest first; one row more than the limit. */
  public List<Payment> page(UUID beneficiaryId, Cursor cursor, int limit) {
    YearMonth after = cursor.isStart() ? YearMonth.of(1900, 1) : YearMonth.from(cursor.date(0));
    return find("beneficiaryId = ?1 and month > ?2 order by month", beneficiaryId, after)
        .range(0, limit)
        .list();
  }
}
