package onestop.registration.registration;

/** Where a registration stands. */
public enum Status {
  /** The 30 days run. */
  CLOCK_RUNNING,
  /** The 30 days are over without a complete submission. */
  OVERDUE,
  /** A complete submission waits for its decision. */
  SUBMITTED,
  /** A submission had defects, or was returned; the clock runs on. */
  NEEDS_CORRECTION,
  /** Registered: five insurances, one number. */
  REGISTERED,
  /** Refused by an officer. */
  REFUSED,
  /** Was registered; the employment has ended. */
  ENDED,
  /** Ended before it was registered, or was never covered. */
  CANCELLED;

  /** Not registered yet, and not over: the due date still matters. */
  public boolean isOpen() {
    return this == CLOCK_RUNNING
        || this == NEEDS_CORRECTION
        || this == OVERDUE
        || this == SUBMITTED;
  }
}
