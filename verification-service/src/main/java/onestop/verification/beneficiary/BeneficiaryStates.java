package onestop.verification.beneficiary;

import static onestop.verification.beneficiary.Status.CURRENT;
import static onestop.verification.beneficiary.Status.DUE_SOON;
import static onestop.verification.beneficiary.Status.ENDED;
import static onestop.verification.beneficiary.Status.LAPSED;
import static onestop.verification.beneficiary.Status.SUSPENDED;

import onestop.kit.state.Transitions;

/** The one table of a beneficiary's life; printed to {@code docs/states/beneficiary.md}. */
final class BeneficiaryStates {

  private static final String VERIFIED = "eligibility-verified";
  private static final String RESUMED = "benefit-resumed";
  private static final String SUSPENSION = "benefit-suspended";
  private static final String MATCH = "data-match-requested";
  private static final String END = "benefit-ended";

  static final Transitions<Status, Verb> TABLE =
      new Transitions<Status, Verb>()
          .row(null, Verb.AWARD, CURRENT, null)
          .row(CURRENT, Verb.AMEND, CURRENT, null)
          .row(CURRENT, Verb.REMIND, DUE_SOON, "verification-due-soon")
          .row(CURRENT, Verb.REQUEST_MATCH, CURRENT, MATCH)
          .row(CURRENT, Verb.LAPSE, LAPSED, "verification-lapsed")
          .row(CURRENT, Verb.VERIFY, CURRENT, VERIFIED)
          .row(CURRENT, Verb.RECORD, CURRENT, VERIFIED)
          .row(CURRENT, Verb.WITHHOLD, SUSPENDED, SUSPENSION)
          .row(CURRENT, Verb.RESUME, CURRENT, RESUMED)
          .row(CURRENT, Verb.END, ENDED, END)
          .row(DUE_SOON, Verb.AMEND, DUE_SOON, null)
          .row(DUE_SOON, Verb.REMIND, DUE_SOON, "verification-due-soon")
          .row(DUE_SOON, Verb.REQUEST_MATCH, DUE_SOON, MATCH)
          .row(DUE_SOON, Verb.LAPSE, LAPSED, "verification-lapsed")
          .row(DUE_SOON, Verb.VERIFY, CURRENT, VERIFIED)
          .row(DUE_SOON, Verb.RECORD, DUE_SOON, VERIFIED)
          .row(DUE_SOON, Verb.WITHHOLD, SUSPENDED, SUSPENSION)
          .row(DUE_SOON, Verb.RESUME, DUE_SOON, RESUMED)
          .row(DUE_SOON, Verb.END, ENDED, END)
          .row(LAPSED, Verb.AMEND, LAPSED, null)
          .row(LAPSED, Verb.REQUEST_MATCH, LAPSED, MATCH)
          .row(LAPSED, Verb.VERIFY, CURRENT, VERIFIED)
          .row(LAPSED, Verb.RECORD, LAPSED, VERIFIED)
          .row(LAPSED, Verb.WITHHOLD, SUSPENDED, SUSPENSION)
          .row(LAPSED, Verb.RESUME, LAPSED, RESUMED)
          .row(LAPSED, Verb.END, ENDED, END)
          .row(SUSPENDED, Verb.AMEND, SUSPENDED, null)
          .row(SUSPENDED, Verb.VERIFY, CURRENT, VERIFIED)
          .row(SUSPENDED, Verb.RECORD, SUSPENDED, VERIFIED)
          .row(SUSPENDED, Verb.RESUME, LAPSED, RESUMED)
          .row(SUSPENDED, Verb.END, ENDED, END)
          .row(ENDED, Verb.AWARD, CURRENT, null)
          .row(ENDED, Verb.RECORD, ENDED, VERIFIED)
          .row(ENDED, Verb.RESUME, ENDED, RESUMED)
          .row(ENDED, Verb.END, ENDED, END);

  private BeneficiaryStates() {}
}
