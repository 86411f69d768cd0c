package onestop.verification.beneficiary;

/** Why a pension ended (R10.7). */
public enum EndReason {
  /** Death. */
  DEATH,
  /** Another end. */
  OTHER
}
