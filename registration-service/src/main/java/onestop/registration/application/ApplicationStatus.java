package onestop.registration.application;

/** Where a one-stop application as a whole stands (R12.2). */
enum ApplicationStatus {
  /** Nothing is decided yet. */
  IN_PROGRESS,
  /** Some matters are decided, others are not. */
  PARTLY_DECIDED,
  /** All are decided, not all as asked for. */
  PARTLY_COMPLETED,
  /** All are done. */
  COMPLETED,
  /** All are decided, none as asked for. */
  NOT_COMPLETED
}
