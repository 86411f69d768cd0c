package onestop.kit.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onestop.kit.http.Page;
import onestop.kit.http.Parameters;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.text.Language;

/** Lets an officer see what could not be taken, take it again, or set it aside. */
@Path("/api/dead-letters")
@RolesAllowed(Roles.OFFICER)
public class DeadLetterResource {

  private final DeadLetterDesk desk;
  private final Parameters parameters;
  private final Caller caller;

  DeadLetterResource(DeadLetterDesk desk, Parameters parameters, Caller caller) {
    this.desk = desk;
    this.parameters = parameters;
    this.caller = caller;
  }

  /** What became of a letter. */
  public enum Status {
    /** It waits for somebody to look at it. */
    OPEN,
    /** Its event was handled after all. */
    HANDLED,
    /** It was set aside. */
    DISCARDED
  }

  /** Why a letter could not be taken, in the reader's language. */
  public record Reason(String field, String code, String message) {}

  /**
   * A dead letter.
   *
   * @param key masked
   * @param payload masked; null when it was not JSON or is deleted
   */
  public record Item(
      UUID id,
      Status status,
      String consumer,
      String type,
      String source,
      String eventId,
      String topic,
      int partition,
      long offset,
      String key,
      List<Reason> reasons,
      int timesSeen,
      Instant firstSeen,
      Instant lastSeen,
      String payload,
      String note,
      String settledBy,
      Instant settledAt) {}

  /** Why a letter is set aside. */
  public record Discard(@NotBlank @Size(max = 500) String reason) {}

  /** Lists them, the oldest first; the open ones unless {@code status} says otherwise. */
  @GET
  @RolesAllowed(Roles.OFFICER)
  public Page<Item> list(@Context HttpHeaders headers) {
    Status status = parameters.one("status", Status.class).orElse(Status.OPEN);
    int limit = parameters.limit();
    var cursor = parameters.cursor();
    parameters.check();
    return desk.list(status, limit, cursor, Language.of(headers.getAcceptableLanguages()));
  }

  /** Takes it again, after the older open ones of its key. */
  @POST
  @Path("/{id}/replay")
  @RolesAllowed(Roles.OFFICER)
  public Item replay(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    desk.replay(id, caller.sub());
    return desk.get(id, Language.of(headers.getAcceptableLanguages()));
  }

  /** Sets it aside for good. */
  @POST
  @Path("/{id}/discard")
  @RolesAllowed(Roles.OFFICER)
  public Item discard(@PathParam("id") UUID id, Discard discard, @Context HttpHeaders headers) {
    desk.discard(id, caller.sub(), discard.reason());
    return desk.get(id, Language.of(headers.getAcceptableLanguages()));
  }
}
