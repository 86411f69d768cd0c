package onestop.registration.card;

/** Where a card stands (R11.1). */
public enum CardStatus {
  /** Asked of the bureau. */
  REQUESTED,
  /** The bureau prints it. */
  IN_PRODUCTION,
  /** At the bank, to be activated. */
  ISSUED,
  /** In use. */
  ACTIVE,
  /** The bureau refused photo or data. */
  REJECTED,
  /** Reported lost. */
  LOST,
  /** Another card took its place. */
  REPLACED,
  /** The relation has ended. */
  CANCELLED
}
