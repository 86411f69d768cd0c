package onestop.registration.copy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import onestop.kit.audit.FileReads;
import onestop.kit.security.ServiceToken;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** Another service's part of a copy. */
@Path("/api/data-copy")
@RegisterProvider(ServiceToken.class)
public interface DataCopyClient {

  /** What the service holds of the person; {@code reason} is what it records as why. */
  @GET
  @Path("/{personId}")
  Part copy(@PathParam("personId") UUID personId, @HeaderParam(FileReads.REASON) String reason);

  /** By the name of each feature what it holds. */
  record Part(UUID personId, JsonNode data) {}
}
