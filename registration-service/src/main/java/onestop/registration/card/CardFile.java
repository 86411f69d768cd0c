package onestop.registration.card;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What other features know of a card.
 *
 * @param issuedOn null until it was printed
 * @param rejectReason why the bureau refused, null unless it did
 */
public record CardFile(
    UUID id, CardStatus status, LocalDate requestedOn, LocalDate issuedOn, String rejectReason) {

  static CardFile of(Card card) {
    return new CardFile(
        card.id(), card.status(), card.requestedOn(), card.issuedOn(), card.rejectReason());
  }
}
