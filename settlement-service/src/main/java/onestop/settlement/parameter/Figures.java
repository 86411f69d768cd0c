package onestop.settlement.parameter;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.value.Money;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The figures that everything is reckoned with: rows of the database, by time. */
@ApplicationScoped
public class Figures {

  private static final String PARAMETERS =
      "SELECT insurance, payer, kind, industry_class, value, valid_from, valid_until, document,"
          + " confidence FROM contribution_parameter";

  private final Session session;

  Figures(Session session) {
    this.session = session;
  }

  /** Rates and bounds of contributions (R7.1). */
  public Parameters parameters() {
    return new Parameters(
        rows(session.createNativeQuery(
                PARAMETERS + " ORDER BY insurance, payer, kind, industry_class, valid_from",
                Object[].class))
            .toList());
  }

  /** One such row. */
  Parameter parameter(UUID id) {
    return rows(session
            .createNativeQuery(PARAMETERS + " WHERE id = ?1", Object[].class)
            .setParameter(1, id))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Parameter> rows(NativeQuery<Object[]> query) {
    return query
        .addScalar("insurance", String.class)
        .addScalar("payer", String.class)
        .addScalar("kind", String.class)
        .addScalar("industry_class", Integer.class)
        .addScalar("value", BigDecimal.class)
        .addScalar("valid_from", LocalDate.class)
        .addScalar("valid_until", LocalDate.class)
        .addScalar("document", String.class)
        .addScalar("confidence", String.class)
        .getResultList()
        .stream()
        .map(row ->
            new Parameter(
                Insurance.valueOf((String) row[0]),
                row[1] == null ? null : Payer.valueOf((String) row[1]),
                Parameter.Kind.valueOf((String) row[2]),
                (Integer) row[3],
                (BigDecimal) row[4],
                (LocalDate) row[5],
                (LocalDate) row[6],
                (String) row[7],
                (String) row[8]));
  }

  /** The crediting rates published so far (R7.3). */
  public CreditingRates rates() {
    return new CreditingRates(
        session
            .createNativeQuery(
                "SELECT year, percent, document, confidence FROM crediting_rate ORDER BY seq",
                Object[].class)
            .getResultList()
            .stream()
            .map(row ->
                new CreditingRate(
                    (Integer) row[0],
                    percent((BigDecimal) row[1]),
                    (String) row[2],
                    (String) row[3]))
            .toList());
  }

  /** Counts the rates entered; more means that one was published since. */
  public long ratesSeen() {
    return session
        .createNativeQuery("SELECT coalesce(max(seq), 0) FROM crediting_rate", Long.class)
        .getSingleResult();
  }

  /** The provincial income of a year (R9.6), empty while it is not published. */
  public Optional<ProvincialIncome> provincialIncome(int year) {
    return session
        .createNativeQuery(
            "SELECT year, monthly_income, document, confidence FROM provincial_income WHERE year ="
                + " ?1",
            Object[].class)
        .setParameter(1, year)
        .getResultList()
        .stream()
        .findFirst()
        .map(row ->
            new ProvincialIncome(
                (Integer) row[0],
                new Money((BigDecimal) row[1]),
                (String) row[2],
                (String) row[3]));
  }

  /** A year's rate was published; it replaces one entered before for that year. Gives its id. */
  UUID enter(CreditingRateRow row) {
    // One after another, so that whoever has seen one has seen all before it.
    session
        .createNativeMutationQuery("LOCK TABLE crediting_rate IN SHARE ROW EXCLUSIVE MODE")
        .executeUpdate();
    session.persist(row);
    return row.id();
  }

  /** A rate as it was entered. */
  CreditingRate enteredRate(UUID id) {
    return session.find(CreditingRateRow.class, id).rate();
  }

  /** A rate or bound from a day on; one entered for the same day is refused. Gives its id. */
  UUID enter(Parameter row, String by) {
    return session
        .createNativeQuery(
            "INSERT INTO contribution_parameter (insurance, payer, kind, industry_class, value,"
                + " valid_from, valid_until, document, confidence, entered_by) VALUES (?1, ?2, ?3,"
                + " ?4, ?5, ?6, ?7, ?8, ?9, ?10) RETURNING id",
            UUID.class)
        .setParameter(1, row.insurance().name())
        .setParameter(2, row.payer() == null ? null : row.payer().name(), String.class)
        .setParameter(3, row.kind().name())
        .setParameter(4, row.industryClass(), Integer.class)
        .setParameter(5, row.value())
        .setParameter(6, row.from())
        .setParameter(7, row.until(), LocalDate.class)
        .setParameter(8, row.document())
        .setParameter(9, row.confidence())
        .setParameter(10, by)
        .getSingleResult();
  }

  /** A year's provincial income; it replaces one entered before. Gives its id: the year. */
  UUID enter(ProvincialIncome income) {
    session
        .createNativeMutationQuery(
            "INSERT INTO provincial_income (year, monthly_income, document, confidence) VALUES (?1,"
                + " ?2, ?3, ?4) ON CONFLICT (year) DO UPDATE SET monthly_income ="
                + " excluded.monthly_income, document = excluded.document, confidence ="
                + " excluded.confidence")
        .setParameter(1, income.year())
        .setParameter(2, income.monthlyIncome().amount())
        .setParameter(3, income.document())
        .setParameter(4, income.confidence())
        .executeUpdate();
    return new UUID(0, income.year());
  }

  /** The income that was entered under that id. */
  ProvincialIncome provincialIncome(UUID id) {
    return provincialIncome((int) id.getLeastSignificantBits()).orElseThrow();
  }

  // Before the channels open, so that nothing is reckoned without figures.
  void atStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
      AgroalDataSource database)
      throws SQLException {
    new ShippedFigures(database).loadWhereEmpty();
  }

  // As it was published: at least two decimals, further ones only where they say something.
  static BigDecimal percent(BigDecimal column) {
    BigDecimal plain = column.stripTrailingZeros();
    return plain.scale() < 2 ? plain.setScale(2) : plain;
  }
}
