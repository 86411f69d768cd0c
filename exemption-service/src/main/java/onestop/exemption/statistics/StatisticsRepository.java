package onestop.exemption.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import onestop.exemption.agreement.Categories;
import org.hibernate.Session;

/** Counts; inbound by the day of handing in, outbound by the day of issue. */
@ApplicationScoped
class StatisticsRepository {

  private static final String COUNT =
      """
      SELECT year, country, direction, category, sum(number) FROM (
        SELECT extract(year FROM handed_in_on)::int AS year, country, 'INBOUND' AS direction,
               category, 1 AS number, handed_in_on AS day
          FROM certificate WHERE status NOT IN ('REJECTED', 'REVOKED')
        UNION ALL
        SELECT extract(year FROM issued_on)::int, country, 'OUTBOUND', category, certificates,
               issued_on
          FROM outbound_certificate WHERE issued_on IS NOT NULL) AS counted
      WHERE day BETWEEN ?1 AND ?2 AND (?3 = '' OR direction = ?3) AND (?4 = '' OR country = ?4)
      GROUP BY year, country, direction, category
      ORDER BY year, country, direction, category
      """;

  private static final String CERTIFICATES =
      """
      SELECT direction, number, category, valid_from, valid_until, day, status, ended FROM (
        SELECT 'INBOUND' AS direction, certificate_number AS number, category, valid_from,
               valid_until, handed_in_on AS day, status, NULL::date AS ended, country
          FROM certificate WHERE status <> 'REJECTED'
        UNION ALL
        SELECT 'OUTBOUND', number, category, valid_from, valid_until, issued_on, status,
               withdrawn_from, country
          FROM outbound_certificate WHERE issued_on IS NOT NULL AND certificates = 1) AS listed
      WHERE country = ?1 AND day BETWEEN ?2 AND ?3
      ORDER BY direction, day, number
      """;

  private final Session session;

  StatisticsRepository(Session session) {
    this.session = session;
  }

  /** A count of certificates of a year. */
  record Count(
      int year,
      String country,
      Direction direction,
      String category,
      boolean employed,
      long count) {}

  /** A certificate's own fields, without its holder's. */
  record Listed(
      Direction direction,
      String number,
      String category,
      LocalDate from,
      LocalDate until,
      LocalDate day,
      String status,
      LocalDate withdrawnFrom) {}

  List<Count> count(LocalDate from, LocalDate to, Direction direction, String country) {
    return session
        .createNativeQuery(COUNT, Object[].class)
        .setParameter(1, from)
        .setParameter(2, to)
        .setParameter(3, direction == null ? "" : direction.name())
        .setParameter(4, country)
        .getResultList()
        .stream()
        .map(row ->
            new Count(
                (Integer) row[0],
                (String) row[1],
                Direction.valueOf((String) row[2]),
                (String) row[3],
                Categories.isEmployed((String) row[3]),
                ((Number) row[4]).longValue()))
        .toList();
  }

  List<Listed> certificates(String country, int year) {
    return session
        .createNativeQuery(CERTIFICATES, Object[].class)
        .setParameter(1, country)
        .setParameter(2, LocalDate.of(year, 1, 1))
        .setParameter(3, LocalDate.of(year, 12, 31))
        .addScalar("direction", String.class)
        .addScalar("number", String.class)
        .addScalar("category", String.class)
        .addScalar("valid_from", LocalDate.class)
        .addScalar("valid_until", LocalDate.class)
        .addScalar("day", LocalDate.class)
        .addScalar("status", String.class)
        .addScalar("ended", LocalDate.class)
        .getResultList()
        .stream()
        .map(row ->
            new Listed(
                Direction.valueOf((String) row[0]),
                (String) row[1],
                (String) row[2],
                (LocalDate) row[3],
                (LocalDate) row[4],
                (LocalDate) row[5],
                (String) row[6],
                (LocalDate) row[7]))
        .toList();
  }
}
