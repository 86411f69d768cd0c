package onestop.settlement.settlement;

/** What can happen to a settlement. */
public enum SettlementVerb {
  /** Handed in, not complete. */
  SUBMIT_INCOMPLETE,
  /** Handed in complete, to be paid out on leaving. */
  SUBMIT_WITHDRAWAL,
  /** Handed in complete, to be kept. */
  SUBMIT_RETENTION,
  /** Handed in complete, after a death. */
  SUBMIT_DEATH,
  /** The person has signed the notice (R9.3). */
  CONFIRM_NOTICE,
  /** The first officer agrees. */
  REVIEW,
  /** The second officer agrees, there is something to pay. */
  APPROVE,
  /** The second officer agrees, there is nothing to pay. */
  APPROVE_NOTHING,
  /** An officer sends it back. */
  RETURN,
  /** The applicant takes it back. */
  WITHDRAW,
  /** The bank has paid everyone. */
  PAY,
  /** The bank could not pay. */
  BANK_RETURN,
  /** Ordered again, nothing else is out. */
  RETRY
}
