package onestop.verification.payrun;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import onestop.kit.command.Command;
import onestop.kit.form.Scalars;
import onestop.kit.http.Cursor;
import onestop.kit.http.Etag;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.Money;

/** The monthly runs. */
@Path("/api/pay-runs")
public class PayRunResource {

  private final PayRuns runs;
  private final PayRunRepository repository;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;

  PayRunResource(
      PayRuns runs,
      PayRunRepository repository,
      Command command,
      Caller caller,
      Parameters parameters) {
    this.runs = runs;
    this.repository = repository;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
  }

  /** Which month. */
  public record Wish(@NotNull YearMonth month) {}

  /**
   * A run.
   *
   * @param paid how many were paid something
   * @param withheld how many were withheld
   * @param total all that was paid, arrears included
   */
  public record PayRunView(
      YearMonth month,
      long paid,
      long withheld,
      Money total,
      PayRun.Status status,
      LocalDate runOn,
      List<String> basis,
      int version) {

    static PayRunView of(PayRun run) {
      return new PayRunView(
          run.month(),
          run.paid(),
          run.withheld(),
          run.total(),
          run.status(),
          run.runOn(),
          List.of("R10.5"),
          run.version());
    }
  }

  /** Computes a month; twice or out of order is 409. */
  @POST
  @RolesAllowed(Roles.OFFICER)
  public Response run(@NotNull Wish wish) {
    runs.awaitNobody(wish.month());
    UUID id =
        command.create(
            wish,
            () -> runs.open(wish.month(), caller.sub()),
            Function.identity(),
            Function.identity());
    runs.finish(id);
    PayRunView view =
        QuarkusTransaction.requiringNew().call(() -> PayRunView.of(repository.findById(id)));
    return Etag.created("/api/pay-runs/" + view.month(), view, view.version());
  }

  /** All runs, newest first. */
  @GET
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<PayRunView> list() {
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    return Page.of(
        repository.page(cursor, limit),
        limit,
        run -> Cursor.after(run.month().atDay(1)),
        PayRunView::of);
  }

  /** One month's run. */
  @GET
  @Path("/{month}")
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response one(@PathParam("month") String month) {
    PayRun run = repository.of(parsed(month)).orElseThrow(Problems::notFound);
    return Etag.ok(PayRunView.of(run), run.version());
  }

  private static YearMonth parsed(String month) {
    try {
      return Scalars.month(month);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw Problems.notFound();
    }
  }
}
