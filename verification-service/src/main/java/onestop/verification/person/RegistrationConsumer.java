package onestop.verification.person;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.SocialSecurityNumber;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears from registration who has which number, and who turned out to be whom. */
@Singleton
class RegistrationConsumer {

  private final Intake intake;
  private final Handlers handlers;

  RegistrationConsumer(Intake intake, PersonNumbers numbers) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("registrations")
            .ahead(Completed.class, events -> numbers.belong(persons(events)))
            // Whose the numbers are is kept for the whole batch, ahead.
            .on("registration-completed", Completed.class, _ -> Handling.DONE)
            .on(
                "person-merged",
                Merged.class,
                event -> {
                  numbers.merged(event.mergedPersonId(), event.personId());
                  return Handling.DONE;
                });
  }

  /** A person has a number. */
  record Completed(@NotNull UUID personId, @NotNull SocialSecurityNumber socialSecurityNumber) {}

  private static Map<SocialSecurityNumber, UUID> persons(List<Completed> events) {
    // Sorted, so that two batches never wait for each other in a circle; the last said counts.
    Map<SocialSecurityNumber, UUID> persons =
        new TreeMap<>(Comparator.comparing(SocialSecurityNumber::value));
    events.forEach(event -> persons.put(event.socialSecurityNumber(), event.personId()));
    return persons;
  }

  /** Two people were one. */
  record Merged(@NotNull UUID personId, @NotNull UUID mergedPersonId) {}

  @Incoming("registrations")
  @Blocking
  void registrations(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
