package onestop.settlement.account;

/** What can happen to an individual account. */
public enum AccountVerb {
  /** The first registration, or one after a lump sum. */
  OPEN,
  /** The person leaves and keeps it. */
  RETAIN,
  /** The person is back: a further registration (R9.7). */
  REOPEN,
  /** It was paid out. */
  CLOSE
}
