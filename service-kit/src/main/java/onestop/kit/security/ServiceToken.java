package onestop.kit.security;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs calls to other services: with the token of the file {@code onestop.service-token-file},
 * read anew each time (whoever fills the file renews it there), or where there is none with a token
 * of the issuer that {@code quarkus.oidc-client} names, kept as long as it lasts.
 */
public class ServiceToken implements ClientRequestFilter {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Optional<Path> file;
  private final boolean hasIssuer;
  private final OidcClient issuer;
  private final TokensHelper tokens = new TokensHelper();

  ServiceToken(
      @ConfigProperty(name = "onestop.service-token-file") Optional<Path> file,
      @ConfigProperty(name = "quarkus.oidc-client.client-enabled") boolean hasIssuer,
      OidcClient issuer) {
    this.file = file;
    this.hasIssuer = hasIssuer;
    this.issuer = issuer;
  }

  @Override
  public void filter(ClientRequestContext call) throws IOException {
    if (file.isPresent()) {
      sign(call, Files.readString(file.get()).strip());
    } else if (hasIssuer) {
      sign(call, tokens.getTokens(issuer).await().atMost(PATIENCE).getAccessToken());
    }
  }

  private static void sign(ClientRequestContext call, String token) {
    call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
  }
}
