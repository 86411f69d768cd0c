package onestop.registration.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.value.SocialSecurityNumber;

/** Says what happened to a card, on topic {@code cards} under the person's id. */
@ApplicationScoped
class CardEvents {

  private static final String TOPIC = "cards";

  private final Outbox outbox;

  CardEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  private record Common(
      UUID cardId,
      UUID personId,
      SocialSecurityNumber socialSecurityNumber,
      int version,
      List<String> basis) {}

  private record Plain(@JsonUnwrapped Common common) {}

  private record Requested(
      @JsonUnwrapped Common common,
      UUID cardRequestId,
      boolean replacement,
      boolean workPermitLoaded) {}

  private record Issued(
      @JsonUnwrapped Common common, String cardNumberLast4, String bank, LocalDate issuedOn) {}

  private record Replaced(@JsonUnwrapped Common common, UUID newCardId) {}

  void requested(Card card) {
    say(
        card,
        "card-requested",
        new Requested(
            common(card), card.cardRequestId(), card.replacement(), card.workPermitLoaded()));
  }

  void issued(Card card) {
    say(
        card,
        "card-issued",
        new Issued(common(card), card.numberLast4(), card.bank(), card.issuedOn()));
  }

  void activated(Card card) {
    say(card, "card-activated", new Plain(common(card)));
  }

  void reportedLost(Card card) {
    say(card, "card-reported-lost", new Plain(common(card)));
  }

  void replaced(Card card, UUID newCardId) {
    say(card, "card-replaced", new Replaced(common(card), newCardId));
  }

  void cancelled(Card card) {
    say(card, "card-cancelled", new Plain(common(card)));
  }

  private void say(Card card, String type, Object data) {
    outbox.say(TOPIC, card.person().id(), type, data);
  }

  private static Common common(Card card) {
    return new Common(
        card.id(),
        card.person().id(),
        card.person().socialSecurityNumber(),
        card.version(),
        List.of("R11.1"));
  }
}
