package onestop.exemption.agreement;

/** How a first period may be made longer (R6.3). */
public enum Extension {
  /** Up to the total from the first day, then once more by the final extra. */
  FIXED,
  /** Only with the reference of both authorities' consent. */
  CONSENT,
  /** Never. */
  NONE
}
