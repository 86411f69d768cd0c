package onestop.registration.person;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import onestop.kit.security.Caller;
import onestop.kit.value.SocialSecurityNumber;

/** Which person is calling, whether the token names the id or the number. */
@RequestScoped
public class Callers {

  private final Caller caller;
  private final People people;

  Callers(Caller caller, People people) {
    this.caller = caller;
    this.people = people;
  }

  /** The calling person's id; null when no person, or nobody known, is calling. */
  public UUID personId() {
    if (caller.personId() != null) {
      return caller.personId();
    }
    String number = caller.socialSecurityNumber();
    return number == null
        ? null
        : people.find(new SocialSecurityNumber(number)).map(Person::id).orElse(null);
  }
}
