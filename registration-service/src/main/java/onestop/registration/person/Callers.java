package onestop.registration.person;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.UUID;
import onestop.kit.form.Fault;
import onestop.kit.http.Problems;
import onestop.kit.security.Caller;
import onestop.kit.security.Roles;
import onestop.kit.value.CreditCode;
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

  /**
   * Whose a paper is that is handed in.
   *
   * @param personId null when it is nobody's, or nobody's known here
   * @param employer null when it is no employer's
   */
  public record Behalf(UUID personId, CreditCode employer) {}

  /**
   * The caller's own, or, at the counter, that of whom the officer names.
   *
   * @throws onestop.kit.http.Problem 403 when anybody else names somebody, 422 for a person who is
   *     not known
   */
  public Behalf behalf(UUID person, CreditCode employer) {
    if (person == null && employer == null) {
      return new Behalf(
          personId(), caller.employer() == null ? null : new CreditCode(caller.employer()));
    }
    if (!caller.is(Roles.OFFICER)) {
      throw Problems.forbidden("OFFICER_ONLY");
    }
    if (person != null && people.get(person) == null) {
      throw Problems.input(new Fault("personId", "PERSON_NOT_KNOWN", Map.of(), false));
    }
    return new Behalf(person == null ? null : people.kept(person), employer);
  }

  /** Whether that person is calling, also by an id or number that ended in theirs (R2.5). */
  public boolean is(UUID personId) {
    return personId != null && (personId.equals(caller.personId()) || personId.equals(holder()));
  }

  /** The calling person's id; null when no person, or nobody known, is calling. */
  public UUID personId() {
    return caller.personId() == null ? holder() : caller.personId();
  }

  /** Whose the token's number is; null when it is nobody's, or no number at all. */
  private UUID holder() {
    String number = caller.socialSecurityNumber();
    return SocialSecurityNumber.isShaped(number)
        ? people.find(new SocialSecurityNumber(number)).map(Person::id).orElse(null)
        : null;
  }
}
