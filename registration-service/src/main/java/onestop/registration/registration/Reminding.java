package onestop.registration.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;

/** When reminders begin (R3.6), for other features. */
@ApplicationScoped
public class Reminding {

  private final RegistrationSettings settings;

  Reminding(RegistrationSettings settings) {
    this.settings = settings;
  }

  /** From how many days left on a clock is due soon; 0 when nothing reminds. */
  public int firstStep() {
    return settings.reminders().stream().max(Comparator.naturalOrder()).orElse(0);
  }
}
