package onestop.registration.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.failure.Failures;
import onestop.kit.form.Forms;
import onestop.kit.http.Problem;
import onestop.kit.http.Problems;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.value.Refusal;
import onestop.registration.registration.RegistrationView;
import onestop.registration.registration.Status;
import onestop.registration.registration.SubmissionDesk;
import org.jboss.logging.Logger;

/** Many submissions in one call: each row by itself, none spoils the others (R4.3). */
@Path("/api/submissions")
public class SubmissionsResource {

  private static final Logger LOG = Logger.getLogger(SubmissionsResource.class);
  private static final int MOST_ROWS = 1_000;
  private static final String JSON_LINES = "application/x-ndjson";
  private static final String JSON_LINES_TOO = "application/jsonl";
  private static final String CSV = "text/csv";

  private final SubmissionDesk desk;
  private final Forms forms;
  private final HttpHeaders headers;

  SubmissionsResource(SubmissionDesk desk, Forms forms, HttpHeaders headers) {
    this.desk = desk;
    this.forms = forms;
    this.headers = headers;
  }

  /**
   * What came of each row, in their order.
   *
   * @param taken rows whose submission was taken, defects or not
   * @param refused rows that could not be taken, each with its problem
   */
  public record Answer(int taken, int refused, List<Row> items) {}

  /**
   * What came of one row.
   *
   * @param row from 1, header and empty lines not counted
   * @param status the registration's, null when the row was refused
   * @param problem all that is wrong with the row, null when it was taken
   */
  public record Row(
      int row,
      UUID registrationId,
      Status status,
      List<RegistrationView.DefectView> defects,
      Object problem) {}

  /** Takes up to 1,000 submissions as JSON lines or as a table. */
  @POST
  @Consumes({JSON_LINES, JSON_LINES_TOO, CSV})
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER})
  public Answer take(byte[] body) {
    List<byte[]> rows =
        headers.getMediaType().isCompatible(MediaType.valueOf(CSV))
            ? CsvRows.read(body)
            : lines(body);
    if (rows.isEmpty()) {
      throw Problems.of(400, "NO_ROWS");
    }
    if (rows.size() > MOST_ROWS) {
      throw Refusal.rule("TOO_MANY_ROWS", Map.of("most", String.valueOf(MOST_ROWS)));
    }
    List<Row> items = new ArrayList<>();
    for (byte[] row : rows) {
      items.add(take(items.size() + 1, row));
    }
    int taken = (int) items.stream().filter(item -> item.problem() == null).count();
    return new Answer(taken, items.size() - taken, items);
  }

  private static List<byte[]> lines(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private Row take(int number, byte[] json) {
    UUID id = null;
    try {
      var reading = forms.strict(json, SubmissionRow.class);
      if (!reading.faults().isEmpty()) {
        throw Problems.input(reading.faults());
      }
      var row = (SubmissionRow) reading.value();
      id = row.registrationId() == null ? desk.ofPermit(row.permitNumber()) : row.registrationId();
      RegistrationView view = desk.submit(id, row.submission());
      return new Row(number, id, view.status(), view.defects(), null);
    } catch (Problem problem) {
      return refused(number, id, problem);
    } catch (Refusal refusal) {
      return refused(number, id, Problems.of(refusal));
    } catch (RuntimeException e) {
      if (Failures.isTransient(e)) {
        return refused(number, id, Problems.of(503, "UNAVAILABLE"));
      }
      LOG.errorf("A row of many submissions failed: %s", Failures.where(e));
      return refused(number, id, Problems.of(500, "INTERNAL"));
    }
  }

  private Row refused(int number, UUID id, Problem problem) {
    Language language = Language.of(headers.getAcceptableLanguages());
    return new Row(number, id, null, null, Problems.response(problem, language).getEntity());
  }
}
