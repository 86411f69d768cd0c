package onestop.verification.beneficiary;

/** Where a beneficiary stands. */
public enum Status {
  /** Verified, nothing due soon. */
  CURRENT,
  /** Reminded: the verification runs out soon (R10.4). */
  DUE_SOON,
  /** The verification has run out, nothing is withheld yet. */
  LAPSED,
  /** A pay run has withheld the pension (R10.5). */
  SUSPENDED,
  /** The pension has ended (R10.7). */
  ENDED
}
