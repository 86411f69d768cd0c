package onestop.exemption.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onestop.exemption.agreement.Accepted;
import onestop.exemption.statistics.StatisticsRepository.Count;
import onestop.kit.form.Scalars;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;

/** Counts of certificates by year, country, direction and category (R6.9). */
@Path("/api/statistics")
public class StatisticsResource {

  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final LocalDate END = LocalDate.of(2499, 12, 31);

  private final StatisticsRepository repository;
  private final Parameters parameters;
  private final HttpHeaders headers;

  StatisticsResource(StatisticsRepository repository, Parameters parameters, HttpHeaders headers) {
    this.repository = repository;
    this.parameters = parameters;
    this.headers = headers;
  }

  /** The counts and their total. */
  record Statistics(List<Count> items, long total, List<String> basis, String next) {}

  /**
   * Counts, from and to a year (or a day); with {@code Accept: text/csv} as the exchange file of
   * counts.
   */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Response count() {
    Optional<Direction> direction = parameters.text("direction").flatMap(this::direction);
    String country = parameters.text("country").orElse("");
    LocalDate from =
        parameters.text("from").flatMap(text -> day("from", text, true)).orElse(BEGINNING);
    LocalDate to = parameters.text("to").flatMap(text -> day("to", text, false)).orElse(END);
    parameters.check();
    List<Count> counts = repository.count(from, to, direction.orElse(null), country);
    if (Accepted.first(headers, MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE)
        .equals(Csv.MEDIA_TYPE)) {
      return Response.ok(csv(counts), Csv.MEDIA_TYPE + ";charset=UTF-8")
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics.csv\"")
          .build();
    }
    long total = counts.stream().mapToLong(Count::count).sum();
    return Response.ok(
            new Statistics(counts, total, List.of("R6.9"), null), MediaType.APPLICATION_JSON)
        .build();
  }

  private static String csv(List<Count> counts) {
    return Csv.of(
        "year,country,direction,category,employed,count",
        counts.stream()
            .map(count ->
                new Object[] {
                  count.year(),
                  count.country(),
                  count.direction(),
                  count.category(),
                  count.employed(),
                  count.count()
                })
            .toList());
  }

  /** INBOUND or OUTBOUND, short IN or OUT. */
  private Optional<Direction> direction(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "IN", "INBOUND" -> Optional.of(Direction.INBOUND);
      case "OUT", "OUTBOUND" -> Optional.of(Direction.OUTBOUND);
      default -> {
        parameters
            .faults()
            .form("direction", "UNKNOWN_VALUE", Map.of("values", "INBOUND, OUTBOUND"));
        yield Optional.empty();
      }
    };
  }

  /** A year, a month or a day; of the longer ones the first or the last day. */
  private Optional<LocalDate> day(String name, String text, boolean first) {
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> Scalars.date(text + (first ? "-01-01" : "-12-31"));
            case 7 -> first ? Scalars.month(text).atDay(1) : Scalars.month(text).atEndOfMonth();
            default -> Scalars.date(text);
          });
    } catch (IllegalArgumentException | java.time.DateTimeException _) {
      parameters.faults().form(name, "WRONG_FORMAT", Map.of());
      return Optional.empty();
    }
  }
}
