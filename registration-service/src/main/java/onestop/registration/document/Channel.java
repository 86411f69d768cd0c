package onestop.registration.document;

/** How a submission comes in (R4.1). */
public enum Channel {
  /** Together with the permits; the work permit came as data. */
  ONE_STOP,
  /** By the agency's own portal. */
  ONLINE,
  /** On paper. */
  COUNTER
}
