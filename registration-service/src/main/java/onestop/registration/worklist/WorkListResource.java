package onestop.registration.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.BusinessClock;
import org.hibernate.Session;

/** What waits for an officer: submissions to decide, and cases that something holds (R3.7). */
@Path("/api/work-list")
public class WorkListResource {

  private static final String NOBODY = "nobody";

  private final Session session;
  private final BusinessClock clock;
  private final Parameters parameters;
  private final HttpHeaders headers;
  private final FileReads reads;

  WorkListResource(
      Session session,
      BusinessClock clock,
      Parameters parameters,
      HttpHeaders headers,
      FileReads reads) {
    this.session = session;
    this.clock = clock;
    this.parameters = parameters;
    this.headers = headers;
    this.reads = reads;
  }

  /**
   * A case that waits.
   *
   * @param actBy by when: the day of the decision once it was submitted, else the clock's due date
   * @param hold what holds it, the first to be settled; null when it only waits for a decision
   * @param assignee the officer who has taken it, null while nobody has
   */
  public record Item(
      UUID registrationId,
      UUID personId,
      String employer,
      String status,
      String channel,
      LocalDate submittedOn,
      LocalDate actBy,
      long daysLeft,
      String hold,
      String holdText,
      String assignee) {}

  /**
   * Cases that wait, soonest due first; {@code assignee=nobody} asks for those nobody has taken.
   */
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<Item> list() {
    var where =
        new StringBuilder(
            "SELECT r.id, r.person_id, r.employer_credit_code, r.status, r.channel, r.submitted_on,"
                + " coalesce(r.decision_due_on, r.due_on, r.document_issued_on) AS act_by,"
                + " split_part(r.hold, ',', 1),"
                + " a.assignee FROM registration r LEFT JOIN assignment a ON a.registration_id ="
                + " r.id WHERE"
                + " (r.status = 'SUBMITTED' OR (r.hold IS NOT NULL AND r.status IN"
                + " ('CLOCK_RUNNING', 'NEEDS_CORRECTION', 'OVERDUE')))");
    Map<String, Object> params = new HashMap<>();
    parameters
        .text("assignee")
        .ifPresent(who -> {
          where.append(NOBODY.equals(who) ? " AND a.assignee IS NULL" : " AND a.assignee = :who");
          if (!NOBODY.equals(who)) {
            params.put("who", who);
          }
        });
    parameters
        .text("hold")
        .ifPresent(hold -> {
          where.append(" AND split_part(r.hold, ',', 1) = :hold");
          params.put("hold", hold);
        });
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    if (!cursor.isStart()) {
      where.append(
          " AND (coalesce(r.decision_due_on, r.due_on, r.document_issued_on), r.id) > (:day, :id)");
      params.put("day", cursor.date(0));
      params.put("id", cursor.uuid(1));
    }
    LocalDate today = clock.today();
    Language language = Language.of(headers.getAcceptableLanguages());
    List<Object[]> rows =
        session
            .createNativeQuery(where + " ORDER BY act_by, r.id", Object[].class)
            .setProperties(params)
            .setMaxResults(limit + 1)
            .getResultList();
    Page<Item> page =
        Page.of(
            rows,
            limit,
            row -> Cursor.after(SummaryResource.day(row[6]), row[0]),
            row -> item(row, today, language));
    reads.read(Subject.people(page.items().stream().map(Item::personId)));
    return page;
  }

  private static Item item(Object[] row, LocalDate today, Language language) {
    LocalDate actBy = SummaryResource.day(row[6]);
    String hold = (String) row[7];
    return new Item(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        SummaryResource.day(row[5]),
        actBy,
        ChronoUnit.DAYS.between(today, actBy),
        hold,
        hold == null ? null : Texts.text(language, hold),
        (String) row[8]);
  }
}
