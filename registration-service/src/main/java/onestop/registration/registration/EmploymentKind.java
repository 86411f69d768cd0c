package onestop.registration.registration;

/** How somebody works here (R1.1). */
public enum EmploymentKind {
  /** Hired by the unit in China. */
  LOCAL_HIRE,
  /** Hired abroad and posted to a unit in China, which registers and pays. */
  POSTED
}
