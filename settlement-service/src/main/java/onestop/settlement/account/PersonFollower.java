package onestop.settlement.account;

import java.util.UUID;

/** A feature that keeps something by person id and re-points it when two persons are one (R2.5). */
public interface PersonFollower {

  /** What was of {@code merged} is of {@code kept} from now on. */
  void merged(UUID kept, UUID merged);
}
