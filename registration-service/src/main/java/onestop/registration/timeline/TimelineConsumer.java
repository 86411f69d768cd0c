package onestop.registration.timeline;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the five fact topics, this service's own among them. */
@Singleton
class TimelineConsumer {

  private final Intake intake;
  private final Handlers registrations;
  private final Handlers cards;
  private final Handlers exemptions;
  private final Handlers settlements;
  private final Handlers verifications;

  TimelineConsumer(Intake intake, Timeline timeline) {
    this.intake = intake;
    this.registrations = handlers("timeline-registrations", timeline, FactTypes.REGISTRATIONS);
    this.cards = handlers("timeline-cards", timeline, FactTypes.CARDS);
    this.exemptions = handlers("timeline-exemptions", timeline, FactTypes.EXEMPTIONS);
    this.settlements = handlers("timeline-settlements", timeline, FactTypes.SETTLEMENTS);
    this.verifications = handlers("timeline-verifications", timeline, FactTypes.VERIFICATIONS);
  }

  private Handlers handlers(String channel, Timeline timeline, Map<String, List<String>> types) {
    Handlers handlers = intake.handlers(channel).ahead(Fact.class, timeline::readAhead);
    types.keySet().forEach(type -> handlers.on(type, Fact.class, timeline::add));
    return handlers;
  }

  @Incoming("timeline-registrations")
  @Blocking
  void registrations(ConsumerRecords<String, byte[]> records) {
    intake.take(records, registrations);
  }

  @Incoming("timeline-cards")
  @Blocking
  void cards(ConsumerRecords<String, byte[]> records) {
    intake.take(records, cards);
  }

  @Incoming("timeline-exemptions")
  @Blocking
  void exemptions(ConsumerRecords<String, byte[]> records) {
    intake.take(records, exemptions);
  }

  @Incoming("timeline-settlements")
  @Blocking
  void settlements(ConsumerRecords<String, byte[]> records) {
    intake.take(records, settlements);
  }

  @Incoming("timeline-verifications")
  @Blocking
  void verifications(ConsumerRecords<String, byte[]> records) {
    intake.take(records, verifications);
  }
}
