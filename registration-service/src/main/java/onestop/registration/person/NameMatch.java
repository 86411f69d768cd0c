package onestop.registration.person;

import java.text.Normalizer;
import java.util.Locale;

/** Whether a name on a paper is this person's (R2.8). */
public final class NameMatch {

  private NameMatch() {}

  /**
   * True when, in upper case and without marks and spaces, the name equals the surname, or surname
   * and given names in either order.
   */
  public static boolean matches(String name, String surname, String givenNames) {
    String plain = plain(name);
    String family = plain(surname);
    String given = plain(givenNames);
    return plain.equals(family) || plain.equals(family + given) || plain.equals(given + family);
  }

  /** Upper case, letters and digits only, marks removed. */
  static String plain(String name) {
    return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
