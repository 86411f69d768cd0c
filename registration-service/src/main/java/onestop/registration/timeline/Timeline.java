package onestop.registration.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handling;
import onestop.kit.text.Language;
import onestop.kit.value.SocialSecurityNumber;
import onestop.registration.person.People;
import onestop.registration.person.PersonMerged;
import onestop.registration.timeline.Steps.SeenBy;
import onestop.registration.timeline.TimelineResource.TimelineView;
import org.hibernate.Session;

/** Keeps what all services said about a person, in the order of business time. */
@ApplicationScoped
class Timeline {

  private final Session session;
  private final People people;
  private final ObjectMapper json;
  private final TransactionSynchronizationRegistry transaction;
  private final Steps steps;
  private final Instance<ToldSteps> toldSteps;

  Timeline(
      Session session,
      People people,
      ObjectMapper json,
      TransactionSynchronizationRegistry transaction,
      Steps steps,
      @Any Instance<ToldSteps> toldSteps) {
    this.session = session;
    this.people = people;
    this.json = json;
    this.transaction = transaction;
    this.steps = steps;
    this.toldSteps = toldSteps;
  }

  /**
   * What is read ahead for all events of a batch: whose the numbers are, for those that name only a
   * number, and which files were joined to another.
   */
  private record Ahead(Map<SocialSecurityNumber, UUID> byNumber, Set<UUID> merged) {}

  /** Reads whose the numbers of a batch are, and which of its people have another file. */
  void readAhead(List<Fact> facts) {
    Set<SocialSecurityNumber> numbers =
        facts.stream()
            .filter(fact -> fact.personId() == null)
            .map(Fact::socialSecurityNumber)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<SocialSecurityNumber, UUID> holders = people.holders(numbers);
    Set<UUID> named =
        Stream.concat(facts.stream().map(Fact::personId), holders.values().stream())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    transaction.putResource(this, new Ahead(holders, people.merged(named)));
  }

  /** Adds an event; one that names only a number waits until that number is somebody's. */
  Handling add(Fact fact, Envelope envelope) {
    var ahead = (Ahead) transaction.getResource(this);
    UUID personId = fact.personId();
    if (personId == null && fact.socialSecurityNumber() != null) {
      personId = ahead.byNumber().get(fact.socialSecurityNumber());
    }
    if (personId == null) {
      return Handling.waitFor(fact.socialSecurityNumber().value());
    }
    session.persist(
        new TimelineEntry(
            ahead.merged().contains(personId) ? people.kept(personId) : personId,
            envelope.time(),
            envelope.source().replaceFirst("^/", ""),
            envelope.type(),
            write(fact.params()),
            fact.basis(),
            fact.employer()));
    return Handling.DONE;
  }

  /** What was said about a file joined to another is said about that person (R2.5). */
  void merged(@Observes PersonMerged event) {
    session
        .createMutationQuery("update TimelineEntry set personId = ?1 where personId = ?2")
        .setParameter(1, event.kept().id())
        .setParameter(2, event.merged().id())
        .executeUpdate();
  }

  /** A person's entries, oldest first, all of them: for the office. */
  List<TimelineEntry> all(UUID personId) {
    return all(select("", Map.of("person", personId)), personId, _ -> true);
  }

  /** A person's entries, oldest first, as the person may see them. */
  List<TimelineEntry> ofPerson(UUID personId) {
    return all(
        select(" and seenBy = :all", Map.of("person", personId, "all", SeenBy.ALL)),
        personId,
        step -> step.seenBy() == SeenBy.ALL);
  }

  /** A person's entries, oldest first, that concern an employer and that it may see. */
  List<TimelineEntry> ofEmployer(UUID personId, String employer) {
    return all(
        select(
            " and creditCode = :employer and seenBy <> :office",
            Map.of("person", personId, "employer", employer, "office", SeenBy.OFFICE)),
        personId,
        step ->
            step.employer() != null
                && step.employer().value().equals(employer)
                && step.seenBy() != SeenBy.OFFICE);
  }

  private List<TimelineEntry> all(
      List<TimelineEntry> kept, UUID personId, Predicate<Steps.Step> isShown) {
    Stream<TimelineEntry> told =
        toldSteps.stream()
            .flatMap(feature -> feature.of(personId).stream())
            .filter(one -> isShown.test(one.step()))
            .map(steps::entry);
    return Stream.concat(told, kept.stream())
        .sorted(Comparator.comparing(TimelineEntry::at))
        .toList();
  }

  private List<TimelineEntry> select(String condition, Map<String, Object> params) {
    return session
        .createSelectionQuery(
            "from TimelineEntry where personId = :person" + condition + " order by at, arrival",
            TimelineEntry.class)
        .setProperties(params)
        .getResultList();
  }

  /** An entry in words. */
  TimelineView.Item item(TimelineEntry entry, Language language) {
    return new TimelineView.Item(
        entry.at(),
        entry.service(),
        entry.event(),
        Wording.summary(language, entry.event(), params(entry)),
        entry.basis().isEmpty() ? FactTypes.basis(entry.event()) : entry.basis());
  }

  private Map<String, String> params(TimelineEntry entry) {
    try {
      return json.readValue(entry.params(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Map<String, String> params) {
    try {
      return json.writeValueAsString(params);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
