package onestop.kit.security;

import java.util.UUID;

/**
 * Which file of a person is kept: two found to be one person's are joined, and a token may still
 * carry the id that ended (R2.5). A service that knows of this has one bean of it.
 */
public interface KeptPeople {

  /** The id under which the person is kept; the same when nothing is known of a merge. */
  UUID kept(UUID personId);
}
