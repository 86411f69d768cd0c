package onestop.kit.copy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;

/** Gives registration, which collects from all services, this service's part of a copy (R13.3). */
@Path("/api/data-copy")
public class DataCopyResource {

  private final DataCopies copies;
  private final Caller caller;

  DataCopyResource(DataCopies copies, Caller caller) {
    this.copies = copies;
    this.caller = caller;
  }

  /**
   * What this service holds.
   *
   * @param data by the name of each feature what it holds, which may be nothing
   */
  public record DataCopy(UUID personId, Map<String, List<?>> data) {}

  /** The part of one person, for other services and, where the token carries the id, themselves. */
  @GET
  @Path("/{personId}")
  @RolesAllowed({Roles.SYSTEM, Roles.PERSON})
  public DataCopy copy(@PathParam("personId") UUID personId) {
    Caller.require(caller.is(Roles.SYSTEM) || caller.isPerson(personId, null));
    return new DataCopy(personId, copies.of(personId));
  }
}
