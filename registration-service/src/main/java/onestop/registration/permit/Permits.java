package onestop.registration.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.DocumentNumber;
import onestop.registration.person.Applicant;
import onestop.registration.person.People;
import onestop.registration.person.People.Identified;
import onestop.registration.registration.Registrations;
import org.hibernate.Session;

/** Takes the facts of the permit systems. */
@ApplicationScoped
public class Permits {

  private final Session session;
  private final People people;
  private final Registrations registrations;
  private final Intake intake;
  private final TransactionSynchronizationRegistry transaction;

  Permits(
      Session session,
      People people,
      Registrations registrations,
      Intake intake,
      TransactionSynchronizationRegistry transaction) {
    this.session = session;
    this.people = people;
    this.registrations = registrations;
    this.intake = intake;
    this.transaction = transaction;
  }

  /** What was read ahead, once, for all permits of a batch. */
  private record Ahead(Map<Applicant, Identified> people, Map<String, WorkPermit> permits) {}

  /** Reads what a batch of new permits needs: who the people are, which permits are known. */
  void readAhead(List<PermitEvents.Issued> events) {
    List<String> numbers = events.stream().map(PermitEvents.Issued::permitNumber).toList();
    Map<String, WorkPermit> known = new HashMap<>();
    session
        .createSelectionQuery("from WorkPermit where number in ?1", WorkPermit.class)
        .setParameter(1, numbers)
        .getResultList()
        .forEach(permit -> known.put(permit.number(), permit));
    List<Applicant> applicants =
        events.stream()
            .filter(event -> !known.containsKey(event.permitNumber()))
            .map(PermitEvents.Issued::person)
            .toList();
    transaction.putResource(this, new Ahead(people.identify(applicants), known));
  }

  /** A permit is issued: its registration opens, once per permit number (R3.1, R3.8). */
  Handling issued(PermitEvents.Issued event) {
    if (find(event.permitNumber()).isPresent()) {
      return Handling.DONE;
    }
    var permit = new WorkPermit(event);
    session.persist(permit);
    ahead().ifPresent(read -> read.permits().put(permit.number(), permit));
    registrations.permitIssued(event.opening(), identify(event.person()));
    intake.known(event.permitNumber());
    return Handling.DONE;
  }

  Handling extended(PermitEvents.Extended event) {
    return onPermit(
        event.permitNumber(),
        permit -> {
          if (permit.extend(event.extendedAt(), event.validUntil())) {
            registrations.permitExtended(permit.number(), event.validUntil());
          }
        });
  }

  Handling cancelled(PermitEvents.Cancelled event) {
    return onPermit(
        event.permitNumber(),
        permit -> {
          if (permit.cancel(event.cancelledOn())) {
            registrations.permitCancelled(permit.number(), event.cancelledOn());
          }
        });
  }

  Handling residence(PermitEvents.Residence event, Envelope envelope) {
    return onPermit(
        event.permitNumber(),
        permit -> {
          if (permit.residence(
              envelope.time(), event.residencePermitNumber(), event.validUntil())) {
            registrations.residencePermitCame(permit.number());
          }
        });
  }

  /** The residence permit that the police told of, if any. */
  public Optional<DocumentNumber> residencePermit(String permitNumber) {
    return permitNumber == null
        ? Optional.empty()
        : find(permitNumber).map(WorkPermit::residencePermitNumber);
  }

  private Handling onPermit(String number, Consumer<WorkPermit> work) {
    Optional<WorkPermit> permit = find(number);
    permit.ifPresent(work);
    return permit.isPresent() ? Handling.DONE : Handling.waitFor(number);
  }

  private Optional<WorkPermit> find(String number) {
    return ahead()
        .map(read -> read.permits().get(number))
        .or(() -> Optional.ofNullable(session.find(WorkPermit.class, number)));
  }

  private Identified identify(Applicant applicant) {
    Optional<Ahead> ahead = ahead();
    if (ahead.isEmpty() || !ahead.get().people().containsKey(applicant)) {
      return people.identify(applicant);
    }
    // New only for the first permit of the batch that names the person.
    Identified identified = ahead.get().people().get(applicant);
    ahead.get().people().put(applicant, identified.known());
    return identified;
  }

  private Optional<Ahead> ahead() {
    return Optional.ofNullable((Ahead) transaction.getResource(this));
  }
}
