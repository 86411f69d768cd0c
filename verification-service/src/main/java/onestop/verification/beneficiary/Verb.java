package onestop.verification.beneficiary;

/** What may happen to a beneficiary. */
enum Verb {
  /** The agency awards a pension. */
  AWARD,
  /** The agency awards another amount. */
  AMEND,
  /** A reminder is due (R10.4). */
  REMIND,
  /** A data match is asked for (R10.4). */
  REQUEST_MATCH,
  /** The verification runs out (R10.4). */
  LAPSE,
  /** Eligibility is shown, and holds today (R10.1). */
  VERIFY,
  /** Eligibility is shown for a time that is over, or that adds nothing. */
  RECORD,
  /** A pay run withholds (R10.5). */
  WITHHOLD,
  /** A pay run pays what was withheld (R10.5). */
  RESUME,
  /** Death or another end (R10.7). */
  END
}
