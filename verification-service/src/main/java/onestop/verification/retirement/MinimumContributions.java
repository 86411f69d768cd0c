package onestop.verification.retirement;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** The minima by year, from the table that the shipped file fills at the first start (R8.2). */
@ApplicationScoped
class MinimumContributions {

  private final Session session;

  MinimumContributions(Session session) {
    this.session = session;
  }

  @Transactional
  void atStart(@Observes StartupEvent event) {
    for (MinimumRow row : ShippedFigures.minima()) {
      session
          .createNativeMutationQuery(
              "INSERT INTO minimum_contribution (from_year, months, document, confidence) VALUES"
                  + " (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
          .setParameter(1, row.fromYear())
          .setParameter(2, row.months())
          .setParameter(3, row.document())
          .setParameter(4, row.confidence())
          .executeUpdate();
    }
  }

  List<MinimumRow> current() {
    List<Object[]> rows =
        session
            .createNativeQuery(
                "SELECT from_year, months, document, confidence FROM minimum_contribution",
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(row ->
            new MinimumRow((Integer) row[0], (Integer) row[1], (String) row[2], (String) row[3]))
        .toList();
  }
}
