package onestop.exemption.outbound;

/** Where an outbound certificate stands. */
enum OutboundStatus {
  WAITING,
  ISSUED,
  REJECTED,
  WITHDRAWN,
  EXPIRED
}
