package onestop.exemption.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.agreement.Period;
import org.hibernate.Session;

/** Reads exempt days; one indexed query whatever the day. */
@ApplicationScoped
class CoverageRepository {

  private final Session session;

  CoverageRepository(Session session) {
    this.session = session;
  }

  /** All exempt days of a person between two days, by insurance. */
  Map<Insurance, List<Period>> periods(UUID personId, LocalDate from, LocalDate until) {
    List<Object[]> rows =
        session
            .createNativeQuery(
                "SELECT e.insurance, e.exempt_from, e.exempt_until FROM certificate c JOIN"
                    + " exempt_period e ON e.certificate_id = c.id WHERE c.person_id = ?1 AND"
                    + " e.exempt_from <= ?3 AND e.exempt_until >= ?2",
                Object[].class)
            .setParameter(1, personId)
            .setParameter(2, from)
            .setParameter(3, until)
            .addScalar("insurance", String.class)
            .addScalar("exempt_from", LocalDate.class)
            .addScalar("exempt_until", LocalDate.class)
            .getResultList();
    Map<Insurance, List<Period>> periods = new EnumMap<>(Insurance.class);
    for (Object[] row : rows) {
      periods
          .computeIfAbsent(Insurance.valueOf((String) row[0]), _ -> new ArrayList<>())
          .add(new Period((LocalDate) row[1], (LocalDate) row[2]));
    }
    return periods;
  }

  /** The insurances that are exempt on a day, each with its certificate. */
  Map<Insurance, UUID> exempt(UUID personId, LocalDate on) {
    List<Object[]> rows =
        session
            .createNativeQuery(
                "SELECT e.insurance, e.certificate_id FROM certificate c JOIN exempt_period e ON"
                    + " e.certificate_id = c.id WHERE c.person_id = ?1 AND e.exempt_from <= ?2"
                    + " AND e.exempt_until >= ?2",
                Object[].class)
            .setParameter(1, personId)
            .setParameter(2, on)
            .getResultList();
    Map<Insurance, UUID> exempt = new EnumMap<>(Insurance.class);
    rows.forEach(row -> exempt.putIfAbsent(Insurance.valueOf((String) row[0]), (UUID) row[1]));
    return exempt;
  }
}
