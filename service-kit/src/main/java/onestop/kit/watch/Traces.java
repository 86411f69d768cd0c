package onestop.kit.watch;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many chains of events and calls are shown to the collector. */
@Singleton
class Traces {

  /**
   * Of the chains that begin here the share {@code onestop.traces.share}; one that began elsewhere
   * is shown when it was shown there. With 0 nothing is shown whoever began it, and every log line
   * still has its trace id.
   */
  @Produces
  @Singleton
  Sampler share(@ConfigProperty(name = "onestop.traces.share", defaultValue = "0") double share) {
    return share == 0 ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.traceIdRatioBased(share));
  }
}
