package onestop.exemption.statistics;

/** Where people go. */
enum Direction {
  /** From abroad to China: certificates handed in and accepted here. */
  INBOUND,
  /** From China abroad: certificates issued here. */
  OUTBOUND
}
