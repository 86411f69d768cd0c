package onestop.settlement.account;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears who was registered, whose employment ended, and who turned out to be one person. */
@Singleton
class RegistrationConsumer {

  private final Intake intake;
  private final Handlers handlers;

  RegistrationConsumer(Intake intake, Accounts accounts) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("registrations")
            .ahead(RegistrationCompleted.class, accounts::readAhead)
            .on("registration-completed", RegistrationCompleted.class, accounts::completed)
            .on("person-data-corrected", PersonCorrected.class, accounts::corrected)
            .on("employment-ended", EmploymentEnded.class, accounts::employmentEnded)
            .on(
                "person-merged",
                PersonMerged.class,
                event -> accounts.merged(event.personId(), event.mergedPersonId()));
  }

  /** {@code person-data-corrected}: who the person is now (R13.3). */
  record PersonCorrected(
      @NotNull UUID personId, @NotNull @Valid RegistrationCompleted.Person person) {}

  /** {@code person-merged}. */
  record PersonMerged(@NotNull UUID personId, @NotNull UUID mergedPersonId) {}

  @Incoming("registrations")
  @Blocking
  void registrations(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
