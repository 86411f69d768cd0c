package onestop.settlement.account;

/** States of an individual account. */
public enum AccountStatus {
  /** Contributions are credited. */
  OPEN,
  /** The person has left and keeps the account, 保留 (R9.1). */
  RETAINED,
  /** Paid out in one sum; a new employment begins from zero (R7.5). */
  CLOSED
}
