package onestop.registration.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds cards. */
@ApplicationScoped
class CardRepository implements PanacheRepositoryBase<Card, UUID> {

  Optional<Card> byId(UUID id) {
    return find("from Card c join fetch c.person where c.id = ?1", id).firstResultOptional();
  }

  Optional<Card> byRequest(UUID cardRequestId) {
    return find("from Card c join fetch c.person where c.cardRequestId = ?1", cardRequestId)
        .firstResultOptional();
  }

  /** Reads the cards of many requests at once; each is found by its id afterwards. */
  List<Card> byRequests(Collection<UUID> cardRequestIds) {
    return list("from Card c join fetch c.person where c.cardRequestId in ?1", cardRequestIds);
  }

  List<Card> ofPerson(UUID personId) {
    return list(
        "from Card c join fetch c.person where c.person.id = ?1 order by c.id desc", personId);
  }
}
