package onestop.exemption.person;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of people and their employments. */
@Singleton
class RegistrationConsumer {

  private final Intake intake;
  private final Handlers handlers;

  RegistrationConsumer(Intake intake, Registrations registrations) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("registrations")
            .ahead(RegistrationFact.class, registrations::readAhead)
            .ahead(PersonFact.class, registrations::readPeopleAhead)
            .on("registration-clock-started", RegistrationFact.class, registrations::clockStarted)
            .on("registration-clock-changed", RegistrationFact.class, registrations::told)
            .on("registration-completed", RegistrationFact.class, registrations::completed)
            .on("registration-cancelled", RegistrationFact.class, registrations::cancelled)
            .on("employment-ended", RegistrationFact.class, registrations::ended)
            .on("person-documents-changed", PersonFact.class, registrations::documentsChanged)
            .on("person-data-corrected", PersonFact.class, registrations::corrected)
            .on("person-merged", PersonFact.class, registrations::merged);
  }

  @Incoming("registrations")
  @Blocking
  void facts(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
