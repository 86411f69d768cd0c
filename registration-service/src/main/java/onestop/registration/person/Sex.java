package onestop.registration.person;

/** As documents state it. */
public enum Sex {
  /** Male. */
  M,
  /** Female. */
  F,
  /** Unspecified. */
  X
}
