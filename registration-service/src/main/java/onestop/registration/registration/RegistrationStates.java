package onestop.registration.registration;

import static onestop.registration.registration.Status.CANCELLED;
import static onestop.registration.registration.Status.CLOCK_RUNNING;
import static onestop.registration.registration.Status.ENDED;
import static onestop.registration.registration.Status.NEEDS_CORRECTION;
import static onestop.registration.registration.Status.OVERDUE;
import static onestop.registration.registration.Status.REFUSED;
import static onestop.registration.registration.Status.REGISTERED;
import static onestop.registration.registration.Status.SUBMITTED;

import onestop.kit.state.Transitions;

/** The one table of a registration's life. */
final class RegistrationStates {

  static final Transitions<Status, Verb> TABLE =
      new Transitions<Status, Verb>()
          .row(null, Verb.OPEN, CLOCK_RUNNING, "registration-clock-started")
          .row(null, Verb.OPEN_NOT_COVERED, CANCELLED, "registration-cancelled")
          .row(null, Verb.OPEN_WITHOUT_EMPLOYMENT, SUBMITTED, "registration-submitted")
          .row(CLOCK_RUNNING, Verb.CHANGE, CLOCK_RUNNING, "registration-clock-changed")
          .row(NEEDS_CORRECTION, Verb.CHANGE, NEEDS_CORRECTION, "registration-clock-changed")
          .row(OVERDUE, Verb.CHANGE, OVERDUE, "registration-clock-changed")
          .row(SUBMITTED, Verb.CHANGE, SUBMITTED, "registration-clock-changed")
          .row(CLOCK_RUNNING, Verb.COUNT_ANEW, CLOCK_RUNNING, "registration-clock-changed")
          .row(NEEDS_CORRECTION, Verb.COUNT_ANEW, NEEDS_CORRECTION, "registration-clock-changed")
          .row(OVERDUE, Verb.COUNT_ANEW, OVERDUE, "registration-clock-changed")
          .row(SUBMITTED, Verb.COUNT_ANEW, SUBMITTED, "registration-clock-changed")
          .row(OVERDUE, Verb.RUN_AGAIN, CLOCK_RUNNING, "registration-clock-changed")
          .row(OVERDUE, Verb.RUN_AGAIN_WITH_DEFECTS, NEEDS_CORRECTION, "registration-clock-changed")
          .row(CLOCK_RUNNING, Verb.REMIND, CLOCK_RUNNING, "registration-due-soon")
          .row(NEEDS_CORRECTION, Verb.REMIND, NEEDS_CORRECTION, "registration-due-soon")
          .row(CLOCK_RUNNING, Verb.RUN_OUT, OVERDUE, "registration-overdue")
          .row(NEEDS_CORRECTION, Verb.RUN_OUT, OVERDUE, "registration-overdue")
          .row(CLOCK_RUNNING, Verb.SUBMIT, SUBMITTED, "registration-submitted")
          .row(NEEDS_CORRECTION, Verb.SUBMIT, SUBMITTED, "registration-submitted")
          .row(OVERDUE, Verb.SUBMIT, SUBMITTED, "registration-submitted")
          .row(CLOCK_RUNNING, Verb.SUBMIT_WITH_DEFECTS, NEEDS_CORRECTION, "registration-returned")
          .row(
              NEEDS_CORRECTION, Verb.SUBMIT_WITH_DEFECTS, NEEDS_CORRECTION, "registration-returned")
          .row(OVERDUE, Verb.SUBMIT_WITH_DEFECTS, OVERDUE, "registration-returned")
          .row(SUBMITTED, Verb.SUPPLEMENT, SUBMITTED, null)
          .row(SUBMITTED, Verb.APPROVE, REGISTERED, "registration-completed")
          .row(SUBMITTED, Verb.RETURN, NEEDS_CORRECTION, "registration-returned")
          .row(SUBMITTED, Verb.RETURN_LATE, OVERDUE, "registration-returned")
          .row(SUBMITTED, Verb.REFUSE, REFUSED, "registration-refused")
          .row(CLOCK_RUNNING, Verb.CANCEL, CANCELLED, "registration-cancelled")
          .row(NEEDS_CORRECTION, Verb.CANCEL, CANCELLED, "registration-cancelled")
          .row(OVERDUE, Verb.CANCEL, CANCELLED, "registration-cancelled")
          .row(SUBMITTED, Verb.CANCEL, CANCELLED, "registration-cancelled")
          .row(REGISTERED, Verb.END, ENDED, "employment-ended")
          .row(ENDED, Verb.END_ON_OTHER_DAY, ENDED, "employment-ended");

  private RegistrationStates() {}
}
