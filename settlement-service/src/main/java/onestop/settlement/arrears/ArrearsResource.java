package onestop.settlement.arrears;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.YearMonth;
import java.util.Optional;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Parameters;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;

/** What employers owe (R5.2, R7.2). */
@Path("/api/arrears")
class ArrearsResource {

  private final ArrearsReport report;
  private final Parameters parameters;
  private final Caller caller;
  private final FileReads reads;

  ArrearsResource(ArrearsReport report, Parameters parameters, Caller caller, FileReads reads) {
    this.report = report;
    this.parameters = parameters;
    this.caller = caller;
    this.reads = reads;
  }

  /** Expected against collected for a month, of the caller's own people where it is an employer. */
  @GET
  @RolesAllowed({Roles.EMPLOYER, Roles.OFFICER, Roles.AUDITOR})
  public ArrearsView arrears() {
    String employer =
        parameters.required(
            "employer",
            parameters.text("employer").or(() -> Optional.ofNullable(caller.employer())));
    YearMonth month = parameters.required("month", parameters.month("month"));
    parameters.check();
    Caller.require(caller.seesAll() || caller.isEmployer(employer));
    ArrearsView view = report.of(employer, month);
    reads.read(
        view.items().stream()
            .map(ArrearsView.Item::socialSecurityNumber)
            .map(Subject::number)
            .toList());
    return view;
  }
}
