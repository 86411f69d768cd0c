package onestop.registration.card;

import static onestop.registration.card.CardStatus.ACTIVE;
import static onestop.registration.card.CardStatus.CANCELLED;
import static onestop.registration.card.CardStatus.IN_PRODUCTION;
import static onestop.registration.card.CardStatus.ISSUED;
import static onestop.registration.card.CardStatus.LOST;
import static onestop.registration.card.CardStatus.REJECTED;
import static onestop.registration.card.CardStatus.REPLACED;
import static onestop.registration.card.CardStatus.REQUESTED;

import onestop.kit.state.Transitions;

/** The one table of a card's life (R11.1). */
final class CardStates {

  /** What can happen to a card. */
  enum Verb {
    REQUEST,
    TAKE,
    PRODUCE,
    REJECT,
    RENEW_PHOTO,
    ACTIVATE,
    LOSE,
    REPLACE,
    CANCEL
  }

  static final Transitions<CardStatus, Verb> TABLE =
      new Transitions<CardStatus, Verb>()
          .row(null, Verb.REQUEST, REQUESTED, "card-requested")
          .row(REQUESTED, Verb.TAKE, IN_PRODUCTION, null)
          .row(REQUESTED, Verb.PRODUCE, ISSUED, "card-issued")
          .row(IN_PRODUCTION, Verb.PRODUCE, ISSUED, "card-issued")
          .row(REQUESTED, Verb.REJECT, REJECTED, null)
          .row(IN_PRODUCTION, Verb.REJECT, REJECTED, null)
          .row(REJECTED, Verb.RENEW_PHOTO, REQUESTED, "card-requested")
          .row(ISSUED, Verb.ACTIVATE, ACTIVE, "card-activated")
          .row(ISSUED, Verb.LOSE, LOST, "card-reported-lost")
          .row(ACTIVE, Verb.LOSE, LOST, "card-reported-lost")
          .row(LOST, Verb.REPLACE, REPLACED, "card-replaced")
          .row(REQUESTED, Verb.CANCEL, CANCELLED, "card-cancelled")
          .row(IN_PRODUCTION, Verb.CANCEL, CANCELLED, "card-cancelled")
          .row(REJECTED, Verb.CANCEL, CANCELLED, "card-cancelled")
          .row(ISSUED, Verb.CANCEL, CANCELLED, "card-cancelled")
          .row(ACTIVE, Verb.CANCEL, CANCELLED, "card-cancelled")
          .row(LOST, Verb.CANCEL, CANCELLED, "card-cancelled");

  private CardStates() {}
}
