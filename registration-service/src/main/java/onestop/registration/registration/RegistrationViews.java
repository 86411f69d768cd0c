package onestop.registration.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import onestop.kit.text.Language;
import onestop.kit.time.BusinessClock;
import onestop.registration.exemption.Exemptions;
import onestop.registration.registration.RegistrationView.InsuranceView;

/** Renders registrations for the caller. */
@RequestScoped
class RegistrationViews {

  /** All compulsory (R1.2). */
  private static final List<String> FIVE =
      List.of("PENSION", "MEDICAL", "WORK_INJURY", "UNEMPLOYMENT", "MATERNITY");

  private final Exemptions exemptions;
  private final BusinessClock clock;
  private final HttpHeaders headers;

  RegistrationViews(Exemptions exemptions, BusinessClock clock, HttpHeaders headers) {
    this.exemptions = exemptions;
    this.clock = clock;
    this.headers = headers;
  }

  RegistrationView of(Registration registration) {
    return RegistrationView.of(registration, insurances(registration), clock.today(), language());
  }

  Language language() {
    return Language.of(headers.getAcceptableLanguages());
  }

  private List<InsuranceView> insurances(Registration registration) {
    String employer = registration.creditCode() == null ? null : registration.creditCode().value();
    if (!registration.schemes().isEmpty()) {
      return registration.schemes().stream()
          .map(scheme -> new InsuranceView(scheme.name(), true, null, null))
          .toList();
    }
    return FIVE.stream()
        .map(insurance ->
            exemptions
                .period(registration.person().id(), employer, insurance, clock.today())
                .map(period ->
                    new InsuranceView(
                        insurance, !period.coversToday(), period.from(), period.until()))
                .orElseGet(() -> new InsuranceView(insurance, true, null, null)))
        .toList();
  }
}
