package onestop.kit.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Not alive when a channel has ended: only a restart brings it back. */
@Liveness
@ApplicationScoped
class ChannelLiveness implements HealthCheck {

  private final Intake intake;

  ChannelLiveness(Intake intake) {
    this.intake = intake;
  }

  @Override
  public HealthCheckResponse call() {
    String ended = intake.endedChannel();
    var answer = HealthCheckResponse.named("channels").status(ended == null);
    return ended == null ? answer.build() : answer.withData("ended", ended).build();
  }
}
