package onestop.registration.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import onestop.registration.permit.Permits;
import onestop.registration.person.Callers;
import onestop.registration.person.People;
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
  private final MatterFacts facts;
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
      MatterFacts facts,
      Callers callers,
      Caller caller,
      BusinessClock clock,
      Calendars calendars,
      HttpHeaders headers) {
    this.session = session;
    this.files = files;
    this.permits = permits;
    this.people = people;
    this.facts = facts;
    this.callers = callers;
    this.caller = caller;
    this.clock = clock;
    this.calendars = calendars;
    this.headers = headers;
  }

  UUID apply(OneStopApplicationResource.Form form) {
    RegistrationFile file = form.registrationId() == null ? null : files.get(form.registrationId());
    Callers.Behalf behalf = callers.behalf(form.personId(), form.employer());
    if (form.applicationReference() != null && !known(form.applicationReference()).isEmpty()) {
      throw Refusal.state("REFERENCE_KNOWN");
    }
    var application =
        new OneStopApplication(
            form,
            file == null ? behalf.employer() : file.creditCode(),
            file == null ? behalf.personId() : file.personId(),
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
        || callers.is(application.personId());
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
    Facts known = facts.of(application);
    List<Standing> standings =
        application.matters().stream()
            .map(matter -> MatterPolicy.standing(matter, known, calendars.current()))
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
            ? known.registration().map(RegistrationFile::personId).orElse(null)
            : application.personId(),
        known.permitNumber(),
        known.registration().map(RegistrationFile::id).orElse(application.registrationId()),
        application.appliedOn(),
        matters,
        version(application, known, decided));
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
}
