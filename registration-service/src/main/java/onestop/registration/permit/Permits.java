package onestop.registration.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onestop.kit.intake.Handling;
import onestop.kit.intake.Intake;
import onestop.kit.value.Refusal;
import onestop.registration.permit.PermitHistory.Stint;
import onestop.registration.person.Applicant;
import onestop.registration.person.People;
import onestop.registration.person.People.Identified;
import onestop.registration.registration.Opening;
import onestop.registration.registration.PermitCases;

/** Takes the facts of the permit system and keeps the cases in step with them (R3.8). */
@ApplicationScoped
public class Permits {

  private final PermitStore store;
  private final People people;
  private final PermitCases cases;
  private final Intake intake;
  private final TransactionSynchronizationRegistry transaction;

  Permits(
      PermitStore store,
      People people,
      PermitCases cases,
      Intake intake,
      TransactionSynchronizationRegistry transaction) {
    this.store = store;
    this.people = people;
    this.cases = cases;
    this.intake = intake;
    this.transaction = transaction;
  }

  /** What was read ahead, once, for all permits of a batch. */
  private record Ahead(
      Set<String> asked, Map<Applicant, Identified> people, Map<String, WorkPermit> permits) {}

  /** Reads what a batch of new permits needs: who the people are, which permits are known. */
  void readAhead(List<PermitEvents.Issued> events) {
    Set<String> numbers =
        events.stream().map(PermitEvents.Issued::permitNumber).collect(Collectors.toSet());
    Map<String, WorkPermit> known = new HashMap<>();
    store.find(numbers).forEach(permit -> known.put(permit.number(), permit));
    List<Applicant> applicants =
        events.stream()
            .filter(event -> !known.containsKey(event.permitNumber()))
            .map(PermitEvents.Issued::person)
            .toList();
    transaction.putResource(this, new Ahead(numbers, people.identify(applicants), known));
  }

  /** A permit is issued: its registration opens, once per permit number (R3.1, R3.8). */
  Handling issued(PermitEvents.Issued event) {
    Optional<WorkPermit> known = find(event.permitNumber());
    if (known.isPresent()) {
      issuedAgain(known.get(), event);
      return Handling.DONE;
    }
    var permit = new WorkPermit(event, store.write(event.content()));
    permit.opened(cases.open(event.opening(), identify(event.person())));
    store.add(permit);
    ahead().ifPresent(read -> read.permits().put(permit.number(), permit));
    intake.known(event.permitNumber());
    return Handling.DONE;
  }

  private void issuedAgain(WorkPermit seen, PermitEvents.Issued event) {
    if (seen.hasHeard(event)) {
      return;
    }
    WorkPermit permit = store.locked(seen.number()).orElseThrow();
    if (!permit.isByHand()) {
      event.again().forEach(what -> store.add(permit, what));
      follow(permit);
      return;
    }
    List<String> differences = new ArrayList<>(store.content(permit).differences(event.content()));
    if (!permit.issuedOn().equals(event.day())) {
      differences.add("employmentDocument.issuedOn");
    }
    if (differences.isEmpty()) {
      permit.fill(event, store.write(event.content()));
      follow(permit);
    } else {
      permit.differs(event, store.write(event));
      cases.differs(permit.registrationId(), differences);
    }
  }

  /** Anything said after the issue; early it waits for its permit. */
  Handling later(PermitEvents.Later what) {
    Optional<WorkPermit> permit = store.locked(what.permitNumber());
    if (permit.isEmpty()) {
      return Handling.waitFor(what.permitNumber());
    }
    store.add(permit.get(), what);
    follow(permit.get());
    return Handling.DONE;
  }

  /** Brings every case of the permit to what all facts together give. */
  private void follow(WorkPermit permit) {
    List<PermitFact> facts = store.facts(permit);
    Map<UUID, PermitFact> byId = new HashMap<>();
    facts.forEach(fact -> byId.put(fact.id(), fact));
    PermitHistory history = store.history(permit, facts);
    UUID before = permit.registrationId();
    for (int i = 0; i < history.stints().size(); i++) {
      Stint stint = history.stints().get(i);
      Opening now = stint.content().opening(permit.number(), stint.from(), history.validUntil());
      UUID registration =
          i == 0
              ? permit.registrationId()
              : stint.facts().stream()
                  .map(id -> byId.get(id).registrationId())
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
      if (registration == null) {
        registration = cases.next(before, now);
      } else {
        cases.renew(registration, now, stint.personSaidAt());
        if (i > 0 && byId.get(stint.facts().getFirst()).registrationId() == null) {
          // An older change to the same employer has come: its days count from there.
          cases.beganOn(registration, stint.from());
        }
      }
      if (i > 0) {
        byId.get(stint.facts().getFirst()).began(registration);
      }
      if (stint.until() != null) {
        cases.leave(registration, permit.number(), stint.until(), stint.endReason());
      }
      before = registration;
    }
  }

  /**
   * Keeps a permit that is entered by hand before its event comes (R3.8).
   *
   * @throws Refusal {@code REGISTRATION_EXISTS} when the permit is known already
   */
  public UUID enter(Opening opening, Identified identified) {
    String number = opening.document().number().value();
    if (store.find(number).isPresent()) {
      throw Refusal.state("REGISTRATION_EXISTS");
    }
    var content = new PermitContent(opening.person(), opening.employer(), opening.employment());
    var permit = new WorkPermit(opening.document(), store.write(content));
    UUID registration = cases.open(opening, identified);
    permit.opened(registration);
    store.add(permit);
    intake.known(number);
    return registration;
  }

  /**
   * An officer decides whether the event's data or those entered by hand hold (R3.8).
   *
   * @return the day of issue that now holds
   */
  public LocalDate settle(String number, boolean takeEvent) {
    WorkPermit permit =
        store
            .locked(number)
            .filter(one -> one.pending() != null)
            .orElseThrow(() -> Refusal.state("NOTHING_DIFFERS"));
    if (takeEvent) {
      PermitEvents.Issued event = store.read(permit.pending(), PermitEvents.Issued.class);
      permit.fill(event, store.write(event.content()));
      cases.renew(permit.registrationId(), event.opening(), event.issuedAt());
      follow(permit);
      cases.beganOn(permit.registrationId(), permit.issuedOn());
    }
    permit.keep();
    return permit.issuedOn();
  }

  /** The day on which a permit was issued; empty while it is not known. */
  public Optional<LocalDate> issuedOn(String number) {
    return store.find(number).map(WorkPermit::issuedOn);
  }

  private Optional<WorkPermit> find(String number) {
    return ahead()
        .filter(read -> read.asked().contains(number))
        .map(read -> Optional.ofNullable(read.permits().get(number)))
        .orElseGet(() -> store.find(number));
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
