package onestop.registration.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import onestop.kit.text.Language;
import onestop.kit.text.Texts;
import onestop.kit.value.CreditCode;
import onestop.kit.value.DocumentNumber;
import onestop.kit.value.Money;
import onestop.kit.value.SocialSecurityNumber;
import onestop.registration.dispute.Remedies.Remedy;
import onestop.registration.document.Channel;
import onestop.registration.document.DefectTexts;
import onestop.registration.document.DocumentKind;
import onestop.registration.person.IdentityDocument;
import onestop.registration.person.Nationality;
import onestop.registration.person.Person;
import onestop.registration.person.Sex;

/**
 * A registration as it is shown.
 *
 * @param remedies what is open against a refusal (R5.5); empty unless REFUSED
 */
public record RegistrationView(
    UUID id,
    Status status,
    Hold hold,
    String holdText,
    List<String> differing,
    PersonView person,
    EmployerView employer,
    DocumentView employmentDocument,
    EmploymentView employment,
    ClockView clock,
    Channel channel,
    LocalDate submittedOn,
    LocalDate decisionDueOn,
    LocalDate registeredOn,
    LocalDate handInBy,
    Money declaredMonthlyWage,
    List<DefectView> defects,
    List<Notice> notices,
    List<InsuranceView> insurances,
    String reason,
    DecisionView decision,
    List<Remedy> remedies,
    int version) {

  /** Who it is about. */
  public record PersonView(
      UUID id,
      String surname,
      String givenNames,
      Nationality nationality,
      LocalDate dateOfBirth,
      Sex sex,
      SocialSecurityNumber socialSecurityNumber,
      IdentityDocument document) {}

  /** Who employs; null without employment (R1.3). */
  public record EmployerView(CreditCode creditCode, String name) {}

  /** What makes the employment lawful. */
  public record DocumentView(
      DocumentKind kind, DocumentNumber number, LocalDate issuedOn, LocalDate validUntil) {}

  /** The employment; null without one (R1.3). */
  public record EmploymentView(
      EmploymentKind kind, String position, LocalDate startsOn, LocalDate endedOn) {}

  /**
   * The 30 days; null when they never ran.
   *
   * @param daysLeft due date less today; null once the clock has stopped
   * @param daysLate calendar days from the due date to the complete submission, or to today while
   *     none came
   */
  public record ClockView(
      LocalDate startedOn, LocalDate dueOn, boolean provisional, Long daysLeft, int daysLate) {}

  /** What was decided last; null while nothing was. */
  public record DecisionView(
      Decision.Kind decision, String reason, String rule, LocalDate decidedOn) {}

  /** Something wrong with the submission. */
  public record DefectView(String code, String document, String message) {}

  /** Something to know that stops nothing (R4.5). */
  public record Notice(String code, String message) {}

  /** One of the insurances, today. */
  public record InsuranceView(
      String insurance, boolean payable, LocalDate exemptFrom, LocalDate exemptUntil) {}

  static RegistrationView of(
      Registration registration,
      List<InsuranceView> insurances,
      List<Remedy> remedies,
      LocalDate today,
      Language language) {
    return new RegistrationView(
        registration.id(),
        registration.status(),
        registration.hold(),
        registration.hold() == null ? null : Texts.text(language, registration.hold().name()),
        registration.differing(),
        person(registration),
        registration.employer() == null
            ? null
            : new EmployerView(
                registration.employer().creditCode(), registration.employer().name()),
        new DocumentView(
            registration.document().kind(),
            registration.document().number(),
            registration.document().issuedOn(),
            registration.document().validUntil()),
        employment(registration),
        clock(registration, today),
        registration.filing().channel(),
        registration.filing().submittedOn(),
        registration.filing().decisionDueOn(),
        registration.registeredOn(),
        registration.handInBy(),
        registration.filing().declaredWage(),
        registration.filing().defects().stream().map(code -> defect(code, language)).toList(),
        notices(registration, language),
        insurances,
        registration.decision().reason(),
        decision(registration),
        remedies,
        registration.version());
  }

  private static PersonView person(Registration registration) {
    Person person = registration.person();
    return new PersonView(
        person.id(),
        person.surname(),
        person.givenNames(),
        person.nationality(),
        person.dateOfBirth(),
        person.sex(),
        person.socialSecurityNumber(),
        registration.identity());
  }

  private static ClockView clock(Registration registration, LocalDate today) {
    RegistrationClock clock = registration.clock();
    if (!clock.exists()) {
      return null;
    }
    boolean running = registration.isOpen() && registration.status() != Status.SUBMITTED;
    Integer late = registration.filing().daysLate();
    return new ClockView(
        clock.startedOn(),
        clock.dueOn(),
        clock.provisional(),
        running ? clock.daysLeft(today) : null,
        late != null ? late : running ? clock.daysLate(today) : 0);
  }

  private static EmploymentView employment(Registration registration) {
    Employment employment = registration.employment();
    return employment == null
        ? null
        : new EmploymentView(
            employment.kind(),
            employment.position(),
            employment.startsOn(),
            registration.endedOn());
  }

  private static DecisionView decision(Registration registration) {
    DecisionTaken taken = registration.decision();
    return taken.kind() == null
        ? null
        : new DecisionView(taken.kind(), taken.reason(), taken.rule(), taken.on());
  }

  private static DefectView defect(String code, Language language) {
    return new DefectView(
        code,
        DefectTexts.document(code).orElse(null),
        DefectTexts.find(language, code).orElseGet(() -> Texts.text(language, code)));
  }

  private static List<Notice> notices(Registration registration, Language language) {
    return registration.filing().claimsWithoutCertificate() && registration.handInBy() != null
        ? List.of(
            new Notice(
                "EXEMPTION_WITHOUT_CERTIFICATE",
                Texts.text(
                    language,
                    "EXEMPTION_WITHOUT_CERTIFICATE",
                    Map.of("day", registration.handInBy().toString()))))
        : List.of();
  }
}
