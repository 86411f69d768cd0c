package onestop.registration.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onestop.kit.intake.Handling;
import onestop.kit.time.BusinessClock;
import onestop.registration.card.CardStates.Verb;
import onestop.registration.person.Person;

/** The verbs of the card (R11). */
@ApplicationScoped
public class Cards {

  private final CardRepository repository;
  private final CardEvents events;
  private final BusinessClock clock;
  private final TransactionSynchronizationRegistry transaction;

  Cards(
      CardRepository repository,
      CardEvents events,
      BusinessClock clock,
      TransactionSynchronizationRegistry transaction) {
    this.repository = repository;
    this.events = events;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** {@code card-produced}. */
  record Produced(
      @NotNull UUID cardRequestId, @NotBlank String cardNumber, @NotBlank String bank) {}

  /** {@code card-rejected}. */
  record Rejected(@NotNull UUID cardRequestId, @NotNull RejectReason reason) {}

  /** Why the bureau refuses. */
  enum RejectReason {
    PHOTO_REJECTED,
    DATA_REJECTED
  }

  /** Requests the first card of a person with a number, unless there is a living one. */
  public void request(Person person, String permitNumber, LocalDate today) {
    boolean living =
        repository.ofPerson(person.id()).stream()
            .anyMatch(card ->
                card.status() != CardStatus.REPLACED && card.status() != CardStatus.CANCELLED);
    if (!living) {
      var card = new Card(person, permitNumber, null, today);
      repository.persist(card);
      events.requested(card);
    }
  }

  /** Loads the permit's data anew on the living card (R11.2). */
  public void reload(UUID personId, String permitNumber) {
    repository.ofPerson(personId).stream()
        .filter(card -> card.status() != CardStatus.REPLACED)
        .filter(card -> card.status() != CardStatus.CANCELLED)
        .forEach(card -> card.loadPermit(permitNumber, clock.today()));
  }

  /**
   * The card that answers who applied for one on a day: the first that was requested since, and not
   * what replaced it later; the newest of before when there is none.
   */
  public Optional<CardFile> since(UUID personId, LocalDate day) {
    List<Card> cards = repository.ofPerson(personId);
    return cards.reversed().stream()
        .filter(card -> !card.requestedOn().isBefore(day))
        .findFirst()
        .or(() -> cards.stream().findFirst())
        .map(CardFile::of);
  }

  /** The bureau takes what it prints; from then on the card is in production. */
  Card take(Card card) {
    if (card.allows(Verb.TAKE)) {
      card.take();
    }
    return card;
  }

  /** The cards of a batch by their requests, read at once. */
  private record Ahead(Map<UUID, Card> byRequest) {}

  void readAhead(List<Produced> events) {
    transaction.putResource(
        this,
        new Ahead(
            repository.byRequests(events.stream().map(Produced::cardRequestId).toList()).stream()
                .collect(Collectors.toMap(Card::cardRequestId, Function.identity()))));
  }

  Handling produced(Produced event) {
    Optional.ofNullable(
            ((Ahead) transaction.getResource(this)).byRequest().get(event.cardRequestId()))
        .filter(card -> card.allows(Verb.PRODUCE))
        .ifPresent(card -> {
          card.produced(event.cardNumber(), event.bank(), clock.today());
          events.issued(card);
        });
    return Handling.DONE;
  }

  Handling rejected(Rejected event) {
    repository
        .byRequest(event.cardRequestId())
        .filter(card -> card.allows(Verb.REJECT))
        .ifPresent(card -> card.rejected(event.reason().name()));
    return Handling.DONE;
  }

  Card activate(Card card) {
    card.activate();
    events.activated(card);
    return card;
  }

  Card renewPhoto(Card card, String photo) {
    card.renewPhoto(photo, clock.today());
    events.requested(card);
    return card;
  }

  Card lose(Card card) {
    card.lose();
    events.reportedLost(card);
    return card;
  }

  /** A new card in place of a lost one; the answer is the new one. */
  Card replace(Card lost) {
    lost.replaced();
    var card = new Card(lost.person(), lost.permitNumber(), lost, clock.today());
    repository.persist(card);
    events.replaced(lost, card.id());
    events.requested(card);
    return card;
  }

  /** {@code account-closed}: the relation of social insurance has ended (R9.1). */
  record AccountClosed(@NotNull UUID personId) {}

  Handling accountClosed(AccountClosed event) {
    cancel(event.personId());
    return Handling.DONE;
  }

  /** The relation ends: so does the card (R11.1). */
  void cancel(UUID personId) {
    repository.ofPerson(personId).stream()
        .filter(card -> card.allows(Verb.CANCEL))
        .forEach(card -> {
          card.cancel();
          events.cancelled(card);
        });
  }
}
