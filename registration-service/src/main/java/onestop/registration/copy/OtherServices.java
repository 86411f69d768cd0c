package onestop.registration.copy;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.context.Context;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import onestop.kit.failure.Failures;
import org.jboss.logging.Logger;

/**
 * Asks the other services for what they hold of a person, all at once. Each has a time-out, a retry
 * and a circuit breaker of its own: one that is down costs the others nothing. The breaker stands
 * around the tries and counts copies: were it inside, as one guard has it, a copy that fails would
 * count twice, and two hiccups after a circuit has closed would open it again.
 */
@ApplicationScoped
class OtherServices {

  private static final Logger LOG = Logger.getLogger(OtherServices.class);

  private static final int COPIES_SEEN = 4;
  private static final int PAUSE_MILLIS = 100;
  private static final int SERVER_ERROR = 500;

  private final Map<String, Other> others = new TreeMap<>();
  private final ExecutorService executor;

  OtherServices(DataCopySettings settings, ExecutorService executor) {
    settings.services().forEach((name, address) -> others.put(name, other(address, settings)));
    this.executor = executor;
  }

  private record Other(DataCopyClient client, Guard tries, Guard circuit) {

    DataCopyClient.Part copy(UUID personId, String reason) throws Exception {
      return circuit.call(
          () -> tries.call(() -> client.copy(personId, reason), DataCopyClient.Part.class),
          DataCopyClient.Part.class);
    }
  }

  private static Other other(URI address, DataCopySettings settings) {
    DataCopyClient client =
        QuarkusRestClientBuilder.newBuilder().baseUri(address).build(DataCopyClient.class);
    Guard tries =
        Guard.create()
            .withTimeout()
            .duration(millis(settings.timeout()), ChronoUnit.MILLIS)
            .done()
            .withRetry()
            .maxRetries(settings.retries())
            .delay(PAUSE_MILLIS, ChronoUnit.MILLIS)
            .whenException(OtherServices::isItsFault)
            .done()
            .build();
    Guard circuit =
        Guard.create()
            .withCircuitBreaker()
            .when(OtherServices::isItsFault)
            .requestVolumeThreshold(COPIES_SEEN)
            .failureRatio(0.5)
            .delay(millis(settings.rest()), ChronoUnit.MILLIS)
            .done()
            .build();
    return new Other(client, tries, circuit);
  }

  /** False for a refused question, which neither asking again nor leaving it alone would mend. */
  private static boolean isItsFault(Throwable e) {
    return !(e instanceof WebApplicationException refused)
        || refused.getResponse().getStatus() >= SERVER_ERROR;
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }

  /** By the name of each service what it holds of the person; empty when it did not answer. */
  Map<String, Optional<JsonNode>> of(UUID personId, String reason) {
    Map<String, CompletableFuture<Optional<JsonNode>>> asked = new TreeMap<>();
    others.forEach((name, other) ->
        asked.put(
            name,
            CompletableFuture.supplyAsync(
                Context.current().wrapSupplier(() -> ask(name, other, personId, reason)),
                executor)));
    Map<String, Optional<JsonNode>> parts = new TreeMap<>();
    asked.forEach((name, part) -> parts.put(name, part.join()));
    return parts;
  }

  // Whatever went wrong there, the copy says that the part is missing.
  private static Optional<JsonNode> ask(String name, Other other, UUID personId, String reason) {
    try {
      return Optional.of(other.copy(personId, reason).data());
    } catch (Exception e) {
      LOG.warnf("%s gave no part of a copy: %s", name, Failures.where(e));
      return Optional.empty();
    }
  }
}
