package onestop.exemption.agreement;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.http.Problems;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;

/** The agreements for everyone: what they say, and what a certificate would do (R6.1 to R6.3). */
@Path("/api/agreements")
public class AgreementResource {

  private final AgreementRepository agreements;
  private final BusinessClock clock;
  private final Parameters parameters;
  private final HttpHeaders headers;

  AgreementResource(
      AgreementRepository agreements,
      BusinessClock clock,
      Parameters parameters,
      HttpHeaders headers) {
    this.agreements = agreements;
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
   * {@code until} it lasts as long as a first period may.
   */
  @GET
  @Path("/check")
  @PermitAll
  public CheckView check() {
    String country = parameters.required("country", parameters.text("country"));
    String category = parameters.required("category", parameters.text("category"));
    LocalDate on = parameters.date("on").orElseGet(clock::today);
    LocalDate from = parameters.date("from").orElse(on);
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
            Set.of(),
            new Period(from, until.orElseGet(() -> longest(terms, category, from))),
            List.of());
    Examination examined = terms.examine(claim);
    return CheckView.of(claim, examined, deciding(rows, examined), language());
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
