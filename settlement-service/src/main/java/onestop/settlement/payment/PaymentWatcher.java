package onestop.settlement.payment;

/** A feature whose orders the bank carries out, in the transaction of the bank's word. */
public interface PaymentWatcher {

  /** True when the order is its. */
  boolean ordered(PaymentOrder order);

  /** The money went out. */
  void executed(PaymentOrder order);

  /** The money did not go out, or came back. */
  void returned(PaymentOrder order);
}
