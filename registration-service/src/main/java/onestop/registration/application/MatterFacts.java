package onestop.registration.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import onestop.registration.application.MatterPolicy.Facts;
import onestop.registration.card.CardFile;
import onestop.registration.card.Cards;
import onestop.registration.permit.Permits;
import onestop.registration.person.People;
import onestop.registration.person.Person;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.RegistrationFiles;
import org.hibernate.Session;

/** Finds what is known of a one-stop application's matters: permit, answers, registration, card. */
@ApplicationScoped
class MatterFacts {

  private final Session session;
  private final RegistrationFiles files;
  private final Permits permits;
  private final People people;
  private final Cards cards;

  MatterFacts(
      Session session, RegistrationFiles files, Permits permits, People people, Cards cards) {
    this.session = session;
    this.files = files;
    this.permits = permits;
    this.people = people;
    this.cards = cards;
  }

  Facts of(OneStopApplication application) {
    List<AuthorityAnswer> byReference =
        answers("a.applicationReference = ?1", application.reference());
    String named =
        application.permitNumber() != null
            ? application.permitNumber()
            : byReference.stream()
                .map(AuthorityAnswer::permitNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    Optional<RegistrationFile> registration = registration(application, named);
    // A permit number that somebody merely names tells nothing: its registration must be theirs.
    boolean own = registration.isPresent();
    // Where none is named it is that of their registration, and answers from the application on.
    String permit =
        named == null ? registration.map(RegistrationFile::permitNumber).orElse(null) : named;
    LocalDate since = named == null ? application.appliedOn() : LocalDate.MIN;
    boolean issued =
        own
            && permit != null
            && (named != null
                || permits.issuedOn(permit).filter(day -> !day.isBefore(since)).isPresent());
    List<MatterPolicy.Answer> answers =
        (permit == null || !own
                ? byReference
                : answers(
                    "a.permitNumber = ?1 or a.applicationReference = ?2",
                    permit,
                    application.reference()))
            .stream()
                .map(answer -> answer.to(application.reference()))
                .filter(answer -> answer.byReference() || !answer.day().isBefore(since))
                .toList();
    Optional<CardFile> card =
        registration
            .map(RegistrationFile::personId)
            .or(() -> Optional.ofNullable(application.personId()))
            .flatMap(person -> cards.since(person, application.appliedOn()));
    return new Facts(application.appliedOn(), issued, permit, answers, registration, card);
  }

  private Optional<RegistrationFile> registration(OneStopApplication application, String permit) {
    List<RegistrationFile> candidates =
        application.registrationId() != null
            ? files.find(application.registrationId()).stream().toList()
            : permit != null
                ? files.ofPermit(permit)
                : person(application).map(files::ofPerson).orElse(List.of());
    return candidates.stream()
        .filter(file ->
            application.creditCode() == null || application.creditCode().equals(file.creditCode()))
        .filter(file ->
            application.personId() == null || application.personId().equals(file.personId()))
        .max(
            Comparator.comparing((RegistrationFile file) -> file.status().isOpen())
                .thenComparing(RegistrationFile::id));
  }

  // A document that several share says nothing of whom it is about (R2.5).
  private Optional<UUID> person(OneStopApplication application) {
    if (application.personId() != null || application.documentNumber() == null) {
      return Optional.ofNullable(application.personId());
    }
    List<Person> holders =
        people.holders(application.documentNumber().normalised(), application.issuingState());
    return holders.size() == 1 ? Optional.of(holders.getFirst().id()) : Optional.empty();
  }

  private List<AuthorityAnswer> answers(String condition, Object... params) {
    var query =
        session.createSelectionQuery(
            "from AuthorityAnswer a where " + condition + " order by a.answeredOn, a.id",
            AuthorityAnswer.class);
    for (int i = 0; i < params.length; i++) {
      query.setParameter(i + 1, params[i]);
    }
    return query.getResultList();
  }
}
