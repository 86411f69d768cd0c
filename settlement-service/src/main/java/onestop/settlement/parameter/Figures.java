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
import onestop.kit.value.Money;
import org.hibernate.Session;

/** The figures that everything is reckoned with: rows of the database, by time. */
@ApplicationScoped
public class Figures {

  private final Session session;

  Figures(Session session) {
    this.session = session;
  }

  /** Rates and bounds of contributions (R7.1). */
  public Parameters parameters() {
    return new Parameters(
        session
            .createNativeQuery(
                "SELECT insurance, payer, kind, industry_class, value, valid_from, valid_until,"
                    + " document, confidence FROM contribution_parameter ORDER BY insurance, payer,"
                    + " kind, industry_class, valid_from",
                Object[].class)
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
                    (String) row[8]))
            .toList());
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

  // Before the channels open, so that nothing is reckoned without figures.
  void atStart(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
      AgroalDataSource database)
      throws SQLException {
    new ShippedFigures(database).loadWhereEmpty();
  }

  // As it was published: at least two decimals, further ones only where they say something.
  private static BigDecimal percent(BigDecimal column) {
    BigDecimal plain = column.stripTrailingZeros();
    return plain.scale() < 2 ? plain.setScale(2) : plain;
  }
}
