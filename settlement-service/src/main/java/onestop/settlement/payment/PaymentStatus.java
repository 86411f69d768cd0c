package onestop.settlement.payment;

/** States of a payment order. */
public enum PaymentStatus {
  /** The bank is to pay. */
  ORDERED,
  /** The bank has paid. */
  EXECUTED,
  /** The bank could not pay, or the money came back. */
  RETURNED,
  /** Ordered again to a corrected account. */
  REPLACED
}
