package onestop.registration.card;

import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the card bureau, and of accounts whose end is the card's end too (R11.1). */
@Singleton
class CardBureauConsumer {

  private final Intake intake;
  private final Handlers handlers;
  private final Handlers accounts;

  CardBureauConsumer(Intake intake, Cards cards) {
    this.intake = intake;
    this.handlers =
        intake
            .handlers("card-bureau")
            .ahead(Cards.Produced.class, cards::readAhead)
            .on("card-produced", Cards.Produced.class, cards::produced)
            .on("card-rejected", Cards.Rejected.class, cards::rejected);
    this.accounts =
        intake
            .handlers("card-accounts")
            .on("account-closed", Cards.AccountClosed.class, cards::accountClosed);
  }

  @Incoming("card-accounts")
  @Blocking
  void accounts(ConsumerRecords<String, byte[]> records) {
    intake.take(records, accounts);
  }

  @Incoming("card-bureau")
  @Blocking
  void answers(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }
}
