package onestop.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when the relay has ended: only a restart brings it back. */
@Liveness
@ApplicationScoped
class OutboxLiveness implements HealthCheck {

  private final OutboxRelay relay;

  OutboxLiveness(OutboxRelay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox-relay").status(relay.isAlive()).build();
  }
}
