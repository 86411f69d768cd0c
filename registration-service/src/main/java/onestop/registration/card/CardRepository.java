package onestop.registration.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

  List<Card> ofPerson(UUID personId) {
    return list(
        "from Card c join fetch c.person where c.person.id = ?1 order by c.id desc", personId);
  }
}
