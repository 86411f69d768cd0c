package onestop.registration.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;
import onestop.registration.dispute.Remedies;
import onestop.registration.dispute.Remedies.Remedy;
import onestop.registration.exemption.Exemptions;
import onestop.registration.exemption.Exemptions.OfPerson;
import onestop.registration.registration.RegistrationView.InsuranceView;

/** Renders registrations for the caller. */
@RequestScoped
class RegistrationViews {

  /** All compulsory (R1.2). */
  private static final List<String> FIVE =
      List.of("PENSION", "MEDICAL", "WORK_INJURY", "UNEMPLOYMENT", "MATERNITY");

  private final Exemptions exemptions;
  private final Remedies remedies;
  private final BusinessClock clock;
  private final HttpHeaders headers;

  RegistrationViews(
      Exemptions exemptions, Remedies remedies, BusinessClock clock, HttpHeaders headers) {
    this.exemptions = exemptions;
    this.remedies = remedies;
    this.clock = clock;
    this.headers = headers;
  }

  RegistrationView of(Registration registration) {
    return all(List.of(registration)).apply(registration);
  }

  /** How each of these is shown; what exempts their people is read with one statement. */
  Function<Registration, RegistrationView> all(List<Registration> registrations) {
    var exempt =
        exemptions.ofPeople(
            registrations.stream().map(registration -> registration.person().id()).toList());
    return registration -> of(registration, exempt.get(registration.person().id()));
  }

  RegistrationView of(Registration registration, OfPerson exempt) {
    return RegistrationView.of(
        registration,
        insurances(registration, exempt),
        remedies(registration),
        clock.today(),
        language());
  }

  Language language() {
    return Language.of(headers.getAcceptableLanguages());
  }

  /** Every refusal names its remedies (R5.5). */
  private List<Remedy> remedies(Registration registration) {
    return registration.status() == Status.REFUSED
        ? remedies.against(registration.decision().on())
        : List.of();
  }

  private List<InsuranceView> insurances(Registration registration, OfPerson exempt) {
    String employer = registration.creditCode() == null ? null : registration.creditCode().value();
    if (!registration.schemes().isEmpty()) {
      return registration.schemes().stream()
          .map(scheme -> new InsuranceView(scheme.name(), true, null, null))
          .toList();
    }
    return FIVE.stream()
        .map(insurance ->
            exempt
                .period(employer, insurance, clock.today())
                .map(period ->
                    new InsuranceView(
                        insurance, !period.coversToday(), period.from(), period.until()))
                .orElseGet(() -> new InsuranceView(insurance, true, null, null)))
        .toList();
  }
}
