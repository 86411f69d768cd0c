package onestop.bench.bare;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The least that a call with a token can cost: it is checked, one row is selected by its primary
 * key, two fields are answered.
 */
@Path("/bare/{id}")
public class BareResource {

  private final AgroalDataSource database;

  BareResource(AgroalDataSource database) {
    this.database = database;
  }

  /** What is answered. */
  public record Row(UUID id, String status) {}

  /** Selects a registration's status; 404 without it. */
  @GET
  @Blocking
  @RolesAllowed("officer")
  public Row get(@PathParam("id") UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT status FROM registration WHERE id = ?")) {
      query.setObject(1, id);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new NotFoundException();
        }
        return new Row(id, row.getString(1));
      }
    }
  }
}
