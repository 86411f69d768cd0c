package onestop.kit.security;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs calls to other services with the token of the file {@code onestop.service-token-file}, read
 * anew each time: whoever fills the file renews it there.
 */
public class ServiceToken implements ClientRequestFilter {

  private final Optional<Path> file;

  ServiceToken(@ConfigProperty(name = "onestop.service-token-file") Optional<Path> file) {
    this.file = file;
  }

  @Override
  public void filter(ClientRequestContext call) throws IOException {
    if (file.isPresent()) {
      call.getHeaders()
          .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + Files.readString(file.get()).strip());
    }
  }
}
