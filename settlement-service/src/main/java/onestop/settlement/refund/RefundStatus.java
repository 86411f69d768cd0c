package onestop.settlement.refund;

/** States of a refund. */
public enum RefundStatus {
  /** The bank is to pay the employer's levy account. */
  ORDERED,
  /** Paid. */
  PAID,
  /** The bank could not pay; it can be ordered again. */
  RETURNED,
  /** The certificate was revoked: the months count again, the employer owes what it got. */
  REVERSED
}
