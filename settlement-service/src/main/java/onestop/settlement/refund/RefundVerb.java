package onestop.settlement.refund;

/** What can happen to a refund. */
public enum RefundVerb {
  /** A certificate exempts months that were paid. */
  ORDER,
  /** The same, but the employer holds enough of a reversed refund: nothing is to be paid. */
  SET_OFF,
  /** The bank has paid. */
  PAY,
  /** The bank could not pay. */
  BANK_RETURN,
  /** Ordered again. */
  RETRY,
  /** No month of it is exempt any more. */
  REVERSE
}
