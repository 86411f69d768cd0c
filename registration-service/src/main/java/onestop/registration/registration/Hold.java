package onestop.registration.registration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps a submission from being decided at once, in the order in which it is settled. */
public enum Hold {
  /** The document is another person's: same person or separate (R2.5). */
  DOCUMENT_HELD_BY_ANOTHER_PERSON,
  /** A namesake is known under another document: same person or separate (R2.5). */
  POSSIBLE_DUPLICATE_PERSON,
  /** The nationality is no ISO state (R1.5). */
  NATIONALITY_NEEDS_REVIEW,
  /** The permit's event differs from what was entered by hand (R3.8). */
  PERMIT_DATA_DIFFERS,
  /** The residence permit is applied for (R3.10). */
  AWAITING_RESIDENCE_PERMIT;

  /** True where an officer must say who it is before anything is decided. */
  boolean isOfIdentity() {
    return this == DOCUMENT_HELD_BY_ANOTHER_PERSON || this == POSSIBLE_DUPLICATE_PERSON;
  }

  /** Reads codes divided by commas; null means none. */
  static Set<Hold> read(String codes) {
    Set<Hold> holds = EnumSet.noneOf(Hold.class);
    if (codes != null) {
      Arrays.stream(codes.split(",", -1)).map(Hold::valueOf).forEach(holds::add);
    }
    return holds;
  }

  /** Writes codes divided by commas; null for none. */
  static String write(Set<Hold> holds) {
    return holds.isEmpty()
        ? null
        : holds.stream().sorted().map(Hold::name).collect(Collectors.joining(","));
  }
}
