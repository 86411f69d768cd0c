package onestop.registration.exemption;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.intake.Handlers;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.registration.person.People;
import onestop.registration.person.Person;
import onestop.registration.person.PersonMerged;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;

/** Hears what exemption-service decided, so that a registration can show it (R6.2). */
@Singleton
public class Exemptions {

  private final Session session;
  private final People people;
  private final Intake intake;
  private final Handlers handlers;

  Exemptions(Session session, People people, Intake intake) {
    this.session = session;
    this.people = people;
    this.intake = intake;
    this.handlers =
        intake
            .handlers("exemptions")
            .on("exemption-granted", Granted.class, this::granted)
            .on("exemption-extended", Extended.class, this::extended)
            .on("exemption-ended", Ended.class, this::ended);
  }

  @Incoming("exemptions")
  @Blocking
  void decisions(ConsumerRecords<String, byte[]> records) {
    intake.take(records, handlers);
  }

  record Granted(
      @NotNull UUID certificateId,
      @NotNull UUID personId,
      @NotNull Integer version,
      String employerCreditCode,
      @NotNull List<String> insurances,
      @NotNull LocalDate exemptFrom,
      LocalDate exemptUntil) {}

  record Extended(
      @NotNull UUID certificateId, @NotNull Integer version, @NotNull LocalDate exemptUntil) {}

  record Ended(@NotNull UUID certificateId, @NotNull Integer version, LocalDate lastExemptDay) {}

  Handling granted(Granted event) {
    Optional<Exemption> known = find(event.certificateId());
    Exemption exemption = known.orElseGet(() -> new Exemption(event.certificateId()));
    if (exemption.isNewer(event.version())) {
      Person person = people.get(event.personId());
      exemption.granted(
          person == null ? event.personId() : person.id(),
          event.employerCreditCode(),
          event.insurances(),
          event.exemptFrom(),
          event.exemptUntil(),
          event.version());
    }
    if (known.isEmpty()) {
      session.persist(exemption);
    }
    return Handling.DONE;
  }

  Handling extended(Extended event) {
    find(event.certificateId())
        .filter(one -> one.isNewer(event.version()))
        .ifPresent(one -> one.until(event.exemptUntil(), event.version()));
    return Handling.DONE;
  }

  /** Without a last exempt day (revoked) nothing of it was ever exempt. */
  Handling ended(Ended event) {
    find(event.certificateId())
        .filter(one -> one.isNewer(event.version()))
        .ifPresent(one ->
            one.until(
                event.lastExemptDay() == null
                    ? one.exemptFrom().minusDays(1)
                    : event.lastExemptDay(),
                event.version()));
    return Handling.DONE;
  }

  /** Certificates of a file joined to another are that person's (R2.5). */
  void merged(@Observes PersonMerged event) {
    session
        .createMutationQuery("update Exemption set personId = ?1 where personId = ?2")
        .setParameter(1, event.kept().id())
        .setParameter(2, event.merged().id())
        .executeUpdate();
  }

  private Optional<Exemption> find(UUID certificateId) {
    return Optional.ofNullable(session.find(Exemption.class, certificateId));
  }

  /** A period in which an insurance is not paid. */
  public record Period(boolean coversToday, LocalDate from, LocalDate until) {}

  /** What exempts each of some people, read with one statement. */
  public Map<UUID, OfPerson> ofPeople(Collection<UUID> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    // An array is one parameter: with a list Hibernate would make the statement anew each time.
    Map<UUID, List<Exemption>> found =
        session
            .createNativeQuery(
                "SELECT * FROM exemption WHERE person_id = ANY (?1)", Exemption.class)
            .addSynchronizedEntityClass(Exemption.class)
            .setParameter(1, people.toArray(UUID[]::new))
            .getResultList()
            .stream()
            .collect(Collectors.groupingBy(Exemption::personId));
    return people.stream()
        .distinct()
        .collect(Collectors.toMap(id -> id, id -> new OfPerson(found.getOrDefault(id, List.of()))));
  }

  /** What exempts one person. */
  public static final class OfPerson {

    private final List<Exemption> exemptions;

    /** Of the exemptions that were found for the person; empty for none. */
    public OfPerson(List<Exemption> exemptions) {
      this.exemptions = exemptions;
    }

    /** The period that exempts an insurance today, else the next one, else the last one. */
    public Optional<Period> period(String employer, String insurance, LocalDate today) {
      return exemptions.stream()
          .filter(one -> one.exempts(insurance) && one.isFor(employer) && !one.isEmpty())
          .min(
              Comparator.comparing((Exemption one) -> !one.covers(today))
                  .thenComparing(one -> one.exemptFrom().isBefore(today))
                  .thenComparing(Exemption::exemptFrom))
          .map(one -> new Period(one.covers(today), one.exemptFrom(), one.exemptUntil()));
    }
  }
}
