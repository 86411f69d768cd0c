package onestop.verification.beneficiary;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the pension agency. */
@Singleton
class PensionConsumer {

  private final Intake intake;
  private final Handlers handlers;

  PensionConsumer(Intake intake, Pensions pensions) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("pensions")
            .ahead(Pensions.Awarded.class, pensions::readAhead)
            .on("pension-awarded", Pensions.Awarded.class, pensions::awarded)
            .on("pension-ended", Pensions.Ended.class, pensions::ended);
  }

  @Incoming("pensions")
  @Blocking
  void pensions(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
