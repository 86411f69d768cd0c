package onestop.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.http.Cursor;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Roles;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.SocialSecurityNumber;

/** Shows the auditor who read whose file (R13.1). */
@Path("/api/audit/file-reads")
public class FileReadResource {

  private final FileReadRepository repository;
  private final Parameters parameters;

  FileReadResource(FileReadRepository repository, Parameters parameters) {
    this.repository = repository;
    this.parameters = parameters;
  }

  /**
   * Somebody read a file.
   *
   * @param readAt real time
   * @param reader the {@code sub} of the token
   * @param reason what the caller said in {@code Access-Reason}, else what the role is there for
   * @param operation the call; of its path only words and ids
   */
  public record FileRead(
      UUID id,
      Instant readAt,
      FileReads.Kind kind,
      String reader,
      List<String> roles,
      String reason,
      String operation,
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      String personReference) {}

  /**
   * The newest first; {@code personId}, {@code socialSecurityNumber}, {@code personReference},
   * {@code reader}, {@code kind}, {@code from} and {@code until} (days, both included) narrow it.
   */
  @GET
  @RolesAllowed(Roles.AUDITOR)
  public Page<FileRead> list() {
    var wanted =
        new FileReadRepository.Wanted(
            parameters.uuid("personId").orElse(null),
            parameters.value("socialSecurityNumber", SocialSecurityNumber::new).orElse(null),
            parameters.text("personReference").orElse(null),
            parameters.text("reader").orElse(null),
            parameters.one("kind", FileReads.Kind.class).orElse(null),
            parameters.date("from").map(FileReadResource::startOf).orElse(null),
            parameters.date("until").map(day -> startOf(day.plusDays(1))).orElse(null));
    int limit = parameters.limit();
    Cursor cursor = parameters.cursor();
    parameters.check();
    return Page.of(
        repository.page(wanted, cursor, limit),
        limit,
        read -> Cursor.after(read.id()),
        read -> read);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.ZONE).toInstant();
  }
}
