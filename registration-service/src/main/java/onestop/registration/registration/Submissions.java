package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Refusal;
import onestop.registration.document.Defect;
import onestop.registration.document.DocumentKind;
import onestop.registration.document.DocumentPolicy;
import onestop.registration.document.Known;
import onestop.registration.document.SubmittedDocument;
import onestop.registration.person.DocumentType;
import onestop.registration.person.IdentityDocument;

/** Takes submissions: examines, stops the clock, decides at once where all agree (R4, R12.3). */
@ApplicationScoped
class Submissions {

  private final Registrations registrations;
  private final RegistrationEvents events;
  private final BusinessClock clock;
  private final Calendars calendars;

  Submissions(
      Registrations registrations,
      RegistrationEvents events,
      BusinessClock clock,
      Calendars calendars) {
    this.registrations = registrations;
    this.events = events;
    this.clock = clock;
    this.calendars = calendars;
  }

  /** Takes a submission, again after correction, or the copy that one waits for (R3.10). */
  Registration submit(Registration registration, Submission submission, ResidencePermit residence) {
    boolean supplement = registration.isHeldFor(Hold.AWAITING_RESIDENCE_PERMIT);
    if (!registration.allows(supplement ? Verb.SUPPLEMENT : Verb.SUBMIT)) {
      throw Refusal.state("WRONG_STATE", Map.of("state", registration.status().name()));
    }
    LocalDate today = clock.today();
    // What time asked of the clock until today comes first: a late submission is late.
    registrations.runTo(registration, today);
    List<Defect> defects =
        DocumentPolicy.examine(
            submission.channel(),
            registration.situation(),
            known(registration, submission, residence),
            submission.documents(),
            today);
    boolean awaits =
        !residence.isValid() && DocumentPolicy.awaitsResidencePermit(submission.documents());
    if (supplement) {
      registration.supplement(submission, defects, awaits);
      if (defects.isEmpty()) {
        registrations.decideAtOnce(registration);
      }
      return registration;
    }
    if (!registration.submit(submission, defects, awaits, today, calendars.current())) {
      events.returned(registration, null);
      return registration;
    }
    events.submitted(registration);
    registrations.decideAtOnce(registration);
    return registration;
  }

  private static Known known(
      Registration registration, Submission submission, ResidencePermit residence) {
    IdentityDocument identity = shown(registration, submission);
    Map<DocumentKind, DocumentNumber> numbers = new EnumMap<>(DocumentKind.class);
    numbers.put(kind(identity.type()), identity.number());
    numbers.put(registration.document().kind(), registration.document().number());
    Set<DocumentKind> withdrawn = EnumSet.noneOf(DocumentKind.class);
    if (residence.number() != null) {
      numbers.put(DocumentKind.RESIDENCE_PERMIT, residence.number());
    }
    if (residence.isWithdrawn()) {
      withdrawn.add(DocumentKind.RESIDENCE_PERMIT);
    }
    return new Known(
        numbers,
        identity.issuingState(),
        registration.person()::isNamed,
        registration.employer() == null ? null : registration.employer().name(),
        withdrawn);
  }

  /** The permit's identity document, or another one of the person that is shown instead (R2.1). */
  private static IdentityDocument shown(Registration registration, Submission submission) {
    return registration.person().identities().stream()
        .filter(linked ->
            submission.documents().stream().anyMatch(document -> isShown(linked, document)))
        .findFirst()
        .orElseGet(registration::identity);
  }

  private static boolean isShown(IdentityDocument linked, SubmittedDocument document) {
    return document.kind() == kind(linked.type())
        && document.number() != null
        && document.number().normalised().equals(linked.number().normalised());
  }

  private static DocumentKind kind(DocumentType type) {
    return type == DocumentType.PASSPORT
        ? DocumentKind.PASSPORT
        : DocumentKind.PERMANENT_RESIDENT_ID;
  }
}
