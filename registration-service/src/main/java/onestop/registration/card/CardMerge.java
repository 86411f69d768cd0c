package onestop.registration.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import onestop.registration.card.CardStates.Verb;
import onestop.registration.person.PersonMerged;

/** Cards of a file that was joined to another are that person's; one of two living ones ends. */
@ApplicationScoped
class CardMerge {

  private final CardRepository repository;
  private final Cards cards;

  CardMerge(CardRepository repository, Cards cards) {
    this.repository = repository;
    this.cards = cards;
  }

  void merged(@Observes PersonMerged event) {
    boolean living =
        repository.ofPerson(event.kept().id()).stream().anyMatch(card -> card.allows(Verb.CANCEL));
    if (living) {
      cards.cancel(event.merged().id());
    }
    repository.flush();
    repository.ofPerson(event.merged().id()).forEach(card -> card.belongsTo(event.kept()));
  }
}
