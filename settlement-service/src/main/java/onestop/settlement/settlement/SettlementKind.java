package onestop.settlement.settlement;

/** Why an account is settled. */
public enum SettlementKind {
  /** The person leaves China (R9.1). */
  DEPARTURE,
  /** The person has died (R9.6). */
  DEATH
}
