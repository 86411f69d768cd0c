package onestop.exemption.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onestop.exemption.agreement.AgreementView.CategoryView;
import onestop.kit.command.Command;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;

/** The agreements for everyone: what they say, and what a certificate would do (R6.1 to R6.3). */
@Path("/api/agreements")
public class AgreementResource {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

  private final AgreementRepository agreements;
  private final AgreementRows rows;
  private final Command command;
  private final Caller caller;
  private final BusinessClock clock;
  private final Parameters parameters;
  private final HttpHeaders headers;

  AgreementResource(
      AgreementRepository agreements,
      AgreementRows rows,
      Command command,
      Caller caller,
      BusinessClock clock,
      Parameters parameters,
      HttpHeaders headers) {
    this.agreements = agreements;
    this.rows = rows;
    this.command = command;
    this.caller = caller;
    this.clock = clock;
    this.parameters = parameters;
    this.headers = headers;
  }

  /** All countries, on a day or today. */
  @GET
  @PermitAll
  public Page<AgreementView> list() {
    LocalDate on = day();
    Map<String, List<AgreementRow>> byCountry =
        agreements.all().stream()
            .collect(
                Collectors.groupingBy(
                    AgreementRow::country, LinkedHashMap::new, Collectors.toList()));
    return Page.all(
        byCountry.values().stream().map(rows -> AgreementView.of(rows, on, language())).toList());
  }

  /** One country, on a day or today. */
  @GET
  @Path("/{country}")
  @PermitAll
  public AgreementView get(@PathParam("country") String country) {
    LocalDate on = day();
    List<AgreementRow> rows = agreements.ofCountry(country);
    if (rows.isEmpty()) {
      throw Problems.notFound("NO_AGREEMENT");
    }
    return AgreementView.of(rows, on, language());
  }

  /**
   * What a certificate would do. Without {@code from} it begins on {@code on}, or today; without
   * {@code until} it lasts as long as a first period may. With {@code on} the insurances are those
   * of that day.
   */
  @GET
  @Path("/check")
  @PermitAll
  public CheckView check() {
    String country = parameters.required("country", parameters.text("country"));
    String category = parameters.required("category", parameters.text("category"));
    Optional<LocalDate> on = parameters.date("on");
    LocalDate from = parameters.date("from").or(() -> on).orElseGet(clock::today);
    Set<Insurance> wished = Set.copyOf(parameters.several("insurances", Insurance.class));
    Optional<LocalDate> until = parameters.date("until");
    if (until.isPresent() && until.get().isBefore(from)) {
      parameters.faults().rule("until", "PERIOD_REVERSED");
    }
    parameters.check();
    List<AgreementRow> rows = agreements.ofCountry(country);
    var terms = new AgreementTerms(rows.stream().map(AgreementRow::terms).toList());
    var claim =
        new Claim(
            category,
            wished,
            new Period(from, until.orElseGet(() -> longest(terms, category, from))),
            List.of());
    Examination examined = terms.examine(claim);
    return CheckView.of(claim, on.orElse(null), examined, deciding(rows, examined), language());
  }

  /**
   * Records a row, or a change of one from a day on; decisions made before keep the row they were
   * made by.
   */
  @POST
  @Path("/{country}/rows")
  @RolesAllowed(Roles.OFFICER)
  public Response record(@PathParam("country") String country, RowForm form) {
    if (!COUNTRY.matcher(country).matches()) {
      throw Problems.notFound("NO_AGREEMENT");
    }
    AgreementView view =
        command.create(
            form,
            () -> rows.record(country, form, caller.sub()).getFirst().id(),
            agreements::findById,
            row -> {
              LocalDate from = row.terms().inForce();
              LocalDate on = from == null || from.isBefore(clock.today()) ? clock.today() : from;
              return AgreementView.of(agreements.ofCountry(country), on, language());
            });
    return Response.created(URI.create("/api/agreements/" + country)).entity(view).build();
  }

  /** All rows ever recorded of a country, with who recorded them and what replaced them. */
  @GET
  @Path("/{country}/rows")
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<CategoryView> rows(@PathParam("country") String country) {
    return Page.all(agreements.history(country).stream().map(CategoryView::of).toList());
  }

  private static LocalDate longest(AgreementTerms terms, String category, LocalDate from) {
    LocalDate latest =
        terms
            .examine(new Claim(category, Set.of(), new Period(from, from), List.of()))
            .latestUntil();
    return latest == null ? from.plusYears(1).minusDays(1) : latest;
  }

  private static List<AgreementRow> deciding(List<AgreementRow> rows, Examination examined) {
    return examined.rows().stream()
        .flatMap(terms -> rows.stream().filter(row -> row.id().equals(terms.id())))
        .toList();
  }

  private LocalDate day() {
    LocalDate on = parameters.date("on").orElseGet(clock::today);
    parameters.check();
    return on;
  }

  private Language language() {
    return Language.of(headers.getAcceptableLanguages());
  }
}
