package onestop.registration.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import onestop.kit.outbox.Outbox;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.SocialSecurityNumber;
import onestop.registration.dispute.Remedies;
import onestop.registration.person.Nationality;
import onestop.registration.person.Person;
import onestop.registration.person.Sex;

/** Takes requests and decides them; a correction is said to whoever keeps a name (R13.3). */
@ApplicationScoped
class Corrections {

  private final CorrectionRepository repository;
  private final Outbox outbox;
  private final BusinessClock clock;
  private final Remedies remedies;

  Corrections(
      CorrectionRepository repository, Outbox outbox, BusinessClock clock, Remedies remedies) {
    this.repository = repository;
    this.outbox = outbox;
    this.clock = clock;
    this.remedies = remedies;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Corrected(
      UUID personId,
      int version,
      SocialSecurityNumber socialSecurityNumber,
      Data person,
      Nationality nationality,
      List<String> basis) {}

  private record Data(String surname, String givenNames, LocalDate dateOfBirth, Sex sex) {}

  UUID submit(Person person, Correction wanted, String by) {
    var request = new CorrectionRequest(person, wanted, clock.today(), by);
    repository.persist(request);
    return request.id();
  }

  void decide(CorrectionRequest request, CorrectionDecision decision, String by) {
    switch (decision.decision()) {
      case REFUSE -> request.refuse(clock.today(), by, decision.reason());
      case GRANT -> {
        int before = request.person().version();
        request.grant(clock.today(), by, decision.reason());
        if (request.person().version() != before) {
          say(request.person());
        }
      }
    }
  }

  /** A request as shown; a refusal names its remedies (R5.5). */
  CorrectionView view(CorrectionRequest request) {
    return CorrectionView.of(
        request,
        request.status() == CorrectionStatus.REFUSED
            ? remedies.against(request.decidedOn())
            : List.of());
  }

  private void say(Person person) {
    outbox.say(
        "registrations",
        person.id(),
        "person-data-corrected",
        new Corrected(
            person.id(),
            person.version(),
            person.socialSecurityNumber(),
            new Data(person.surname(), person.givenNames(), person.dateOfBirth(), person.sex()),
            person.nationality(),
            List.of("R13.3")));
  }
}
