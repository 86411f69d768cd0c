package onestop.settlement.settlement;

/** States of a settlement. */
public enum SettlementStatus {
  /** Defects are to be mended. */
  NEEDS_CORRECTION,
  /** The notice of what ending the relation means waits for the person's signature (R9.3). */
  NOTICE_PENDING,
  /** Before the first officer. */
  IN_REVIEW,
  /** Before the second. */
  REVIEWED,
  /** The bank is to pay. */
  PAYMENT_ORDERED,
  /** Paid. */
  PAID,
  /** The bank could not pay; it can be ordered again. */
  PAYMENT_RETURNED,
  /** The account is kept. */
  RETAINED,
  /** An officer sent it back. */
  RETURNED,
  /** The applicant took it back. */
  WITHDRAWN;

  /** True while no other application may be made (R9.4). */
  boolean isOpen() {
    return this != PAID && this != RETAINED && this != WITHDRAWN;
  }
}
