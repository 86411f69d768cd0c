package onestop.verification.evidence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/**
 * The contracting states, from the table that the shipped file fills at the first start (R10.3).
 */
@ApplicationScoped
public class ApostilleStates {

  private final Session session;

  ApostilleStates(Session session) {
    this.session = session;
  }

  @Transactional
  void atStart(@Observes StartupEvent event) {
    for (var row : ShippedStates.read().rows()) {
      session
          .createNativeMutationQuery(
              "INSERT INTO apostille_state (country, valid_from, applies_with_china, confidence,"
                  + " document) VALUES (?1, ?2, ?3, ?4, 'data/apostille-states.csv') ON CONFLICT DO"
                  + " NOTHING")
          .setParameter(1, row.country())
          .setParameter(2, row.from())
          .setParameter(3, row.appliesWithChina())
          .setParameter(4, row.confidence())
          .executeUpdate();
    }
  }

  /** All rows now. */
  public ContractingStates current() {
    List<Object[]> rows =
        session
            .createNativeQuery(
                "SELECT country, valid_from, applies_with_china, confidence FROM apostille_state",
                Object[].class)
            .addScalar("country", String.class)
            .addScalar("valid_from", LocalDate.class)
            .addScalar("applies_with_china", Boolean.class)
            .addScalar("confidence", String.class)
            .getResultList();
    return new ContractingStates(
        rows.stream()
            .map(row ->
                new ContractingStates.Row(
                    (String) row[0], (LocalDate) row[1], (Boolean) row[2], (String) row[3]))
            .toList());
  }
}
