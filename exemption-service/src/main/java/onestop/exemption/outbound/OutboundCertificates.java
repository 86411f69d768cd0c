package onestop.exemption.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import onestop.exemption.agreement.AgreementRepository;
import onestop.exemption.agreement.ExtensionGrant;
import onestop.exemption.agreement.Held;
import onestop.exemption.agreement.Period;
import onestop.exemption.outbound.OutboundPolicy.Opinion;
import onestop.exemption.outbound.OutboundPolicy.Wish;
import onestop.kit.intake.Envelope;
import onestop.kit.intake.Handling;
import onestop.kit.time.BusinessClock;
import onestop.kit.value.Refusal;

/** The verbs of the outbound certificate; each is called inside a transaction. */
@ApplicationScoped
class OutboundCertificates {

  private static final String NOT_INSURED = "NOT_INSURED_IN_CHINA";
  private static final String STOPPED = "CONTRIBUTIONS_STOPPED";

  // Without letters and digits that are read for each other.
  private static final String CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int CODE_LENGTH = 10;

  private final SecureRandom random = new SecureRandom();

  private final OutboundRepository repository;
  private final OutboundEvents events;
  private final AgreementRepository agreements;
  private final OutboundSettings settings;
  private final BusinessClock clock;

  OutboundCertificates(
      OutboundRepository repository,
      OutboundEvents events,
      AgreementRepository agreements,
      OutboundSettings settings,
      BusinessClock clock) {
    this.repository = repository;
    this.events = events;
    this.agreements = agreements;
    this.settings = settings;
    this.clock = clock;
  }

  /** Applies for a certificate; without the ordinary scheme's word it waits for that. */
  OutboundCertificate apply(String personReference, Wish wish, String subject) {
    InsuredPerson holder = repository.lock(personReference);
    LocalDate today = clock.today();
    var certificate =
        new OutboundCertificate(
            "CN-%s-%d-%06d".formatted(wish.country(), today.getYear(), repository.nextNumber()),
            personReference,
            wish,
            today,
            today.plusDays(settings.waitingDays()),
            subject);
    repository.persist(certificate);
    decide(certificate, holder);
    return certificate;
  }

  /** The ordinary scheme's word: what waits is decided, and contributions may have stopped. */
  Handling told(InsuredPersonStatus word, Envelope envelope) {
    InsuredPerson holder = repository.lock(word.personReference());
    if (!holder.told(word, envelope.time())) {
      return Handling.DONE;
    }
    for (OutboundCertificate certificate : repository.ofHolder(word.personReference())) {
      switch (certificate.status()) {
        case WAITING -> decide(certificate, holder);
        case ISSUED -> {
          holder.contributions().ifPresent(certificate::paid);
          stop(certificate);
        }
        default -> {
          // What is over stays as it was.
        }
      }
    }
    return Handling.DONE;
  }

  private void decide(OutboundCertificate certificate, InsuredPerson holder) {
    Opinion opinion = policy(certificate).judge(certificate.wish());
    if (!opinion.reasons().isEmpty()) {
      certificate.reject(opinion.reasons(), opinion.latestUntil());
      return;
    }
    holder
        .contributions()
        .ifPresent(contributions -> {
          if (contributions.carry(certificate.wish().period(), clock.today())) {
            certificate.issue(holder, opinion, code(), clock.today());
            certificate.paid(contributions);
            events.issued(certificate);
          } else {
            certificate.reject(List.of(NOT_INSURED), opinion.latestUntil());
          }
        });
  }

  /** No word came in time. */
  void giveUp(OutboundCertificate certificate) {
    certificate.reject(List.of(NOT_INSURED), certificate.latestUntil());
  }

  /** Warns that one is withdrawn unless its holder's contributions go on (R6.8). */
  void warn(OutboundCertificate certificate) {
    certificate.warned();
    events.atRisk(certificate);
  }

  /** Withdraws one whose holder's contributions have stopped for two months (R6.8). */
  void stop(OutboundCertificate certificate) {
    if (certificate.isStopped(clock.today())) {
      certificate.withdraw(certificate.withdrawOn(), STOPPED);
      events.withdrawn(certificate);
    }
  }

  /** The sending ended, by an officer's word. */
  void withdraw(OutboundCertificate certificate, LocalDate from, String reason) {
    Wish wish = certificate.wish();
    if (!wish.period().contains(from)) {
      throw Refusal.rule(
          "OUT_OF_PERIOD",
          Map.of(
              "from", wish.period().from().toString(), "until", wish.period().until().toString()));
    }
    certificate.withdraw(from, reason);
    events.withdrawn(certificate);
  }

  /** Makes it longer, by the same terms as a certificate that comes in (R6.3). */
  void extend(OutboundCertificate certificate, LocalDate until, boolean consent) {
    repository.lock(certificate.personReference());
    Wish wish = certificate.wish();
    String end = wish.period().until().toString();
    if (certificate.status() == OutboundStatus.EXPIRED) {
      throw Refusal.rule("EXTENSION_TOO_LATE", Map.of("until", end));
    }
    certificate.requireExtendable();
    if (!until.isAfter(wish.period().until())) {
      throw Refusal.rule("EXTENSION_NOT_LONGER", Map.of("until", end));
    }
    ExtensionGrant grant =
        policy(certificate)
            .extend(wish, until, certificate.finalExtraUsed(), consent, clock.today());
    certificate.extend(until, grant.finalExtra());
    events.issued(certificate);
  }

  private OutboundPolicy policy(OutboundCertificate certificate) {
    List<Held> others =
        repository.ofHolder(certificate.personReference()).stream()
            .filter(other -> !Objects.equals(other.number(), certificate.number()))
            .filter(other -> other.status() != OutboundStatus.REJECTED)
            .filter(other -> !other.lastDay().isBefore(other.wish().period().from()))
            .map(OutboundCertificates::held)
            .toList();
    return new OutboundPolicy(agreements.terms(certificate.wish().country()), others);
  }

  private static Held held(OutboundCertificate certificate) {
    Wish wish = certificate.wish();
    return new Held(
        wish.country(),
        wish.category(),
        wish.employer(),
        new Period(wish.period().from(), certificate.lastDay()));
  }

  private String code() {
    return random
        .ints(CODE_LENGTH, 0, CODE_ALPHABET.length())
        .mapToObj(CODE_ALPHABET::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
