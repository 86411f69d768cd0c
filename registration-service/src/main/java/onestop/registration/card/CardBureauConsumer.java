package onestop.registration.card;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the card bureau. */
@ApplicationScoped
class CardBureauConsumer {

  private final Intake intake;
  private final Handlers handlers;

  CardBureauConsumer(Intake intake, Cards cards) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("card-bureau")
            .on("card-produced", Cards.Produced.class, cards::produced)
            .on("card-rejected", Cards.Rejected.class, cards::rejected);
  }

  @Incoming("card-bureau")
  @Blocking
  void answers(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
