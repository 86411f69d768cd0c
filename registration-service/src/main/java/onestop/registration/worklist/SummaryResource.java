package onestop.registration.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onestop.kit.http.Parameters;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.CreditCode;
import onestop.registration.registration.Status;
import org.hibernate.Session;

/** How many registrations stand where: an employer's own, or all. */
@Path("/api/registrations/summary")
public class SummaryResource {

  private final Session session;
  private final Caller caller;
  private final BusinessClock clock;
  private final Parameters parameters;

  SummaryResource(Session session, Caller caller, BusinessClock clock, Parameters parameters) {
    this.session = session;
    this.caller = caller;
    this.clock = clock;
    this.parameters = parameters;
  }

  /**
   * Counts.
   *
   * @param employer whose they are, null for all
   * @param byDaysLeft running clocks by the days they have left, fewest first; what is overdue
   *     counts below zero
   * @param decisions submissions that wait for an officer
   */
  public record Summary(
      LocalDate today,
      String employer,
      long total,
      Map<Status, Long> byStatus,
      List<DaysLeft> byDaysLeft,
      Decisions decisions) {}

  /** So many clocks have so many days left. */
  public record DaysLeft(long daysLeft, long count) {}

  /** What waits for an officer: how many, how many past their day, and what holds them. */
  public record Decisions(long waiting, long late, Map<String, Long> byHold) {}

  /** Counts by state and by days left. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Summary get() {
    String wanted =
        parameters.value("employer", CreditCode::new).map(CreditCode::value).orElse(null);
    parameters.check();
    String employer = caller.seesAll() ? wanted : caller.employer();
    boolean nothing =
        !caller.seesAll() && (employer == null || (wanted != null && !wanted.equals(employer)));
    LocalDate today = clock.today();
    Map<Status, Long> byStatus = nothing ? Map.of() : byStatus(employer);
    return new Summary(
        today,
        employer,
        byStatus.values().stream().mapToLong(Long::longValue).sum(),
        byStatus,
        nothing ? List.of() : byDaysLeft(employer, today),
        nothing ? new Decisions(0, 0, Map.of()) : decisions(employer, today));
  }

  private Map<Status, Long> byStatus(String employer) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0L);
    }
    rows("SELECT status, count(*) FROM registration WHERE true", " GROUP BY status", employer)
        .forEach(row -> counts.put(Status.valueOf((String) row[0]), (Long) row[1]));
    return counts;
  }

  private List<DaysLeft> byDaysLeft(String employer, LocalDate today) {
    Map<Long, Long> counts = new TreeMap<>();
    rows(
            "SELECT due_on, count(*) FROM registration WHERE status IN ('CLOCK_RUNNING',"
                + " 'NEEDS_CORRECTION', 'OVERDUE')",
            " GROUP BY due_on",
            employer)
        .forEach(row ->
            counts.merge(ChronoUnit.DAYS.between(today, day(row[0])), (Long) row[1], Long::sum));
    return counts.entrySet().stream()
        .map(entry -> new DaysLeft(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Decisions decisions(String employer, LocalDate today) {
    long waiting = 0;
    long late = 0;
    Map<String, Long> byHold = new TreeMap<>();
    for (Object[] row :
        rows(
            "SELECT split_part(hold, ',', 1), decision_due_on, count(*) FROM registration WHERE status = 'SUBMITTED'",
            " GROUP BY hold, decision_due_on",
            employer)) {
      long count = (Long) row[2];
      waiting += count;
      late += row[1] != null && day(row[1]).isBefore(today) ? count : 0;
      if (row[0] != null) {
        byHold.merge((String) row[0], count, Long::sum);
      }
    }
    return new Decisions(waiting, late, byHold);
  }

  static LocalDate day(Object cell) {
    return cell instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) cell;
  }

  private List<Object[]> rows(String select, String group, String employer) {
    var query =
        session.createNativeQuery(
            select + (employer == null ? "" : " AND employer_credit_code = ?1") + group,
            Object[].class);
    if (employer != null) {
      query.setParameter(1, employer);
    }
    return query.getResultList();
  }
}
