package onestop.kit.audit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import onestop.kit.value.SocialSecurityNumber;

/**
 * Whose file was read, by all that the service knows the person by; at least one is there.
 *
 * @param reference by which the ordinary scheme names an insured person
 */
public record Subject(UUID personId, SocialSecurityNumber socialSecurityNumber, String reference) {

  /** A person of registration. */
  public static Subject person(UUID personId) {
    return new Subject(personId, null, null);
  }

  /** A person of registration, whose number is null before the first registration. */
  public static Subject person(UUID personId, SocialSecurityNumber number) {
    return new Subject(personId, number, null);
  }

  /** The people of a list; a row that is about nobody known is left out. */
  public static List<Subject> people(Stream<UUID> personIds) {
    return personIds.filter(Objects::nonNull).map(Subject::person).toList();
  }

  /** Whoever has the number. */
  public static Subject number(SocialSecurityNumber number) {
    return new Subject(null, number, null);
  }

  /** Somebody insured in the ordinary scheme. */
  public static Subject insured(String reference) {
    return new Subject(null, null, reference);
  }
}
