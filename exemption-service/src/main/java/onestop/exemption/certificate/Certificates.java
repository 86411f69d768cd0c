package onestop.exemption.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import onestop.exemption.agreement.AgreementRepository;
import onestop.exemption.agreement.AgreementRow;
import onestop.exemption.agreement.ExtensionGrant;
import onestop.exemption.agreement.Held;
import onestop.exemption.agreement.Period;
import onestop.exemption.agreement.TermsRow;
import onestop.exemption.person.Employment;
import onestop.exemption.person.KnownPerson;
import onestop.exemption.person.People;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;
import onestop.kit.value.Refusal;

/** The verbs of the certificate; each is called inside a transaction. */
@ApplicationScoped
class Certificates {

  private static final String LOCAL_HIRE = "LOCAL_HIRE";

  private final CertificateRepository repository;
  private final CertificateEvents events;
  private final AgreementRepository agreements;
  private final People people;
  private final Calendars calendars;
  private final BusinessClock clock;
  private final CertificateEnds ends;
  private final Event<HandedIn> handedIn;

  Certificates(
      CertificateRepository repository,
      CertificateEvents events,
      AgreementRepository agreements,
      People people,
      Calendars calendars,
      BusinessClock clock,
      CertificateEnds ends,
      Event<HandedIn> handedIn) {
    this.repository = repository;
    this.events = events;
    this.agreements = agreements;
    this.people = people;
    this.calendars = calendars;
    this.clock = clock;
    this.ends = ends;
    this.handedIn = handedIn;
  }

  /**
   * Decides about a certificate handed in for a person, who is locked (R6).
   *
   * @param subject who hands it in
   * @throws Refusal {@code CERTIFICATE_KNOWN} against the state, when it was handed in before
   */
  Certificate handIn(KnownPerson person, Paper paper, LocalDate on, String subject) {
    CertificatePolicy policy = policy(person, paper.country(), null);
    Decision decision = policy.decide(paper, on, knownOfNumber(person, paper));
    var certificate = new Certificate(person.id(), decision, rows(decision.rows()), subject);
    repository.persist(certificate);
    person.handedIn();
    begin(certificate);
    return certificate;
  }

  private void begin(Certificate certificate) {
    switch (certificate.status()) {
      case REJECTED -> events.rejected(certificate);
      case EXPIRED -> {
        events.ended(certificate, "R6.5");
        accepted(certificate);
      }
      default -> {
        accepted(certificate);
        events.granted(certificate);
        if (certificate.isOver(clock.today())) {
          ends.expire(certificate);
        }
      }
    }
  }

  private void accepted(Certificate certificate) {
    handedIn.fire(new HandedIn(certificate.personId(), certificate.paper().employer()));
  }

  /**
   * Extends a certificate of a person who is locked (R6.3); a refusal changes nothing.
   *
   * @param subject who asks
   * @throws Refusal {@code EXTENSION_TOO_LATE}, {@code EXTENSION_NOT_LONGER}, {@code
   *     NOT_EXTENDABLE}, {@code CONSENT_NEEDED}, {@code OVER_MAX}, {@code OVERLAP}
   */
  void extend(KnownPerson person, Certificate certificate, ExtensionForm wish, String subject) {
    Period period = certificate.period();
    LocalDate today = clock.today();
    if (certificate.status() == CertificateStatus.EXPIRED) {
      throw Refusal.rule("EXTENSION_TOO_LATE", Map.of("until", period.until().toString()));
    }
    certificate.requireExtendable();
    if (!wish.until().isAfter(period.until())) {
      throw Refusal.rule("EXTENSION_NOT_LONGER", Map.of("until", period.until().toString()));
    }
    CertificatePolicy policy = policy(person, certificate.paper().country(), certificate);
    ExtensionGrant grant =
        policy.extend(
            certificate.paper(),
            wish.until(),
            certificate.finalExtraUsed(),
            wish.hasConsent(),
            today);
    certificate.extend(
        grant.added(),
        new Extended(
            wish.until(),
            wish.certificateNumber().strip(),
            wish.consentReference(),
            grant.finalExtra(),
            today,
            subject,
            grant.row().id()));
    events.extended(certificate);
  }

  private CertificatePolicy policy(KnownPerson person, String country, Certificate but) {
    return new CertificatePolicy(
        agreements.terms(country),
        person.identity(),
        jobs(person.id()),
        repository.standing(person.id()).stream()
            .filter(other -> !other.equals(but))
            .map(Certificates::held)
            .toList(),
        calendars.current());
  }

  /**
   * What is wrong with a number that stands already: a posted worker's certificate does not go
   * along to another employer (R6.4), and nobody has another person's (R6.7).
   */
  private List<String> knownOfNumber(KnownPerson person, Paper paper) {
    Optional<Certificate> known = repository.byNumber(paper.country(), paper.number());
    if (known.isEmpty()) {
      return List.of();
    }
    Certificate other = known.get();
    if (!other.personId().equals(person.id())) {
      return List.of("IDENTITY_MISMATCH");
    }
    boolean moved =
        paper.employer() != null && !Objects.equals(paper.employer(), other.paper().employer());
    if (moved) {
      return LOCAL_HIRE.equals(paper.category()) ? List.of() : List.of("EMPLOYER_MISMATCH");
    }
    if (other.status() == CertificateStatus.TERMINATED) {
      return List.of();
    }
    throw Refusal.state("CERTIFICATE_KNOWN", Map.of("id", other.id().toString()));
  }

  /** The end is near (R6.6). */
  void warn(Certificate certificate, LocalDate today) {
    certificate.warned(today);
    events.expiring(certificate, today);
  }

  private List<Job> jobs(UUID personId) {
    return people.employments(personId).stream()
        .filter(employment -> !employment.isCancelled() && employment.employerCreditCode() != null)
        .map(Certificates::job)
        .toList();
  }

  private static Job job(Employment employment) {
    return new Job(
        employment.employerCreditCode(),
        employment.kind(),
        employment.countedFrom(),
        employment.startedOn(),
        employment.endedOn());
  }

  private static Held held(Certificate certificate) {
    Paper paper = certificate.paper();
    return new Held(paper.country(), paper.category(), paper.employer(), paper.period());
  }

  private List<AgreementRow> rows(List<TermsRow> terms) {
    Map<UUID, AgreementRow> byId =
        agreements.byIds(terms.stream().map(TermsRow::id).toList()).stream()
            .collect(Collectors.toMap(row -> row.terms().id(), Function.identity()));
    return terms.stream().map(row -> byId.get(row.id())).toList();
  }
}
