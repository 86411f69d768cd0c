package onestop.verification.payment;

/** What a pay run decided for a month. */
public enum PaymentStatus {
  /** Paid in its own month. */
  PAID,
  /** Withheld (R10.5); paid later when {@code paidIn} names a month. */
  WITHHELD,
  /** Withheld, and then found to lie after the end of the pension (R10.7). */
  NOT_DUE
}
