package onestop.registration.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import onestop.kit.http.Cursor;
import onestop.kit.http.Problems;
import onestop.kit.jpa.Conditions;
import onestop.kit.security.Caller;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.CreditCode;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Refusal;
import onestop.registration.application.MatterPolicy.Facts;
import onestop.registration.application.MatterPolicy.Standing;
import onestop.registration.application.MatterPolicy.State;
import onestop.registration.card.CardFile;
import onestop.registration.card.Cards;
import onestop.registration.permit.Permits;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
import onestop.registration.person.Person;
import onestop.registration.registration.RegistrationFile;
import onestop.registration.registration.RegistrationFiles;
import org.hibernate.Session;

/** Takes one-stop applications and tells where their matters stand, for those they belong to. */
@RequestScoped
class Applications {

  private final Session session;
  private final RegistrationFiles files;
  private final Permits permits;
  private final People people;
  private final Cards cards;
  private final Callers callers;
  private final Caller caller;
  private final BusinessClock clock;
  private final Calendars calendars;
  private final HttpHeaders headers;

  Applications(
      Session session,
      RegistrationFiles files,
      Permits permits,
      People people,
      Cards cards,
      Callers callers,
      Caller caller,
      BusinessClock clock,
      Calendars calendars,
      HttpHeaders headers) {
    this.session = session;
    this.files = files;
    this.permits = permits;
    this.people = people;
    this.cards = cards;
    this.callers = callers;
    this.caller = caller;
    this.clock = clock;
    this.calendars = calendars;
    this.headers = headers;
  }

  UUID apply(OneStopApplicationResource.Form form) {
    RegistrationFile file = form.registrationId() == null ? null : files.get(form.registrationId());
    CreditCode employer = caller.employer() == null ? null : new CreditCode(caller.employer());
    if (form.applicationReference() != null && !known(form.applicationReference()).isEmpty()) {
      throw Refusal.state("REFERENCE_KNOWN");
    }
    var application =
        new OneStopApplication(
            form,
            file == null ? employer : file.creditCode(),
            file == null ? callers.personId() : file.personId(),
            file == null || form.permitNumber() != null ? form.permitNumber() : file.permitNumber(),
            clock.today());
    session.persist(application);
    return application.id();
  }

  // A reference is one application's alone: nobody reads another's answers by naming it.
  private List<UUID> known(String reference) {
    return session
        .createSelectionQuery(
            "select a.id from OneStopApplication a where a.reference = ?1", UUID.class)
        .setParameter(1, reference)
        .getResultList();
  }

  /**
   * An application that the caller may see.
   *
   * @throws onestop.kit.http.Problem 404 for any other
   */
  OneStopApplication find(UUID id) {
    OneStopApplication application = session.find(OneStopApplication.class, id);
    if (application == null || !isAllowed(application)) {
      throw Problems.notFound();
    }
    return application;
  }

  private boolean isAllowed(OneStopApplication application) {
    return caller.seesAll()
        || (application.creditCode() != null && caller.isEmployer(application.creditCode().value()))
        || (application.personId() != null && application.personId().equals(callers.personId()));
  }

  List<OneStopApplication> page(String permitNumber, Cursor cursor, int limit) {
    var asked = new Conditions();
    if (!caller.seesAll() && caller.employer() != null) {
      asked.and("a.creditCode = :employer", new CreditCode(caller.employer()));
    } else if (!caller.seesAll()) {
      if (callers.personId() == null) {
        return List.of();
      }
      asked.and("a.personId = :person", callers.personId());
    }
    asked
        .and("a.permitNumber = :permit", permitNumber)
        .and("a.id < :before", cursor.isStart() ? null : cursor.uuid(0));
    return session
        .createSelectionQuery(
            "from OneStopApplication a where " + asked + " order by a.id desc",
            OneStopApplication.class)
        .setProperties(asked.values())
        .setMaxResults(limit + 1)
        .getResultList();
  }

  OneStopApplicationView view(OneStopApplication application) {
    LocalDate today = clock.today();
    Facts facts = facts(application);
    List<Standing> standings =
        application.matters().stream()
            .map(matter -> MatterPolicy.standing(matter, facts, calendars.current()))
            .toList();
    List<OneStopApplicationView.MatterView> matters =
        IntStream.range(0, standings.size())
            .mapToObj(i -> view(application.matters().get(i), standings.get(i), today))
            .toList();
    long decided = standings.stream().filter(one -> one.state() != State.PENDING).count();
    return new OneStopApplicationView(
        application.id(),
        application.reference(),
        MatterPolicy.whole(standings),
        application.creditCode(),
        application.personId() == null
            ? facts.registration().map(RegistrationFile::personId).orElse(null)
            : application.personId(),
        facts.permitNumber(),
        facts.registration().map(RegistrationFile::id).orElse(application.registrationId()),
        application.appliedOn(),
        matters,
        version(application, facts, decided));
  }

  // Grows with each word of an authority, each decided matter, and the permit once it is named.
  private static int version(OneStopApplication application, Facts facts, long decided) {
    int named = application.permitNumber() == null ? 0 : 1;
    return Math.toIntExact(1 + decided + facts.answers().size() + named);
  }

  private OneStopApplicationView.MatterView view(
      Matter matter, Standing standing, LocalDate today) {
    boolean pending = standing.state() == State.PENDING && standing.dueOn() != null;
    return new OneStopApplicationView.MatterView(
        matter.kind(),
        matter.action(),
        Texts.text(Language.of(headers.getAcceptableLanguages()), "matter." + matter.kind().name()),
        matter.kind().authority(),
        standing.state(),
        standing.dueOn(),
        pending ? ChronoUnit.DAYS.between(today, standing.dueOn()) : null,
        standing.endedOn(),
        standing.reason(),
        matter.kind() == Matter.Kind.SOCIAL_INSURANCE_REGISTRATION
            ? List.of("R12.2", "R3.1", "R3.7")
            : List.of("R12.2"));
  }

  private Facts facts(OneStopApplication application) {
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
            .flatMap(cards::newest);
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

  /** The applications about a person, by whomever, oldest first (R13.3). */
  List<OneStopApplication> ofPerson(UUID personId) {
    List<String> permitNumbers =
        files.ofPerson(personId).stream()
            .map(RegistrationFile::permitNumber)
            .filter(Objects::nonNull)
            .toList();
    List<DocumentNumber> documentNumbers =
        people.get(personId).identities().stream()
            .map(document -> new DocumentNumber(document.number().normalised()))
            .toList();
    return session
        .createSelectionQuery(
            "from OneStopApplication where personId = ?1 or (personId is null and (permitNumber in"
                + " ?2 or documentNumber in ?3)) order by id",
            OneStopApplication.class)
        .setParameter(1, personId)
        .setParameter(2, permitNumbers)
        .setParameter(3, documentNumbers)
        .getResultList()
        .stream()
        .filter(one -> personId.equals(view(one).personId()))
        .toList();
  }

  /** The day on which an application's permit was issued; empty while it is not known. */
  Optional<LocalDate> permitIssuedOn(OneStopApplicationView view) {
    return Optional.ofNullable(view.permitNumber()).flatMap(permits::issuedOn);
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
