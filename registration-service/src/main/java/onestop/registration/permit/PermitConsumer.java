package onestop.registration.permit;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the permit systems: science bureau and police. */
@Singleton
class PermitConsumer {

  private final Intake intake;
  private final Handlers work;
  private final Handlers residence;

  PermitConsumer(Intake intake, Permits permits, ResidencePermits residences) {
    this.intake = intake;
    this.work =
        intake
            .handlers("work-permits")
            .ahead(PermitEvents.Issued.class, permits::readAhead)
            .on("work-permit-issued", PermitEvents.Issued.class, permits::issued)
            .on("work-permit-changed", PermitEvents.Changed.class, permits::later)
            .on("work-permit-extended", PermitEvents.Extended.class, permits::later)
            .on("work-permit-cancelled", PermitEvents.Cancelled.class, permits::later);
    this.residence =
        intake
            .handlers("residence-permits")
            .on("residence-permit-issued", PermitEvents.Residence.class, residences::issued)
            .on("residence-permit-changed", PermitEvents.Residence.class, residences::changed)
            .on("residence-permit-extended", PermitEvents.Residence.class, residences::changed)
            .on(
                "residence-permit-refused",
                PermitEvents.ResidenceRefused.class,
                residences::refused)
            .on(
                "residence-permit-cancelled",
                PermitEvents.ResidenceCancelled.class,
                residences::cancelled);
  }

  @Incoming("work-permits")
  @Blocking
  void workPermits(ConsumerRecords<String, byte[]> records) {
    intake.take(records, work);
  }

  @Incoming("residence-permits")
  @Blocking
  void residencePermits(ConsumerRecords<String, byte[]> records) {
    intake.take(records, residence);
  }
}
