package onestop.kit.value;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether a name on a paper is a person's (R2.8). It stands in the kit because certificates,
 * documents and bank accounts are all held against the name that was registered.
 */
public final class NameMatch {

  private NameMatch() {}

  /**
   * True when, in upper case and without marks and spaces, the name equals the surname, or surname
   * and given names in either order.
   *
   * @param givenNames may be null
   */
  public static boolean matches(String name, String surname, String givenNames) {
    String plain = plain(name);
    String family = plain(surname);
    String given = plain(givenNames);
    return !plain.isEmpty()
        && (plain.equals(family) || plain.equals(family + given) || plain.equals(given + family));
  }

  /** The same for two whole names, of which nobody says where the surname ends. */
  public static boolean matches(String name, String other) {
    String plain = plain(name);
    return !plain.isEmpty() && (plain.equals(plain(other)) || parts(name).equals(parts(other)));
  }

  private static List<String> parts(String name) {
    return Arrays.stream(String.valueOf(name).split("[\\s,]+", -1))
        .map(NameMatch::plain)
        .filter(part -> !part.isEmpty())
        .sorted()
        .toList();
  }

  /** Upper case, letters and digits only, marks removed; empty for null. */
  public static String plain(String name) {
    return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toUpperCase(Locale.ROOT);
  }
}
