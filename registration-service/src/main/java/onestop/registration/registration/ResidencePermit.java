package onestop.registration.registration;

import onestop.kit.value.DocumentNumber;

/**
 * What the police said last of the residence permit that goes with a work permit.
 *
 * @param number null when they said nothing, or refused it
 */
public record ResidencePermit(DocumentNumber number, State state) {

  /** What became of it. */
  public enum State {
    /** Nothing was heard. */
    UNKNOWN,
    /** Issued, changed or extended. */
    VALID,
    /** Refused. */
    REFUSED,
    /** Cancelled. */
    CANCELLED
  }

  /** Nothing was heard of it: that is no disagreement (R12.3). */
  public static final ResidencePermit UNKNOWN = new ResidencePermit(null, State.UNKNOWN);

  boolean isValid() {
    return state == State.VALID;
  }

  boolean isWithdrawn() {
    return state == State.CANCELLED;
  }
}
