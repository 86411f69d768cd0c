package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.form.Faults;
import onestop.kit.http.Problems;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;
import onestop.registration.document.DocumentKind;
import onestop.registration.permit.Permits;
import onestop.registration.person.IdentityDocument;
import onestop.registration.person.People;
import onestop.registration.person.People.Identified;
import onestop.registration.person.PermanentResidentCard;
import onestop.registration.person.PersonDesk;

/** Opens registrations by hand, without a permit event (R1.1, R1.3, R3.1). */
@ApplicationScoped
class Openings {

  private final RegistrationRepository repository;
  private final RegistrationSettings settings;
  private final PermitCases cases;
  private final Permits permits;
  private final People people;
  private final PersonDesk desk;
  private final BusinessClock clock;

  Openings(
      RegistrationRepository repository,
      RegistrationSettings settings,
      PermitCases cases,
      Permits permits,
      People people,
      PersonDesk desk,
      BusinessClock clock) {
    this.repository = repository;
    this.settings = settings;
    this.cases = cases;
    this.permits = permits;
    this.people = people;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Opens one and gives its id.
   *
   * @throws Refusal {@code REGISTRATION_EXISTS} when there is one of the same document and employer
   */
  UUID open(NewRegistration wanted) {
    check(wanted);
    Opening opening = wanted.opening();
    if (repository.isThere(opening)) {
      throw Refusal.state("REGISTRATION_EXISTS");
    }
    Identified identified = people.identify(opening.person());
    UUID id =
        opening.document().kind() == DocumentKind.WORK_PERMIT
            ? permits.enter(opening, identified)
            : cases.open(opening, identified);
    linkCard(repository.findById(id));
    return id;
  }

  private void check(NewRegistration wanted) {
    var faults = new Faults();
    if (wanted.employmentDocument().issuedOn().isAfter(clock.today())) {
      faults.rule("employmentDocument.issuedOn", "DATED_AHEAD");
    }
    checkCard(wanted, faults);
    if (wanted.person().dateOfBirth().isAfter(clock.today())) {
      faults.rule("person.dateOfBirth", "DATED_AHEAD");
    }
    if (wanted.schemes() != null
        && !settings.residentSchemes().orElse(List.of()).containsAll(wanted.schemes())) {
      faults.rule("schemes", "NOT_ALLOWED_IN_POOLING_AREA");
    }
    if (!faults.isEmpty()) {
      throw Problems.input(faults.list());
    }
  }

  /** A card that names a birth date ahead is known to be wrong only by the day (R2.3). */
  private void checkCard(NewRegistration wanted, Faults faults) {
    if (wanted.employmentDocument().kind() == DocumentKind.PERMANENT_RESIDENT_ID) {
      var card = PermanentResidentCard.check(wanted.employmentDocument().number(), clock.today());
      if (!card.valid()) {
        faults.rule("employmentDocument.number", card.fault());
      }
    }
  }

  /** A permanent resident may be named by passport: the card is theirs as well (R2.1). */
  private void linkCard(Registration registration) {
    IdentityDocument card = registration.numberedBy();
    if (registration.doubt() == null) {
      desk.link(people.get(registration.person().id()), card);
    }
  }
}
