package onestop.registration.dispute;

import static onestop.registration.dispute.DisputeStates.Status.ACCEPTED;
import static onestop.registration.dispute.DisputeStates.Status.DECIDED;
import static onestop.registration.dispute.DisputeStates.Status.FILED;
import static onestop.registration.dispute.DisputeStates.Status.OPEN;
import static onestop.registration.dispute.DisputeStates.Status.WITHDRAWN;

import onestop.kit.state.Transitions;

/** The one table of a dispute's life (R5.5). */
final class DisputeStates {

  /** Where a dispute stands. */
  enum Status {
    /** Recorded; the term to file runs. */
    OPEN,
    /** Handed in. */
    FILED,
    /** Accepted; the term to decide runs. */
    ACCEPTED,
    /** Over, with an outcome. */
    DECIDED,
    /** Over, without one. */
    WITHDRAWN
  }

  /** What can happen to a dispute. */
  enum Verb {
    RECORD,
    INTERRUPT,
    FILE,
    ACCEPT,
    EXTEND,
    DECIDE,
    WITHDRAW
  }

  static final Transitions<Status, Verb> TABLE =
      new Transitions<Status, Verb>()
          .row(null, Verb.RECORD, OPEN, null)
          .row(OPEN, Verb.INTERRUPT, OPEN, null)
          .row(OPEN, Verb.FILE, FILED, null)
          .row(FILED, Verb.ACCEPT, ACCEPTED, null)
          .row(ACCEPTED, Verb.EXTEND, ACCEPTED, null)
          .row(FILED, Verb.DECIDE, DECIDED, null)
          .row(ACCEPTED, Verb.DECIDE, DECIDED, null)
          .row(OPEN, Verb.WITHDRAW, WITHDRAWN, null)
          .row(FILED, Verb.WITHDRAW, WITHDRAWN, null)
          .row(ACCEPTED, Verb.WITHDRAW, WITHDRAWN, null);

  private DisputeStates() {}
}
