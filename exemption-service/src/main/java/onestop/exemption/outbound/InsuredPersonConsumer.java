package onestop.exemption.outbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the ordinary scheme's word on people going abroad. */
@Singleton
class InsuredPersonConsumer {

  private final Intake intake;
  private final Handlers handlers;

  InsuredPersonConsumer(Intake intake, OutboundCertificates certificates) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("insured-persons")
            .on("insured-person-status", InsuredPersonStatus.class, certificates::told);
  }

  @Incoming("insured-persons")
  @Blocking
  void words(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
