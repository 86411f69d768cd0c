package onestop.exemption.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onestop.exemption.agreement.Agreements;
import onestop.exemption.agreement.Insurance;
import onestop.exemption.certificate.HandIn;
import onestop.exemption.certificate.HandedIn;
import onestop.exemption.certificate.StandingCertificates;
import onestop.exemption.person.ClockStarted;
import onestop.exemption.person.Employment;
import onestop.exemption.person.EmploymentChanged;
import onestop.exemption.person.PeopleMerged;
import onestop.kit.outbox.Outbox;
import onestop.kit.time.BusinessClock;
import onestop.kit.time.Calendars;

/** Tells of an agreement when the clock starts, and reminds until something is handed in. */
@ApplicationScoped
class Outreaches {

  private final OutreachRepository repository;
  private final Agreements agreements;
  private final StandingCertificates certificates;
  private final Outbox outbox;
  private final Calendars calendars;
  private final BusinessClock clock;

  Outreaches(
      OutreachRepository repository,
      Agreements agreements,
      StandingCertificates certificates,
      Outbox outbox,
      Calendars calendars,
      BusinessClock clock) {
    this.repository = repository;
    this.agreements = agreements;
    this.certificates = certificates;
    this.outbox = outbox;
    this.calendars = calendars;
    this.clock = clock;
  }

  private record Possible(
      UUID personId,
      String country,
      int version,
      UUID registrationId,
      String employerCreditCode,
      List<Insurance> insurances,
      LocalDate handInBy,
      Long daysLeft,
      List<String> basis) {}

  void clockStarted(@Observes ClockStarted start) {
    Employment employment = start.employment();
    LocalDate today = clock.today();
    Set<Insurance> insurances = possible(employment, today);
    boolean answered =
        start.person().hasCertificate()
            && certificates.answer(start.person().id(), employment.employerCreditCode());
    if (insurances.isEmpty() || employment.countedFrom() == null || answered) {
      return;
    }
    var outreach =
        new Outreach(
            employment.registrationId(),
            start.person().id(),
            employment.employerCreditCode(),
            employment.nationality(),
            insurances,
            HandIn.lastDay(employment.countedFrom(), calendars.current()),
            today);
    repository.persist(outreach);
    say(outreach, null);
  }

  /**
   * What the agreement with the country of the nationality could exempt: for the kind of employment
   * where it names it, else for any category.
   */
  private Set<Insurance> possible(Employment employment, LocalDate today) {
    Set<Insurance> insurances = EnumSet.noneOf(Insurance.class);
    if (employment.nationality() == null) {
      return insurances;
    }
    var terms = agreements.terms(employment.nationality());
    var fitting =
        employment.kind() == null
            ? List.<Set<Insurance>>of()
            : terms
                .on(employment.kind(), today)
                .map(row -> List.of(row.exempt()))
                .orElse(List.of());
    (fitting.isEmpty() ? terms.exemptOn(today) : fitting).forEach(insurances::addAll);
    return insurances;
  }

  /** 30 and 7 days before the last day, when nothing was handed in. */
  void remind(Outreach due, LocalDate countedFrom, LocalDate today) {
    due.reminded(
        countedFrom == null ? due.handInBy() : HandIn.lastDay(countedFrom, calendars.current()),
        today);
    say(due, ChronoUnit.DAYS.between(today, due.handInBy()));
  }

  void handedIn(@Observes HandedIn certificate) {
    repository.ofPerson(certificate.personId()).stream()
        .filter(outreach -> outreach.isAnsweredBy(certificate.employer()))
        .forEach(Outreach::close);
  }

  void employmentChanged(@Observes EmploymentChanged change) {
    if (!change.employment().isOpen()) {
      repository.ofPerson(change.person().id()).stream()
          .filter(
              outreach -> outreach.registrationId().equals(change.employment().registrationId()))
          .forEach(Outreach::close);
    }
  }

  void merged(@Observes PeopleMerged merge) {
    repository.ofPerson(merge.merged()).forEach(outreach -> outreach.moveTo(merge.kept()));
  }

  private void say(Outreach outreach, Long daysLeft) {
    outbox.say(
        "exemptions",
        outreach.personId(),
        "exemption-possible",
        new Possible(
            outreach.personId(),
            outreach.country(),
            outreach.version(),
            outreach.registrationId(),
            outreach.employer(),
            outreach.insurances().stream().sorted().toList(),
            outreach.handInBy(),
            daysLeft,
            List.of("R6.10", "R6.5")));
  }
}
