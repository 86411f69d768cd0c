package onestop.settlement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onestop.kit.http.Cursor;
import onestop.kit.jpa.Conditions;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import org.hibernate.Session;

/** The postings of all individual accounts, by social security number. */
@ApplicationScoped
public class Ledger {

  // Of PostgreSQL's advisory locks of two numbers, this service uses the first for this only.
  private static final int LOCKS = 1;
  // Few enough that a batch of hundreds of numbers stays far below the server's lock table.
  private static final int SLOTS = 256;

  private final Session session;

  Ledger(Session session) {
    this.session = session;
  }

  /**
   * Lets what concerns these numbers happen one after another until the transaction ends, whether
   * their accounts are open yet or not. Call it before anything of them is read.
   */
  public void hold(Collection<SocialSecurityNumber> numbers) {
    Integer[] slots =
        numbers.stream()
            .map(number -> Math.floorMod(number.hashCode(), SLOTS))
            .distinct()
            .sorted()
            .toArray(Integer[]::new);
    session.doWork(connection -> {
      try (var statement =
          connection.prepareStatement(
              "SELECT pg_advisory_xact_lock(" + LOCKS + ", slot) FROM unnest(?) AS slot")) {
        statement.setArray(1, connection.createArrayOf("int4", slots));
        statement.execute();
      }
    });
  }

  /** The same for one number. */
  public void hold(SocialSecurityNumber number) {
    hold(List.of(number));
  }

  /** Adds a row. */
  public void post(Posting posting) {
    session.persist(posting);
  }

  /** What is credited by month, reversals taken off. */
  public Credits credits(SocialSecurityNumber number) {
    Map<YearMonth, Money> byMonth = new HashMap<>();
    for (Object[] row :
        session
            .createQuery(
                "select p.month, p.amount from Posting p where p.socialSecurityNumber = ?1",
                Object[].class)
            .setParameter(1, number)
            .getResultList()) {
      byMonth.merge((YearMonth) row[0], (Money) row[1], Money::plus);
    }
    return Credits.of(byMonth);
  }

  /** The rows of a number in the order of entry, from a cursor on. */
  public List<Posting> page(SocialSecurityNumber number, Cursor cursor, int limit) {
    var asked =
        new Conditions()
            .and("p.socialSecurityNumber = :number", number)
            .and("p.id > :after", cursor.isStart() ? null : cursor.uuid(0));
    return session
        .createSelectionQuery("from Posting p where " + asked + " order by p.id", Posting.class)
        .setProperties(asked.values())
        .setMaxResults(limit + 1)
        .getResultList();
  }

  /**
   * Paid months by place (R7.6), after a month if one is given. The place is the one in which the
   * employer is registered: characters 3 to 8 of its credit code (GB 32100).
   */
  public Map<String, Long> monthsByPlace(SocialSecurityNumber number, YearMonth after) {
    Map<String, Long> months = new TreeMap<>();
    session
        .createNativeQuery(
            "SELECT place, count(*) FROM (SELECT substr(employer_credit_code, 3, 6) AS place FROM"
                + " posting WHERE social_security_number = ?1 AND month > ?2 GROUP BY place, month"
                + " HAVING sum(amount) > 0) AS paid GROUP BY place",
            Object[].class)
        .setParameter(1, number.value())
        .setParameter(2, after == null ? LocalDate.of(1900, 1, 1) : after.atDay(1))
        .getResultList()
        .forEach(row -> months.put((String) row[0], ((Number) row[1]).longValue()));
    return months;
  }
}
