package onestop.exemption.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onestop.exemption.agreement.Accepted;
import onestop.exemption.statistics.StatisticsRepository.Count;
import onestop.exemption.statistics.StatisticsRepository.Listed;
import onestop.kit.command.Command;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;

/**
 * The yearly file for a counterpart (R6.9): the certificates' own fields only, with treaty article
 * and approver recorded (R13.3).
 */
@Path("/api/exchange-files")
public class ExchangeFileResource {

  private final StatisticsRepository repository;
  private final SentFileRepository sent;
  private final Command command;
  private final Caller caller;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final HttpHeaders headers;

  ExchangeFileResource(
      StatisticsRepository repository,
      SentFileRepository sent,
      Command command,
      Caller caller,
      Parameters parameters,
      BusinessClock clock,
      HttpHeaders headers) {
    this.repository = repository;
    this.sent = sent;
    this.command = command;
    this.caller = caller;
    this.parameters = parameters;
    this.clock = clock;
    this.headers = headers;
  }

  /** What is wanted, and the treaty article on which it leaves the country. */
  record Wanted(
      @NotNull @Pattern(regexp = "[A-Z]{3}") String country,
      @NotNull @Min(1900) @Max(2499) Integer year,
      @NotBlank @Size(max = 200) String treatyArticle) {}

  /** The file. */
  record ExchangeFile(
      String country,
      int year,
      String treatyArticle,
      String approvedBy,
      LocalDate madeOn,
      List<Count> counts,
      List<Listed> certificates,
      List<String> basis) {}

  /** Makes the file of a year and records that it leaves; {@code Accept: text/csv} for CSV. */
  @POST
  @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
  @RolesAllowed(Roles.OFFICER)
  public Response make(Wanted wanted) {
    ExchangeFile file = command.run(() -> file(wanted), Function.identity());
    if (Accepted.first(headers, MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE)
        .equals(Csv.MEDIA_TYPE)) {
      return Response.ok(csv(file), Csv.MEDIA_TYPE + ";charset=UTF-8")
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"CHN-%s-%d.csv\"".formatted(file.country(), file.year()))
          .build();
    }
    return Response.ok(file, MediaType.APPLICATION_JSON).build();
  }

  /** Which files left the country, the newest first: under which article, approved by whom. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.OFFICER, Roles.REVIEWER, Roles.AUDITOR})
  public Page<SentFile.View> sent() {
    Optional<String> country = parameters.text("country");
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    return Page.of(
        sent.page(country, cursor, limit), limit, file -> Cursor.after(file.id()), SentFile::view);
  }

  private ExchangeFile file(Wanted wanted) {
    int year = wanted.year();
    List<Listed> certificates = repository.certificates(wanted.country(), year);
    sent.persist(
        new SentFile(
            wanted.country(),
            year,
            wanted.treatyArticle(),
            caller.sub(),
            clock.now(),
            certificates.size()));
    return new ExchangeFile(
        wanted.country(),
        year,
        wanted.treatyArticle(),
        caller.sub(),
        clock.today(),
        repository.count(
            LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null, wanted.country()),
        certificates,
        List.of("R6.9", "R13.3"));
  }

  private static String csv(ExchangeFile file) {
    return Csv.of(
        "direction,number,category,from,until,day,status,withdrawnFrom",
        file.certificates().stream()
            .map(one ->
                new Object[] {
                  one.direction(),
                  one.number(),
                  one.category(),
                  one.from(),
                  one.until(),
                  one.day(),
                  one.status(),
                  one.withdrawnFrom()
                })
            .toList());
  }
}
