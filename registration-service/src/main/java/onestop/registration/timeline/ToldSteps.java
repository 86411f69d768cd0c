package onestop.registration.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import onestop.registration.timeline.Steps.Step;

/**
 * A feature whose steps are not written down but told anew each time from what it keeps, because
 * what decides them comes in any order and may be matched to the person later.
 */
public interface ToldSteps {

  /** A step and when it was. */
  record Told(Instant at, Step step) {}

  /** The steps of a person, in any order. */
  List<Told> of(UUID personId);
}
