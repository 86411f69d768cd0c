package onestop.registration.correction;

/** Where a request stands. */
enum CorrectionStatus {
  /** An officer has to decide. */
  OPEN,
  /** The data were put right. */
  GRANTED,
  /** They stay as they are. */
  REFUSED
}
