package onestop.exemption.certificate;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it stands on a paper, compared with a person's (R2.8). */
record HolderName(String text) {

  /** Equal to the surname, or to surname and given names in either order. */
  boolean matches(String surname, String givenNames) {
    String name = plain(text);
    String last = plain(surname);
    String first = givenNames == null ? "" : plain(givenNames);
    return name.equals(last) || name.equals(last + first) || name.equals(first + last);
  }

  /** Upper case, without marks and spaces. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
