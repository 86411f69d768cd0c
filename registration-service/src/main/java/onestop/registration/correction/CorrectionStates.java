package onestop.registration.correction;

import onestop.kit.state.Transitions;

/** The one table of a request's life (R13.3). */
final class CorrectionStates {

  /** What can happen to a request. */
  enum Verb {
    SUBMIT,
    GRANT,
    REFUSE
  }

  static final Transitions<CorrectionStatus, Verb> TABLE =
      new Transitions<CorrectionStatus, Verb>()
          .row(null, Verb.SUBMIT, CorrectionStatus.OPEN, null)
          .row(CorrectionStatus.OPEN, Verb.GRANT, CorrectionStatus.GRANTED, "person-data-corrected")
          .row(CorrectionStatus.OPEN, Verb.REFUSE, CorrectionStatus.REFUSED, null);

  private CorrectionStates() {}
}
