package onestop.settlement.settlement;

/** What the law leaves to a person who leaves (R9.1). */
public enum Choice {
  /** The balance in one sum; the relation ends. */
  WITHDRAW,
  /** The account is kept. */
  RETAIN
}
