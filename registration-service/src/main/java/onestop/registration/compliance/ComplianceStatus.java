package onestop.registration.compliance;

/** How an employer stands with the duty to register (R5.1). */
public enum ComplianceStatus {
  /** Registered, submitted, or still with time; {@code daysLate} tells whether it was late. */
  COMPLIANT,
  /** The clock runs and reminders have begun (R3.6). */
  DUE_SOON,
  /** The 30 days are over without a complete submission. */
  OVERDUE,
  /** Ordered to register by a day that has not passed. */
  RECTIFICATION_ORDERED,
  /** A complete submission came by the day of the order: nothing follows. */
  RECTIFIED,
  /** The day of the order has passed without one: a fine follows, also when it comes later. */
  PENALTY_DUE
}
