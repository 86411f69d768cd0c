package onestop.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import onestop.kit.form.Scalars;
import onestop.kit.http.Problems;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling: the person acting, the roles, and what the token says is theirs. */
@RequestScoped
public class Caller {

  @Inject SecurityIdentity identity;
  @Inject JsonWebToken token;
  @Inject Instance<KeptPeople> people;

  private UUID personId;

  /**
   * The person acting.
   *
   * @throws onestop.kit.http.Problem 403 when the token names nobody
   */
  public String sub() {
    String sub = token.getSubject();
    if (sub == null || sub.isBlank()) {
      throw Problems.forbidden("TOKEN_WITHOUT_SUBJECT");
    }
    return sub;
  }

  /** The person acting, for the record; {@code unnamed} when the token names nobody. */
  public String name() {
    String sub = token.getSubject();
    return sub == null || sub.isBlank() ? "unnamed" : sub;
  }

  /** Those of our roles that the caller has. */
  public List<String> roles() {
    return Roles.ALL.stream().filter(this::is).toList();
  }

  /** True for a caller with that role. */
  public boolean is(String role) {
    return identity.hasRole(role);
  }

  /** True for those who may see every file: officers, reviewers, auditors and other services. */
  public boolean seesAll() {
    return is(Roles.OFFICER) || is(Roles.REVIEWER) || is(Roles.AUDITOR) || is(Roles.SYSTEM);
  }

  /** True when the employer with this credit code is calling. */
  public boolean isEmployer(String creditCode) {
    return is(Roles.EMPLOYER) && creditCode != null && creditCode.equals(claim("employer"));
  }

  /** The credit code that an employer's token carries, null for others. */
  public String employer() {
    return is(Roles.EMPLOYER) ? claim("employer") : null;
  }

  /** True when the person with this id or social security number is calling. */
  public boolean isPerson(UUID personId, String socialSecurityNumber) {
    if (!is(Roles.PERSON)) {
      return false;
    }
    return (personId != null && personId.equals(personId()))
        || (socialSecurityNumber != null
            && socialSecurityNumber.equals(claim("socialSecurityNumber")));
  }

  /** The id under which the person of a person's token is kept, null when it carries none. */
  public UUID personId() {
    if (personId == null && is(Roles.PERSON)) {
      String id = claim("personId");
      UUID named = id == null ? null : Scalars.uuid(id);
      personId = named != null && people.isResolvable() ? people.get().kept(named) : named;
    }
    return personId;
  }

  /** The social security number that a person's token carries, null when it carries none. */
  public String socialSecurityNumber() {
    return is(Roles.PERSON) ? claim("socialSecurityNumber") : null;
  }

  /** Answers 404 to whom it does not concern: others' files do not exist for them. */
  public static void require(boolean allowed) {
    if (!allowed) {
      throw Problems.notFound();
    }
  }

  private String claim(String name) {
    Object value = token.getClaim(name);
    return value == null ? null : value.toString();
  }
}
