package onestop.registration.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;
import onestop.registration.card.CardResource.CardView;

/** The cards of a person (R13.3). */
@ApplicationScoped
class CardData implements PersonalData {

  private final CardRepository cards;

  CardData(CardRepository cards) {
    this.cards = cards;
  }

  @Override
  public String name() {
    return "cards";
  }

  @Override
  public List<CardView> of(UUID personId) {
    return cards.ofPerson(personId).stream().map(CardView::of).toList();
  }
}
