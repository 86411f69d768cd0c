package onestop.exemption.certificate;

import jakarta.enterprise.context.ApplicationScoped;
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

  Certificates(
      CertificateRepository repository,
      CertificateEvents events,
      AgreementRepository agreements,
      People people,
      Calendars calendars,
      BusinessClock clock) {
    this.repository = repository;
    this.events = events;
    this.agreements = agreements;
    this.people = people;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Decides about a certificate handed in for a person, who is locked (R6).
   *
   * @param subject who hands it in
   * @throws Refusal {@code CERTIFICATE_KNOWN} against the state, when it was handed in before
   */
  Certificate handIn(KnownPerson person, Paper paper, LocalDate on, String subject) {
    List<Standing> others =
        repository.standing(person.id()).stream().map(Certificates::standing).toList();
    var policy =
        new CertificatePolicy(
            agreements.terms(paper.country()),
            person.identity(),
            jobs(person.id()),
            others,
            calendars.current());
    Decision decision = policy.decide(paper, on, knownOfNumber(person, paper));
    var certificate = new Certificate(person.id(), decision, rows(decision.rows()), subject);
    repository.persist(certificate);
    begin(certificate);
    return certificate;
  }

  private void begin(Certificate certificate) {
    switch (certificate.status()) {
      case REJECTED -> events.rejected(certificate);
      case EXPIRED -> events.ended(certificate, "R6.5");
      default -> {
        events.granted(certificate);
        if (certificate.isOver(clock.today())) {
          expire(certificate);
        }
      }
    }
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
        paper.employer() != null && !Objects.equals(paper.employer(), other.employerCreditCode());
    if (moved) {
      return LOCAL_HIRE.equals(paper.category()) ? List.of() : List.of("EMPLOYER_MISMATCH");
    }
    if (other.status() == CertificateStatus.TERMINATED) {
      return List.of();
    }
    throw Refusal.state("CERTIFICATE_KNOWN", Map.of("id", other.id().toString()));
  }

  /** The last exempt day has passed (R6.6). */
  void expire(Certificate certificate) {
    certificate.expire();
    events.ended(certificate, "R6.6");
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

  private static Standing standing(Certificate certificate) {
    return new Standing(
        certificate.country(), certificate.employerCreditCode(), certificate.period());
  }

  private List<AgreementRow> rows(List<TermsRow> terms) {
    Map<UUID, AgreementRow> byId =
        agreements.byIds(terms.stream().map(TermsRow::id).toList()).stream()
            .collect(Collectors.toMap(row -> row.terms().id(), Function.identity()));
    return terms.stream().map(row -> byId.get(row.id())).toList();
  }
}
