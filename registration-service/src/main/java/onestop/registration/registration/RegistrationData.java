package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import onestop.kit.copy.PersonalData;

/** The registrations of a person (R13.3). */
@ApplicationScoped
class RegistrationData implements PersonalData {

  private final RegistrationRepository registrations;
  private final RegistrationViews views;

  RegistrationData(RegistrationRepository registrations, RegistrationViews views) {
    this.registrations = registrations;
    this.views = views;
  }

  @Override
  public String name() {
    return "registrations";
  }

  @Override
  public List<RegistrationView> of(UUID personId) {
    return registrations.ofPeople(List.of(personId)).stream().map(views::of).toList();
  }
}
