package onestop.verification.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import onestop.kit.audit.FileReads;
import onestop.kit.audit.Subject;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.verification.payment.PaymentRepository;
import onestop.verification.payment.PaymentView;

/** Beneficiaries and what they were paid. */
@Path("/api/beneficiaries")
public class BeneficiaryResource {

  private final BeneficiaryRepository repository;
  private final BeneficiaryFiles files;
  private final PaymentRepository payments;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final FileReads reads;

  BeneficiaryResource(
      BeneficiaryRepository repository,
      BeneficiaryFiles files,
      PaymentRepository payments,
      Parameters parameters,
      BusinessClock clock,
      FileReads reads) {
    this.repository = repository;
    this.files = files;
    this.payments = payments;
    this.parameters = parameters;
    this.clock = clock;
    this.reads = reads;
  }

  /** The list, soonest due first; {@code dueBefore} leaves ended pensions out. */
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<BeneficiaryView> list() {
    List<Status> statuses = parameters.several("status", Status.class);
    LocalDate dueBefore = parameters.date("dueBefore").orElse(null);
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    List<Beneficiary> rows = repository.page(statuses, dueBefore, cursor, limit);
    var owed = payments.owed(rows.stream().map(Beneficiary::id).toList());
    LocalDate today = clock.today();
    Page<BeneficiaryView> page =
        Page.of(
            rows,
            limit,
            row -> Cursor.after(row.validUntil(), row.id()),
            row -> BeneficiaryView.of(row, owed.getOrDefault(row.id(), List.of()), today));
    reads.read(
        page.items().stream()
            .map(BeneficiaryView::socialSecurityNumber)
            .map(Subject::number)
            .toList());
    return page;
  }

  /** One beneficiary by social security number. */
  @GET
  @Path("/{socialSecurityNumber}")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response one(@PathParam("socialSecurityNumber") String number) {
    Beneficiary found = files.read(number);
    var owed = payments.owed(List.of(found.id())).getOrDefault(found.id(), List.of());
    return Etag.ok(BeneficiaryView.of(found, owed, clock.today()), found.version());
  }

  /** What was paid and withheld, month by month. */
  @GET
  @Path("/{socialSecurityNumber}/payments")
  @RolesAllowed({Roles.PERSON, Roles.OFFICER, Roles.AUDITOR})
  public Page<PaymentView> payments(@PathParam("socialSecurityNumber") String number) {
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    Beneficiary found = files.read(number);
    return Page.of(
        payments.page(found.id(), cursor, limit),
        limit,
        payment -> Cursor.after(payment.month().atDay(1)),
        PaymentView::of);
  }
}
