package onestop.registration.registration;

/** What a permanent resident without employment may take part in (R1.3). */
public enum Scheme {
  /** Basic medical insurance for residents. */
  RESIDENT_MEDICAL,
  /** Basic pension insurance for residents. */
  RESIDENT_PENSION
}
