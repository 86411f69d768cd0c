package onestop.kit.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes our meters along when a service ends. The registry belongs to the process: in one that
 * starts a service again (dev, tests) a gauge left behind would go on showing what ended.
 */
@Singleton
class Meters {

  void forget(@Observes ShutdownEvent event, MeterRegistry metrics) {
    metrics.getMeters().stream()
        .filter(meter -> meter.getId().getName().startsWith("onestop."))
        .forEach(metrics::remove);
  }
}
