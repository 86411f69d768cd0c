package onestop.kit.copy;

import java.util.List;
import java.util.UUID;

/** What one feature holds of a person; whoever keeps personal data is one of these (R13.3). */
public interface PersonalData {

  /** What it is called in a copy, such as {@code certificates}. */
  String name();

  /**
   * All that is held of the person, as that person may read it; runs in a transaction.
   *
   * @param personId registration's id, also one that was merged into another
   */
  List<?> of(UUID personId);
}
