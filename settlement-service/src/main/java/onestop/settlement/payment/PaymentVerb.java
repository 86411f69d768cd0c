package onestop.settlement.payment;

/** What can happen to a payment order. */
public enum PaymentVerb {
  /** Sent to the bank. */
  ORDER,
  /** The bank says that it paid. */
  EXECUTE,
  /** The bank says that it could not, or that the money came back. */
  RETURN,
  /** A new order takes its place. */
  REPLACE
}
